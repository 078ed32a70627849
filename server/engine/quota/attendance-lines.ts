import { fold } from '../text/fold.ts';
import { compare, type Rational, rational } from '../text/rational.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import { nested } from './feasibility/attendance.ts';
import type { Served } from './served.ts';
import { type DutyPeriod, firstEndingFrom } from './stretch.ts';

/** So many of these lessons each of an audience must attend. */
export interface Line {
  readonly demand: Demand;
  /** Indexes of lessons. Lines over the same lessons share one list. */
  readonly lessons: readonly number[];
  readonly min: number;
}

/** What somebody must attend, of each list of lessons the most. Those who owe the same share a template. */
export interface Template {
  /** No line crosses another, so none was left out. */
  readonly exact: boolean;
  /** The lines, each with the lessons that are left without those that are blocked (in ascending order). */
  without(blocked: readonly number[]): readonly (readonly [Line, readonly number[]])[];
}

export interface Attendee {
  readonly name: string;
  readonly template: Template;
}

/** Collects what is owed, as lessons by number. */
export class LineBook {
  readonly events: QuotaEvent[] = [];
  /** All lessons of a line count for the same. */
  exact = true;
  private readonly numbers = new Map<QuotaEvent, number>();
  private readonly lists = new Map<readonly Served[], Map<DutyPeriod, readonly (readonly number[])[]>>();
  private readonly byAudience = new Map<readonly Debtor[], Map<readonly number[], Line>>();

  add(demand: Demand, served: readonly Served[]): void {
    if (served.length === 0 || !demand.min) return;
    const amounts = served.map(({ roles }) => roles.attendee ?? rational(1));
    const best = amounts.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    if (amounts.some((amount) => compare(amount, best) !== 0)) this.exact = false;
    const min = ceilingOf(demand.min, best);
    const { debtors } = demand.audience;
    const lines = this.byAudience.get(debtors) ?? new Map<readonly number[], Line>();
    this.byAudience.set(debtors, lines);
    for (const lessons of this.listsOf(demand, served)) strengthen(lines, { demand, lessons, min });
  }

  /** Everybody who owes something, in order of the demands. */
  debtors(): readonly Attendee[] {
    const audiences = [...this.byAudience];
    const owing = new Map<string, { readonly name: string; readonly of: number[] }>();
    audiences.forEach(([debtors], number) => {
      for (const { name } of debtors) {
        const known = owing.get(fold(name));
        if (known) known.of.push(number);
        else owing.set(fold(name), { name, of: [number] });
      }
    });
    const templates = new Map<string, Template>();
    return [...owing.values()].map(({ name, of }) => {
      const key = of.join(' ');
      let template = templates.get(key);
      if (!template) {
        template = templateOf(of.flatMap((number) => [...(audiences[number]?.[1].values() ?? [])]));
        templates.set(key, template);
      }
      return { name, template };
    });
  }

  /** The lessons of each stretch; demands of one period and kind share the lists. */
  private listsOf({ period }: Demand, served: readonly Served[]): readonly (readonly number[])[] {
    const known = this.lists.get(served) ?? new Map<DutyPeriod, readonly (readonly number[])[]>();
    this.lists.set(served, known);
    let lists = known.get(period);
    if (!lists) {
      const listed = period.stretches.map((): number[] => []);
      for (const { event } of served) {
        const number = this.numberOf(event);
        const { date, endDate } = event.occurrence;
        for (let at = firstEndingFrom(period.stretches, date); at < listed.length; at++) {
          if ((period.stretches[at]?.start ?? 0) > endDate) break;
          listed[at]?.push(number);
        }
      }
      lists = listed;
      known.set(period, lists);
    }
    return lists;
  }

  private numberOf(event: QuotaEvent): number {
    const known = this.numbers.get(event);
    if (known !== undefined) return known;
    this.numbers.set(event, this.events.length);
    this.events.push(event);
    return this.events.length - 1;
  }
}

function strengthen(lines: Map<readonly number[], Line>, line: Line): void {
  const known = lines.get(line.lessons);
  if (!known || known.min < line.min) lines.set(line.lessons, line);
}

function templateOf(all: readonly Line[]): Template {
  const strongest = new Map<readonly number[], Line>();
  for (const line of all) strengthen(strongest, line);
  const { needs: lines, exact } = nested([...strongest.values()]);
  const whole = lines.map((line) => [line, line.lessons] as const);
  const holding = new Map<number, number[]>();
  lines.forEach(({ lessons }, at) => {
    for (const lesson of lessons) {
      const known = holding.get(lesson);
      if (known) known.push(at);
      else holding.set(lesson, [at]);
    }
  });
  /** What is left of a list, by its line and what is missing: one list for all who can attend the same. */
  const rests = new Map<string, readonly number[]>();
  const restOf = (at: number, missing: readonly number[]) => {
    const key = `${at}-${missing.join(' ')}`;
    const rest = rests.get(key) ?? (lines[at]?.lessons ?? []).filter((lesson) => !missing.includes(lesson));
    rests.set(key, rest);
    return rest;
  };
  return {
    exact,
    without: (blocked) => {
      const missing = new Map<number, number[]>();
      for (const lesson of blocked) {
        for (const at of holding.get(lesson) ?? []) missing.set(at, [...(missing.get(at) ?? []), lesson]);
      }
      if (missing.size === 0) return whole;
      return whole.map(([line, lessons], at) => {
        const less = missing.get(at);
        return [line, less ? restOf(at, less) : lessons] as const;
      });
    },
  };
}

function ceilingOf(min: Rational, each: Rational): number {
  return Math.ceil((min.n * each.d) / (min.d * each.n));
}
