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

interface Named {
  readonly names: readonly string[];
  readonly events: QuotaEvent[];
}

/** Finds what serves an activity: one and the same list for all spellings of it. */
export function eventFinder(
  events: readonly QuotaEvent[],
  kinds: KindTable,
): (activity: string) => readonly Served[] {
  const byTarget = indexed(events, kinds);
  const found = new Map<string, readonly Served[]>();
  return (activity) => {
    const key = fold(activity);
    let served = found.get(key);
    if (!served) {
      served = (byTarget.get(targetOf(activity, kinds)) ?? []).flatMap((group) => {
        const roles = rolesOf(group.names, activity, kinds);
        return roles ? group.events.map((event) => ({ event, roles })) : [];
      });
      found.set(key, served);
    }
    return served;
  };
}

/** Events of the same names, by what they may count towards. */
function indexed(events: readonly QuotaEvent[], kinds: KindTable): ReadonlyMap<string, readonly Named[]> {
  const byNames = new Map<string, Named>();
  for (const event of events) {
    const key = event.names.join('\n');
    const known = byNames.get(key);
    if (known) known.events.push(event);
    else byNames.set(key, { names: event.names, events: [event] });
  }
  const byTarget = new Map<string, Named[]>();
  for (const named of byNames.values()) {
    for (const target of towards(named.names, kinds)) {
      const known = byTarget.get(target);
      if (known) known.push(named);
      else byTarget.set(target, [named]);
    }
  }
  return byTarget;
}
