import type { CalendarDeclaration, CalendarSpan } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { ScheduleEntry, Weekday } from '../../engine/plan/schedule.ts';
import type { Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { toNumber } from '../../engine/text/rational.ts';
import type * as ast from '../generated/ast.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../reading/slice.ts';
import { readClockSpan } from '../reading/time/read-clock-span.ts';
import { readDate } from '../reading/time/read-date.ts';
import { readSchedule } from '../reading/time/read-schedule.ts';
import { readSchoolYear } from '../reading/time/read-school-year.ts';
import { readTermSpan } from '../reading/time/read-term-span.ts';
import { readWeekday } from '../reading/time/read-weekday.ts';
import { type LoweredClause, lastWith, lowerClauses, textOf, withWord } from './clauses.ts';
import { type Lowering, sourceOfNode, take } from './context.ts';
import { splitTime } from './split-time.ts';
import {
  HALF_WORDS,
  OCCUPIES_WORDS,
  OWN_HOLIDAYS_WORDS,
  RUNS_AS_WORDS,
  wholeWord,
  wordAt,
  wordWithin,
} from './word-lists.ts';

const FINALS = ['期末', 'final'];

/** 校历: what the school says of its year. Its days are worked out in engine/calendar. */
export function lowerCalendar(c: Lowering, node: ast.Calendar): readonly Declaration[] {
  // A word without a value has its remark already.
  const clauses = lowerClauses(c, node, 'calendar').clauses.filter(
    ({ value, body, word }) => value.text.trim() !== '' || body !== null || word?.slot === 'preparatory',
  );
  const year = lastWith(clauses, '学年');
  const weekStart = lastWith(clauses, '每周始于');
  const weekday = weekStart ? take(c, readWeekday(weekStart.value)) : null;
  const preparatory = lastWith(clauses, '预备周');
  const value: CalendarDeclaration = {
    source: sourceOfNode(c, node),
    schoolYear: year ? take(c, readSchoolYear(year.value)).schoolYear : null,
    terms: withWord(clauses, '第#学期', '学期', '上学期', '下学期').flatMap((clause) => termOf(c, clause)),
    weekStart: weekStart && weekday ? { weekday, source: weekStart.clause.source } : null,
    weekStarts: withWord(clauses, '第#周').flatMap((clause) => weekStartOf(c, clause)),
    preparatory: preparatory && {
      source: preparatory.clause.source,
      date:
        preparatory.value.text.trim() === ''
          ? null
          : (readSchedule(preparatory.value).value.entries.flatMap(datesOf)[0] ?? null),
    },
    teachingWeek: teachingWeekOf(c, lastWith(clauses, '教学周')),
    ownHolidays: wholeWord(OWN_HOLIDAYS_WORDS, textOf(clauses, '法定节假日') ?? '') === 'own',
    exams: withWord(clauses, '考试').flatMap((clause) => examOf(c, clause)),
    closures: withWord(clauses, '停课').map((clause) => closureOf(c, clause)),
    holidays: withWord(clauses, '放假').map((clause) => closureOf(c, clause)),
    makeups: withWord(clauses, '调休').flatMap((clause) => makeupOf(c, clause)),
    bells: bellsOf(c, clauses),
  };
  return [{ type: 'calendar', value }];
}

function termOf(c: Lowering, { clause, number, word, value }: LoweredClause): CalendarDeclaration['terms'] {
  const span = take(c, readTermSpan(value));
  const name = c.text
    .slice(clause.source.start, value.start)
    .trim()
    .replace(/[:：]$/, '');
  return span
    ? [{ source: clause.source, number: number ?? word?.term ?? null, name, start: span.from, end: span.to }]
    : [];
}

/** 第2周 = 2026-02-15 */
function weekStartOf(
  c: Lowering,
  { clause, number, value }: LoweredClause,
): CalendarDeclaration['weekStarts'] {
  const mark = /^\s*[=＝:：]?\s*/.exec(value.text)?.[0].length ?? 0;
  const date = take(c, readDate(subslice(value, mark, value.text.length)));
  return date && number !== null ? [{ source: clause.source, term: null, week: number, date }] : [];
}

function teachingWeekOf(c: Lowering, found: LoweredClause | null): CalendarDeclaration['teachingWeek'] {
  const amount = found && take(c, readAmount(trimmed(found.value)));
  return found && amount?.min ? { source: found.clause.source, minDays: toNumber(amount.min) } : null;
}

function examOf(c: Lowering, { clause, value }: LoweredClause): CalendarDeclaration['exams'] {
  const occupies = wordWithin<'yes' | 'no'>(OCCUPIES_WORDS, value.folded);
  const rest = occupies ? trimmed(subslice(value, 0, occupies.at)) : value;
  const { name, when } = named(c, rest);
  const called: Name = name ?? {
    text: c.text.slice(clause.source.start, value.start).trim(),
    source: clause.source,
  };
  const occupiesWeek = occupies ? occupies.id === 'yes' : isFinal(called);
  return [{ source: clause.source, name: called, when, occupiesWeek }];
}

/** Exams that take a week's lessons unless the calendar says 不占周. */
function isFinal({ text }: Name): boolean {
  return FINALS.some((word) => fold(text).includes(word));
}

function closureOf(
  c: Lowering,
  { clause, value }: LoweredClause,
): { source: Source; name: Name | null; span: CalendarSpan } {
  const { name, when, half } = named(c, value);
  return { source: clause.source, name, span: { when, half } };
}

/** 运动会 2026-10-22 至 2026-10-23: the time in it, and the name in what is left. */
function named(
  c: Lowering,
  value: Slice,
): { name: Name | null; when: readonly ScheduleEntry[]; half: CalendarSpan['half'] } {
  const { time, before, after } = splitTime(value);
  const schedule = time ? take(c, readSchedule(time, { role: 'calendar' })) : null;
  if (!schedule) {
    const data = { reason: 'expected', found: value.text, expected: 'date' } as const;
    c.problems.push({ code: 'syntax', source: sourceOf(value), data });
  }
  const part = schedule?.entries[0]?.at;
  const said =
    part?.kind === 'part' && (part.part === 'morning' || part.part === 'afternoon') ? part.part : null;
  const word = after && wordAt<'morning' | 'afternoon'>(HALF_WORDS, after.folded);
  const rest = before ?? (after && word ? trimmed(subslice(after, word.length, after.text.length)) : after);
  const text = rest?.text.replace(/^[(（]|[)）]$/g, '').trim() ?? '';
  return {
    name: rest && text !== '' ? { text: text.replace(/^["“](.*)["”]$/, '$1'), source: sourceOf(rest) } : null,
    when: schedule?.entries ?? [],
    half: said ?? word?.id ?? null,
  };
}

/** 2026-10-10 按 周四; 10月10日（六）上周四的课; 2026-09-20 */
function makeupOf(c: Lowering, { clause, value }: LoweredClause): CalendarDeclaration['makeups'] {
  const { time, after } = splitTime(value, RUNS_AS_WORDS);
  const dates = time ? take(c, readSchedule(time, { role: 'calendar' })).entries.flatMap(datesOf) : [];
  if (dates.length === 0) {
    const data = { reason: 'expected', found: value.text, expected: 'date' } as const;
    c.problems.push({ code: 'syntax', source: sourceOf(value), data });
  }
  const weekday = after ? runsAs(c, after) : null;
  return dates.map((date) => ({ source: clause.source, date, runsAs: weekday }));
}

function runsAs(c: Lowering, text: Slice): Weekday | null {
  const folded = text.folded;
  for (let at = 0; at < folded.length; at++) {
    const word = wordAt(RUNS_AS_WORDS, folded, at);
    if (!word) continue;
    const rest = trimmed(
      subslice(text, at + word.length, text.text.replace(/(?:的)?(?:课|課|课表|課表)?$/, '').length),
    );
    const weekday = readWeekday(rest);
    if (weekday.value !== null) return take(c, weekday);
  }
  return take(c, readWeekday(text));
}

function datesOf({ when }: ScheduleEntry): CalendarDeclaration['makeups'][number]['date'][] {
  return when.kind === 'date' ? [when.from] : [];
}

/** 第1节 8:00—8:40, by itself or within 节次 { … }; 节次 第1节 8:00—8:40、第2节 … */
function bellsOf(c: Lowering, clauses: readonly LoweredClause[]): CalendarDeclaration['bells'] {
  const nested = withWord(clauses, '节次').flatMap((clause) =>
    clause.body ? lowerClauses(c, clause.body, 'calendar').clauses : [],
  );
  const inline = withWord(clauses, '节次').flatMap(({ value }) => inlineBells(c, value));
  const lines = withWord([...clauses, ...nested], '第#节').flatMap(({ clause, number, value }) => {
    const span = take(c, readClockSpan(value));
    return span && number !== null ? [{ source: clause.source, lesson: number, ...span }] : [];
  });
  return [...lines, ...inline];
}

function inlineBells(c: Lowering, value: Slice): CalendarDeclaration['bells'] {
  const bells: CalendarDeclaration['bells'][number][] = [];
  for (const match of value.folded.matchAll(/[^、,\s][^、,]*/g)) {
    const part = trimmed(subslice(value, match.index, match.index + match[0].length));
    const number = /^\D*(\d+)\D*?\s+/.exec(part.folded) ?? /^\D*(\d+)[^\d\s:]+/.exec(part.folded);
    const span = number ? take(c, readClockSpan(subslice(part, number[0].length, part.text.length))) : null;
    if (number && span) bells.push({ source: sourceOf(part), lesson: Number(number[1]), ...span });
  }
  return bells;
}
