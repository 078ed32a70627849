import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';
import { sameElements } from '../text/same-elements.ts';
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
  readonly events: QuotaEvent[];
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
    this.byNames = grouped(events, before?.byNames ?? new Map());
    for (const named of this.byNames.values()) {
      for (const target of targets(named.names, kinds)) {
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
    const found = before && sameElements(before.of, of) ? before : { of, served: this.read(of, activity) };
    this.found.set(key, found);
    return found.served;
  }

  private read(of: readonly Named[], activity: string): readonly Served[] {
    return of.flatMap(({ names, events }) => {
      const roles = rolesOf(names, activity, this.kinds);
      return roles ? events.map((event) => ({ event, roles })) : [];
    });
  }
}

function grouped(
  events: readonly QuotaEvent[],
  before: ReadonlyMap<string, Named>,
): ReadonlyMap<string, Named> {
  const byNames = new Map<string, Named>();
  for (const event of events) {
    const key = nameKey(event);
    const known = byNames.get(key);
    if (known) known.events.push(event);
    else byNames.set(key, { names: event.names, events: [event] });
  }
  for (const [key, named] of byNames) {
    const known = before.get(key);
    if (known && sameElements(known.events, named.events)) byNames.set(key, known);
  }
  return byNames;
}

const nameKeys = new WeakMap<QuotaEvent, string>();

function nameKey(event: QuotaEvent): string {
  const key = nameKeys.get(event) ?? event.names.join('\n');
  nameKeys.set(event, key);
  return key;
}

const counted = new WeakMap<KindTable, Map<string, ReadonlySet<string>>>();

/** What events of these names may count towards, worked out once for a table of kinds. */
function targets(names: readonly string[], kinds: KindTable): ReadonlySet<string> {
  const known = counted.get(kinds) ?? new Map<string, ReadonlySet<string>>();
  counted.set(kinds, known);
  const key = names.join('\n');
  const found = known.get(key) ?? towards(names, kinds);
  known.set(key, found);
  return found;
}
