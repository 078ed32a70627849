import { perObject } from '../change/per-object.ts';
import { sameElements } from '../change/same-elements.ts';
import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';
import type { QuotaEvent } from './events.ts';
import { type Roles, rolesOf } from './roles.ts';
import { targetOf, towards } from './towards.ts';

/** An event that serves an activity, and what it counts for. */
export interface Served {
  readonly event: QuotaEvent;
  readonly roles: Roles;
}

/** Events of the same names. */
interface Named {
  readonly names: readonly string[];
  /** What they may count towards. */
  readonly targets: ReadonlySet<string>;
  readonly events: QuotaEvent[];
  /** As what they serve an activity, by its folded name. */
  readonly served: Map<string, readonly Served[]>;
}

interface Found {
  readonly of: readonly Named[];
  readonly served: readonly Served[];
}

/** Finds what serves an activity: one and the same list for all spellings of it. */
export class EventFinder {
  private readonly byNames: ReadonlyMap<string, Named>;
  private readonly byTarget = new Map<string, Named[]>();
  private readonly found = new Map<string, Found>();
  private readonly foundBefore: ReadonlyMap<string, Found>;

  /** `before`: what found among earlier events and the same kinds; its lists are kept where they hold the same. */
  constructor(
    events: readonly QuotaEvent[],
    private readonly kinds: KindTable,
    before: EventFinder | null = null,
  ) {
    this.foundBefore = before?.found ?? new Map();
    this.byNames = grouped(events, kinds, before?.byNames ?? new Map());
    for (const named of this.byNames.values()) {
      for (const target of named.targets) {
        const known = this.byTarget.get(target);
        if (known) known.push(named);
        else this.byTarget.set(target, [named]);
      }
    }
  }

  find(activity: string): readonly Served[] {
    const key = fold(activity);
    const known = this.found.get(key);
    if (known) return known.served;
    const of = this.byTarget.get(targetOf(activity, this.kinds)) ?? [];
    const before = this.foundBefore.get(key);
    const isSame = before && sameElements(before.of, of);
    const found = isSame ? before : { of, served: of.flatMap((named) => this.servedBy(named, key)) };
    this.found.set(key, found);
    return found.served;
  }

  private servedBy({ names, events, served }: Named, activity: string): readonly Served[] {
    let found = served.get(activity);
    if (!found) {
      const roles = rolesOf(names, activity, this.kinds);
      found = roles ? events.map((event) => ({ event, roles })) : [];
      served.set(activity, found);
    }
    return found;
  }
}

function grouped(
  events: readonly QuotaEvent[],
  kinds: KindTable,
  before: ReadonlyMap<string, Named>,
): ReadonlyMap<string, Named> {
  const lists = new Map<string, QuotaEvent[]>();
  for (const event of events) {
    const key = nameKey(event);
    const list = lists.get(key);
    if (list) list.push(event);
    else lists.set(key, [event]);
  }
  const byNames = new Map<string, Named>();
  for (const [key, list] of lists) {
    const known = before.get(key);
    const { names = [] } = list[0] ?? {};
    const targets = known?.targets ?? towards(names, kinds);
    const isSame = known && sameElements(known.events, list);
    byNames.set(key, isSame ? known : { names, targets, events: list, served: new Map() });
  }
  return byNames;
}

const nameKey = perObject(({ names }: QuotaEvent) => names.join('\n'));
