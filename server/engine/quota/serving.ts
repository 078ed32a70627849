import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import { EventFinder, type Served } from './served.ts';
import { lessonRestrictions } from './service.ts';

interface Attendable {
  readonly of: readonly Served[];
  readonly served: readonly Served[];
}

/** The events that serve a demand; one and the same list for demands that the same events serve. */
export class Serving {
  private readonly finder: EventFinder;
  private readonly attendable = new Map<string, Attendable>();
  private readonly attendableBefore: ReadonlyMap<string, Attendable>;

  /** `before`: of earlier events and the same kinds; its lists are kept where they hold the same. */
  constructor(
    events: readonly QuotaEvent[],
    private readonly plan: Plan,
    private readonly kinds: KindTable,
    before: Serving | null = null,
  ) {
    this.finder = new EventFinder(events, kinds, before?.finder);
    this.attendableBefore = before?.attendable ?? new Map();
  }

  /** Those that the debtors hold or are in. */
  held({ activity }: Demand): readonly Served[] {
    return this.finder.find(activity);
  }

  /** Lessons that somebody who owes attendance may sit in: of the kinds that alone count, with room for listeners. */
  attended(demand: Demand): readonly Served[] {
    const only = lessonRestrictions(demand, this.plan, this.kinds);
    const key = [demand.activity, ...only].map(fold).join('|');
    const known = this.attendable.get(key);
    if (known) return known.served;
    const of = this.finder.find(demand.activity);
    const before = this.attendableBefore.get(key);
    const found = before?.of === of ? before : { of, served: this.read(of, only) };
    this.attendable.set(key, found);
    return found.served;
  }

  private read(of: readonly Served[], only: readonly string[]): readonly Served[] {
    const counts = remembered((names) =>
      only.some((target) => names.some((name) => this.kinds.countsToward(name, target))),
    );
    return of.filter(
      ({ event, roles }) => roles.attendee !== null && !event.suspended && counts(event.names),
    );
  }
}

function remembered(judge: (names: readonly string[]) => boolean): (names: readonly string[]) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    const key = names.join('\n');
    const verdict = known.get(key) ?? judge(names);
    known.set(key, verdict);
    return verdict;
  };
}
