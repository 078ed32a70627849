import type {
  MonthSpan,
  RoutineCycle,
  RoutineDays,
  WeekSelection,
  When,
} from '../../../engine/plan/schedule.ts';
import { amountLength } from './amounts.ts';
import type { Core, Stretch } from './draft.ts';
import { DOUBTFUL } from './regroup.ts';
import type { TimeReader } from './time-reader.ts';
import { weekNumbers } from './week-numbers.ts';
import { bareWeekday, weekdays } from './weekdays.ts';

type Within = WeekSelection | MonthSpan | null;

/** 每周三, 每周 周三, 每两周一次 周五, 单周 周二, 隔周, 每双周, 每天, 周一至周五, Fri every 2 weeks. */
export function routine(reader: TimeReader, within: Within): Core | null {
  return (
    reader.attempt((inner) => daysFirst(inner, within)) ??
    reader.attempt((inner) => cycleFirst(inner, within))
  );
}

/** 自第2周, 从第2周起, 第2周起, from week 2: the week from which a routine runs. */
export function startWeek(reader: TimeReader): number | null {
  return reader.attempt((inner) => {
    const from = inner.take('from');
    inner.take('point', 'termStart');
    const week = weekNumbers(inner);
    if (!week || week.from !== week.to) return null;
    return inner.take('fromEnd') || from ? week.from : null;
  });
}

/** A routine from a week on. Odd and even weeks become every second week from the first of them. */
export function startingFrom(when: When, week: number): When {
  if (when.kind !== 'routine') return when;
  const { cycle } = when;
  if (cycle.kind === 'weekly') return { ...when, cycle: { ...cycle, fromWeek: week } };
  const odd = cycle.parity === 'odd' ? 1 : 0;
  return { ...when, cycle: { kind: 'weekly', every: 2, fromWeek: week + ((week + odd) % 2) } };
}

interface Cycle {
  readonly cycle: RoutineCycle | 'daily';
  readonly vague?: Stretch;
}

function cycleFirst(reader: TimeReader, within: Within): Core | null {
  const start = reader.textStart;
  const head = cycle(reader);
  if (!head) return null;
  if (head.cycle === 'daily') return { whens: [{ kind: 'daily' }] };
  const doubtful = reader.is('number', DOUBTFUL) ? reader.textEnd : null;
  skipAmount(reader);
  const doubt = doubtful === null ? null : { from: start, to: reader.textEnd };
  const fromWeek = startWeek(reader);
  const days = routineDays(reader);
  const when: When = { kind: 'routine', cycle: head.cycle, days: days ?? [], within };
  return {
    whens: [fromWeek === null ? when : startingFrom(when, fromWeek)],
    ...(head.vague ? { vague: head.vague } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

function daysFirst(reader: TimeReader, within: Within): Core | null {
  reader.attempt(
    (inner) => inner.take('every') && (inner.is('weekday') || inner.is('weekend') ? true : null),
  );
  const days = weekdays(reader);
  if (!days) return null;
  const head = reader.attempt(cycle);
  if (head) skipAmount(reader);
  const weekly: RoutineCycle = { kind: 'weekly', every: 1, fromWeek: null };
  const chosen = head && head.cycle !== 'daily' ? head.cycle : weekly;
  return { whens: [{ kind: 'routine', cycle: chosen, days, within }] };
}

/** What follows a cycle: 周二、四, 二、四 after 单周, 固定时间. */
export function routineDays(reader: TimeReader): RoutineDays | null {
  if (reader.take('fixed')) return 'fixed';
  const bare = reader.peek()?.kind === 'number' && reader.attempt(bareProbe) !== null;
  return weekdays(reader, bare);
}

/** Leaves the reader where it is: whether a numeral stands there as a weekday. */
function bareProbe(reader: TimeReader): true | null {
  const at = reader.at;
  const found = bareWeekday(reader);
  reader.at = at;
  return found && true;
}

function cycle(reader: TimeReader): Cycle | null {
  const from = reader.textStart;
  const times = amountLength(reader);
  for (let i = 0; i < times; i++) reader.at += 1;
  const word = reader.take('cycle');
  if (word && word.id !== 'other') return named(word.id, { from, to: reader.textEnd });
  const every = word ?? reader.take('every') ?? (times > 0 ? reader.take('cardinal') : null);
  if (!every && reader.take('daily')) return { cycle: 'daily' };
  const parity = reader.take('parity');
  if (parity) return { cycle: { kind: 'parity', parity: parity.id === 'odd' ? 'odd' : 'even' } };
  if (!every) return counted(reader, from);
  if (reader.take('daily')) return { cycle: 'daily' };
  const number = reader.take('number') ?? reader.take('cardinal');
  const count = word ? 2 : (number?.value ?? 1);
  if (number) reader.take('counter');
  if (reader.is('weekday') && (word || number)) return weekly(count);
  const unit = reader.take('unit');
  if (unit?.id === 'day') return count === 1 ? { cycle: 'daily' } : null;
  if (unit?.id !== 'week' || count < 1) return null;
  return weekly(count, { from, to: reader.textEnd });
}

/** 两周一次: a numeral and a unit before an amount. */
function counted(reader: TimeReader, from: number): Cycle | null {
  const number = reader.take('number');
  if (!number || number.value < 1 || !reader.take('unit', 'week') || amountLength(reader) === 0) return null;
  return weekly(number.value, { from, to: reader.textEnd });
}

function named(id: string, text: Stretch): Cycle | null {
  if (id === 'day1') return { cycle: 'daily' };
  if (id === 'week1') return weekly(1, text);
  return id === 'week2' ? weekly(2, text) : null;
}

function weekly(every: number, vague?: Stretch): Cycle {
  return { cycle: { kind: 'weekly', every, fromWeek: null }, ...(vague ? { vague } : {}) };
}

/** 一次, 三次, 1篇: how often is the rhythm's own; it adds nothing to when. */
export function skipAmount(reader: TimeReader): void {
  reader.at += amountLength(reader);
}
