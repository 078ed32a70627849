import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { fold } from '../text/fold.ts';
import { compare, type Rational, rational } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { type Attendance, type Lesson, type Need, nested } from './feasibility/attendance.ts';
import { clash, slotsOf } from './lesson-slots.ts';
import { lessonRestrictions, serviceOf } from './service.ts';
import type { Served } from './supply.ts';

/** Whom a need of the flow problem stands for. */
export interface Owed {
  readonly demand: Demand;
  readonly stretch: number;
}

export interface AttendanceProblem extends Attendance {
  readonly people: readonly string[];
  readonly events: readonly Occurrence[];
  readonly owed: ReadonlyMap<Need, Owed>;
  /** Nothing was left out to make it tractable: what cannot be proved impossible is possible. */
  readonly exact: boolean;
}

/** Lessons that a demand for attendance can be served by: of the kinds that alone count, with room for listeners. */
export function attendable(
  demand: Demand,
  find: (activity: string) => readonly Served[],
  plan: Plan,
  kinds: KindTable,
): readonly Served[] {
  const only = lessonRestrictions(demand, plan, kinds);
  return find(demand.activity).filter(({ event, roles }) => {
    const counts = only.some((target) => event.names.some((name) => kinds.countsToward(name, target)));
    return counts && roles.attendee !== null && !event.suspended;
  });
}

/** All demands for attendance of a plan as one problem: one attendance counts for everything it matches. */
export function attendanceProblem(
  demands: readonly Demand[],
  find: (activity: string) => readonly Served[],
  plan: Plan,
  kinds: KindTable,
): AttendanceProblem | null {
  const judged = demands.filter((demand) => {
    const { min, own, soft, audience, period } = demand;
    const isOwed = min && own && !soft && audience.mode === 'person' && !period.beyondPlan;
    return isOwed && serviceOf(demand, plan, kinds) === 'attended';
  });
  const reader = new Reader();
  for (const demand of judged) reader.add(demand, attendable(demand, find, plan, kinds));
  return reader.problem();
}

interface Line extends Owed {
  readonly lessons: readonly number[];
  readonly min: number;
}

class Reader {
  private readonly lines = new Map<
    string,
    { readonly name: string; readonly lines: Map<readonly number[], Line> }
  >();
  private readonly lists = new Map<string, readonly (readonly number[])[]>();
  private readonly events: Served['event'][] = [];
  private readonly numbers = new Map<Served['event'], number>();
  private exact = true;

  add(demand: Demand, served: readonly Served[]): void {
    if (served.length === 0 || !demand.min) return;
    const amounts = served.map(({ roles }) => roles.attendee ?? rational(1));
    const best = amounts.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    if (amounts.some((amount) => compare(amount, best) !== 0)) this.exact = false;
    const min = ceilingOf(demand.min, best);
    const lines = this.listsOf(demand, served).map(
      (lessons, stretch): Line => ({ demand, stretch, lessons, min }),
    );
    for (const { name } of demand.audience.debtors) {
      const own = this.lines.get(fold(name)) ?? { name, lines: new Map() };
      for (const line of lines) {
        const known = own.lines.get(line.lessons);
        if (!known || known.min < line.min) own.lines.set(line.lessons, line);
      }
      this.lines.set(fold(name), own);
    }
  }

  problem(): AttendanceProblem | null {
    const events = this.events.map(({ occurrence }) => occurrence);
    const slots = slotsOf(events);
    const lessons = this.events.map(
      ({ activity }, at): Lesson => ({ capacity: activity?.capacity ?? null, slot: slots.of[at] ?? null }),
    );
    const owed = new Map<Need, Owed>();
    const people = [...this.lines];
    const blocked = this.blockedFor();
    const needs = people.flatMap(([key, { lines }], person) => {
      const own = [...lines.values()].flatMap((line) => {
        const busy = blocked(key);
        const free = line.lessons.some((at) => busy.has(at))
          ? line.lessons.filter((at) => !busy.has(at))
          : line.lessons;
        // Who cannot do it alone is told so by the supply.
        if (free.length < line.min) return [];
        const need: Need = { person, lessons: free, min: line.min };
        owed.set(need, line);
        return [need];
      });
      const forest = nested(own);
      if (!forest.exact) this.exact = false;
      return forest.needs;
    });
    if (needs.length === 0) return null;
    return {
      lessons,
      needs,
      people: people.map(([, { name }]) => name),
      events,
      owed,
      exact: this.exact && slots.exact,
    };
  }

  /** The lessons of each stretch; demands of one period and kind share the lists. */
  private listsOf({ period }: Demand, served: readonly Served[]): readonly (readonly number[])[] {
    const key = `${period.kind}${period.every} ${served.map(({ event }) => this.numberOf(event)).join(' ')}`;
    let lists = this.lists.get(key);
    if (!lists) {
      lists = period.stretches.map(({ start, end }) =>
        served
          .filter(({ event: { occurrence } }) => occurrence.date <= end && occurrence.endDate >= start)
          .map(({ event }) => this.numberOf(event)),
      );
      this.lists.set(key, lists);
    }
    return lists;
  }

  /** What somebody who teaches cannot attend: neither his own lessons nor what goes on meanwhile. */
  private blockedFor(): (person: string) => ReadonlySet<number> {
    const byDay = new Map<number, number[]>();
    const taught = new Map<string, number[]>();
    this.events.forEach(({ occurrence, speakers }, at) => {
      byDay.set(occurrence.date, [...(byDay.get(occurrence.date) ?? []), at]);
      for (const speaker of speakers) taught.set(speaker, [...(taught.get(speaker) ?? []), at]);
    });
    const known = new Map<string, ReadonlySet<number>>();
    return (person) => {
      const blocked =
        known.get(person) ??
        new Set(
          (taught.get(person) ?? []).flatMap((own) => {
            const lesson = this.events[own]?.occurrence;
            const others = byDay.get(lesson?.date ?? 0) ?? [];
            return [own, ...others.filter((at) => clash(lesson, this.events[at]?.occurrence))];
          }),
        );
      known.set(person, blocked);
      return blocked;
    };
  }

  private numberOf(event: Served['event']): number {
    const known = this.numbers.get(event);
    if (known !== undefined) return known;
    this.numbers.set(event, this.events.length);
    this.events.push(event);
    return this.events.length - 1;
  }
}

function ceilingOf(min: Rational, each: Rational): number {
  return Math.ceil((min.n * each.d) / (min.d * each.n));
}
