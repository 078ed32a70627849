import { countableMonths, teachingWeeks } from '../calendar/counting.ts';
import type { SchoolCalendar, Term } from '../calendar/school-calendar.ts';
import { perObject } from '../change/per-object.ts';
import type { PeriodName } from '../plan/period-name.ts';
import type { Period, Quota } from '../plan/quota.ts';
import type { WeekRange } from '../plan/schedule.ts';
import type { Plan } from '../plan/scope.ts';
import type { DutyPeriod, Stretch } from './stretch.ts';

/** When the amounts of quotas are owed, on the school calendar and within the plan's own period. */
export interface PeriodReader {
  read(quota: Pick<Quota, 'period' | 'trigger'>): DutyPeriod;
  /** The plan's own period: its term, else the year; null without a calendar. */
  readonly plan: Stretch | null;
}

export function periodReader(
  plan: Pick<Plan, 'term' | 'schoolYear' | 'scope'>,
  calendar: SchoolCalendar,
): PeriodReader {
  const ofCalendar = readers(calendar);
  const key = [plan.term, plan.schoolYear?.start, plan.schoolYear?.end].join(' ');
  const reader = ofCalendar.get(key) ?? newReader(plan, calendar);
  ofCalendar.set(key, reader);
  return reader;
}

const readers = perObject((_: SchoolCalendar) => new Map<string, PeriodReader>());

function newReader(
  plan: Pick<Plan, 'term' | 'schoolYear' | 'scope'>,
  calendar: SchoolCalendar,
): PeriodReader {
  const terms = calendar.terms.filter((term) => plan.term === null || term.number === plan.term);
  const year = yearStretch(plan, calendar.terms);
  const own = plan.term === null ? year : (terms.map(termStretch)[0] ?? null);
  const known = new Map<string, DutyPeriod>();

  const build = ({ period, trigger }: Pick<Quota, 'period' | 'trigger'>): DutyPeriod => {
    if (trigger && trigger.kind !== 'weeks') return duty('trigger', 1, trigger.text, []);
    const range = trigger?.kind === 'weeks' ? trigger.range : null;
    if (!period || period.kind === 'plan') return duty('plan', 1, own?.name ?? '', own ? [own] : []);
    switch (period.kind) {
      case 'day':
        return duty(
          'day',
          1,
          period.text,
          terms.flatMap((term) => schoolDays(calendar, term, range)),
        );
      case 'week':
        return cycles(
          'week',
          period,
          terms.map((term) => weeks(term, range)),
          range ? null : own,
        );
      case 'month':
        return cycles(
          'month',
          period,
          terms.map((term) => months(calendar, term)),
          own,
        );
      case 'term':
        return {
          ...duty('term', 1, period.text, terms.map(termStretch)),
          tiles: tiled(terms.map(termStretch), own),
        };
      case 'year':
        return {
          ...duty('year', period.every, period.text, year ? [year] : []),
          beyondPlan: plan.term !== null || period.every > 1,
        };
      case 'weeks':
        return duty(
          'weeks',
          1,
          period.text,
          terms.slice(0, 1).flatMap((term) => weekRange(term, period.range)),
        );
      default:
        return duty('trigger', 1, period.text, []);
    }
  };
  const read = (quota: Pick<Quota, 'period' | 'trigger'>) => {
    const meaning = `${periodKey(quota.period)} ${periodKey(quota.trigger)}`;
    const wording = `${meaning} ${quota.period?.text ?? ''} ${quota.trigger?.text ?? ''}`;
    let period = known.get(wording);
    if (!period) {
      const own = build(quota);
      const same = known.get(meaning) ?? own;
      known.set(meaning, same);
      period = same === own ? own : { ...same, name: own.name };
      known.set(wording, period);
    }
    return period;
  };
  return { read, plan: own };
}

/** Periods of one meaning have one key. */
function periodKey(period: Period | null): string {
  if (!period) return 'plan';
  if (period.kind === 'week' || period.kind === 'month' || period.kind === 'year')
    return `${period.kind}${period.every}`;
  return period.kind === 'weeks' ? `weeks${period.range.from}-${period.range.to}` : period.kind;
}

function duty(
  kind: DutyPeriod['kind'],
  every: number,
  name: PeriodName,
  stretches: readonly Stretch[],
): DutyPeriod {
  return { kind, every, name, stretches, tiles: stretches, singles: stretches, beyondPlan: false };
}

/** 每n周, 每n月: n single ones each, within a term; a rest at the end owes nothing, but bounds as one from above. */
function cycles(
  kind: 'week' | 'month',
  period: { readonly every: number; readonly text: string },
  singles: readonly (readonly Stretch[])[],
  whole: Stretch | null,
): DutyPeriod {
  const every = Math.max(1, Math.trunc(period.every));
  const chunks = singles.flatMap((list) => chunked(list, every));
  return {
    kind,
    every,
    name: period.text,
    stretches: chunks.filter((chunk) => chunk.length === every).flatMap(joined),
    singles: singles.flat(),
    tiles: tiled(chunks.flatMap(joined), whole),
    beyondPlan: false,
  };
}

function chunked(list: readonly Stretch[], size: number): readonly (readonly Stretch[])[] {
  const chunks: Stretch[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}

function joined(chunk: readonly Stretch[]): readonly Stretch[] {
  const first = chunk[0];
  const last = chunk.at(-1);
  if (!first || !last) return [];
  if (first === last) return [first];
  return [{ ...first, name: spanned(first.name, last.name), end: last.end, week: null }];
}

function spanned(first: PeriodName, last: PeriodName): PeriodName {
  if (typeof first === 'string' || typeof last === 'string') return first;
  return first.kind === 'year' || last.kind === 'year' ? first : { ...first, to: last.to };
}

/** What does not count (exams, short weeks, vacations) holds nothing of its own: it goes to the stretch before. */
function tiled(list: readonly Stretch[], whole: Stretch | null): readonly Stretch[] {
  return list.map((stretch, at) => {
    const next = list[at + 1];
    const start = at === 0 && whole ? Math.min(whole.start, stretch.start) : stretch.start;
    return {
      ...stretch,
      start,
      end: next ? next.start - 1 : Math.max(stretch.end, whole?.end ?? stretch.end),
    };
  });
}

function termStretch(term: Term): Stretch {
  const first = term.weeks[0]?.start ?? term.start;
  return {
    name: term.name,
    start: Math.min(first, term.start),
    end: Math.max(term.weeks.at(-1)?.end ?? term.end, term.end),
    term: term.number,
    week: null,
  };
}

function yearStretch(plan: Pick<Plan, 'schoolYear' | 'scope'>, terms: readonly Term[]): Stretch | null {
  const first = terms[0];
  const last = terms.at(-1);
  if (!first || !last) return null;
  const name: PeriodName = plan.schoolYear
    ? { kind: 'year', ...plan.schoolYear }
    : plan.scope.lexicon.time.schoolYear;
  return {
    name,
    start: termStretch(first).start,
    end: termStretch(last).end,
    term: terms.length === 1 ? first.number : null,
    week: null,
  };
}

function weeks(term: Term, range: WeekRange | null): readonly Stretch[] {
  return teachingWeeks(term)
    .filter(({ number }) => !range || (range.from <= number && number <= range.to))
    .map(({ number, start, end }) => ({
      name: { kind: 'week' as const, from: number, to: number },
      start,
      end,
      term: term.number,
      week: { number, start },
    }));
}

function months(calendar: SchoolCalendar, term: Term): readonly Stretch[] {
  return countableMonths(calendar, term).map(({ month, start, end }) => ({
    name: { kind: 'month' as const, from: month, to: month },
    start,
    end,
    term: term.number,
    week: null,
  }));
}

function weekRange(term: Term, range: WeekRange): readonly Stretch[] {
  const covered = term.weeks.filter((week) => range.from <= week.number && week.number <= range.to);
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return [];
  return [
    {
      name: { kind: 'week', from: first.number, to: last.number },
      start: first.start,
      end: last.end,
      term: term.number,
      week: null,
    },
  ];
}

function schoolDays(calendar: SchoolCalendar, term: Term, range: WeekRange | null): readonly Stretch[] {
  const days: Stretch[] = [];
  for (let day = term.start; day <= term.end; day++) {
    const info = calendar.day(day);
    const inRange = !range || (info.week && range.from <= info.week.number && info.week.number <= range.to);
    if (info.school && inRange) days.push({ name: '', start: day, end: day, term: term.number, week: null });
  }
  return days;
}
