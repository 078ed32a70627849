import { listChange } from '../change/list-change.ts';
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

/** Events by their names, in order of the first of each, and those groups by what they may count towards. */
interface Groups {
  readonly byNames: ReadonlyMap<string, Named>;
  readonly byTarget: ReadonlyMap<string, readonly Named[]>;
}

/** Finds what serves an activity: one and the same list for all spellings of it. */
export class EventFinder {
  private readonly groups: Groups;
  private readonly found = new Map<string, Found>();
  private readonly foundBefore: ReadonlyMap<string, Found>;

  /** `before`: what found among earlier events and the same kinds; its lists are kept where they hold the same. */
  constructor(
    private readonly events: readonly QuotaEvent[],
    private readonly kinds: KindTable,
    before: EventFinder | null = null,
  ) {
    this.foundBefore = before?.found ?? new Map();
    this.groups =
      (before && regrouped(before.groups, before.events, events)) ??
      grouped(events, kinds, before?.groups.byNames ?? new Map());
  }

  find(activity: string): readonly Served[] {
    const key = fold(activity);
    const known = this.found.get(key);
    if (known) return known.served;
    const of = this.groups.byTarget.get(targetOf(activity, this.kinds)) ?? [];
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
): Groups {
  const byNames = new Map<string, Named>();
  const byTarget = new Map<string, Named[]>();
  for (const [key, list] of eventsByName(events)) {
    const known = before.get(key);
    const { names = [] } = list[0] ?? {};
    const targets = known?.targets ?? towards(names, kinds);
    const isSame = known && sameElements(known.events, list);
    const named = isSame ? known : { names, targets, events: list, served: new Map() };
    byNames.set(key, named);
    for (const target of targets) {
      const others = byTarget.get(target);
      if (others) others.push(named);
      else byTarget.set(target, [named]);
    }
  }
  return { byNames, byTarget };
}

/** Groups of earlier events, with what came and went in them. Null: groups come or go, or their order may differ. */
function regrouped(groups: Groups, before: readonly QuotaEvent[], now: readonly QuotaEvent[]): Groups | null {
  if (before === now) return groups;
  const { start, goneEnd, comeEnd } = listChange(before, now);
  const gone = before.slice(start, goneEnd);
  const come = now.slice(start, comeEnd);
  const isFirst = (event: QuotaEvent) => groups.byNames.get(nameKey(event))?.events[0] === event;
  const inOrder = sameElements(gone.map(nameKey), come.map(nameKey));
  if (!inOrder && !sameElements(gone.filter(isFirst), come.filter(isFirst))) return null;
  const added = eventsByName(come);
  const byNames = new Map(groups.byNames);
  const byTarget = new Map(groups.byTarget);
  for (const [key, old] of eventsByName(gone)) {
    const group = byNames.get(key);
    const fresh = added.get(key) ?? [];
    added.delete(key);
    if (!group || sameElements(old, fresh)) continue;
    const at = group.events.indexOf(old[0] as QuotaEvent);
    const events = group.events.slice(0, at).concat(fresh, group.events.slice(at + old.length));
    if (!inOrder && events[0] !== group.events[0]) return null;
    const named = { ...group, events, served: new Map() };
    byNames.set(key, named);
    for (const target of group.targets)
      byTarget.set(
        target,
        (byTarget.get(target) ?? []).map((one) => (one === group ? named : one)),
      );
  }
  // Where events stand whose names had none there before is not worth looking for.
  return added.size === 0 ? { byNames, byTarget } : null;
}

function eventsByName(events: readonly QuotaEvent[]): Map<string, QuotaEvent[]> {
  const lists = new Map<string, QuotaEvent[]>();
  for (const event of events) {
    const key = nameKey(event);
    const list = lists.get(key);
    if (list) list.push(event);
    else lists.set(key, [event]);
  }
  return lists;
}

const nameKey = perObject(({ names }: QuotaEvent) => names.join('\n'));
