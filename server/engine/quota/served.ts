import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';
import type { QuotaEvent } from './events.ts';
import { type Roles, rolesOf } from './roles.ts';

/** An event that serves an activity, and what it counts for. */
export interface Served {
  readonly event: QuotaEvent;
  readonly roles: Roles;
}

/** Finds what serves an activity: one and the same list for all spellings of it. */
export function eventFinder(
  events: readonly QuotaEvent[],
  kinds: KindTable,
): (activity: string) => readonly Served[] {
  const byNames = new Map<string, { readonly names: readonly string[]; readonly events: QuotaEvent[] }>();
  for (const event of events) {
    const key = event.names.join('\n');
    const known = byNames.get(key);
    if (known) known.events.push(event);
    else byNames.set(key, { names: event.names, events: [event] });
  }
  const found = new Map<string, readonly Served[]>();
  return (activity) => {
    let served = found.get(fold(activity));
    if (!served) {
      served = [...byNames.values()].flatMap((group) => {
        const roles = rolesOf(group.names, activity, kinds);
        return roles ? group.events.map((event) => ({ event, roles })) : [];
      });
      found.set(fold(activity), served);
    }
    return served;
  };
}
