import type { Problem } from '../plan/problem.ts';
import type { Weekday } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { type Day, iso, weekday } from './day.ts';
import type { TermSpan } from './terms.ts';

/** A school week before its days are counted: seven days, both ends inclusive. */
export interface WeekSpan {
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
}

export interface NumberedTerm extends TermSpan {
  readonly weeks: readonly WeekSpan[];
}

/** 第2周 = 2026-02-15: the week that holds the day has this number. */
export interface WeekStart {
  readonly week: number;
  readonly day: Day;
  readonly source: Source;
}

/** What a calendar says on the weeks of one term. */
export interface WeekRules {
  readonly weekStart: Weekday;
  readonly starts: readonly WeekStart[];
  /** 预备周 without a date: the week before week 1. (With one it is a start of week 0.) */
  readonly preparatory: boolean;
  /** Last day of the term before, which no preparatory week may touch. */
  readonly taken: Day | null;
}

/**
 * The weeks of a term. Week 1 holds the first day of the term, unless that week is the preparatory one or the
 * calendar says where it begins; a week that is said to begin later leaves a gap, and those after it follow on.
 */
export function numberWeeks(
  term: TermSpan,
  rules: WeekRules,
): { readonly weeks: readonly WeekSpan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const first = firstDayOfWeek(term.start, rules.weekStart);
  const zero = preparatoryStart(term, first, rules, problems);
  const starts = new Map(rules.starts.filter(({ week }) => week > 0).map((start) => [start.week, start]));
  const weeks: WeekSpan[] = zero === null ? [] : [week(0, zero)];
  let number = 1;
  for (let start = zero === first ? first + 7 : first; start <= term.end; start += 7) {
    start = declaredStart(starts.get(number), start, term, rules, problems);
    starts.delete(number);
    weeks.push(week(number++, start));
  }
  for (const { week: beyond, source } of starts.values()) {
    const data = { week: beyond, first: weeks[0]?.number ?? 1, last: number - 1, term: term.name };
    problems.push({ code: 'week-out-of-range', source, data });
  }
  return { weeks, problems };
}

/** The first day of the week that holds a day. */
function firstDayOfWeek(day: Day, weekStart: Weekday): Day {
  return day - ((weekday(day) - weekStart + 7) % 7);
}

function week(number: number, start: Day): WeekSpan {
  return { number, start, end: start + 6 };
}

function preparatoryStart(term: TermSpan, first: Day, rules: WeekRules, problems: Problem[]): Day | null {
  const zero = rules.starts.find(({ week }) => week === 0);
  if (!zero && !rules.preparatory) return null;
  const start = zero ? firstDayOfWeek(zero.day, rules.weekStart) : first - 7;
  if (zero && start > first) {
    const data = { from: iso(start), to: iso(term.start) };
    problems.push({ code: 'range-reversed', source: zero.source, data });
    return null;
  }
  return rules.taken !== null && start <= rules.taken ? null : start;
}

function declaredStart(
  declared: WeekStart | undefined,
  following: Day,
  term: TermSpan,
  { weekStart }: WeekRules,
  problems: Problem[],
): Day {
  if (!declared) return following;
  const { day, source } = declared;
  const start = firstDayOfWeek(day, weekStart);
  if (start < following) {
    problems.push({ code: 'range-reversed', source, data: { from: iso(following), to: iso(day) } });
    return following;
  }
  if (day > term.end) {
    const terms = [{ name: term.name, start: iso(term.start), end: iso(term.end) }];
    const data = { what: `第${declared.week}周`, from: iso(day), to: iso(day), terms };
    problems.push({ code: 'outside-term', source, data });
    return following;
  }
  return start;
}
