import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import type { QuotaEvent } from './events.ts';
import { eventFinder, type Served } from './served.ts';
import { lessonRestrictions } from './service.ts';

/** The events that serve a demand; one and the same list for demands that the same events serve. */
export interface Serving {
  /** Those that the debtors hold or are in. */
  held(demand: Demand): readonly Served[];
  /** Lessons that somebody who owes attendance may sit in: of the kinds that alone count, with room for listeners. */
  attended(demand: Demand): readonly Served[];
}

export function servingOf(events: readonly QuotaEvent[], plan: Plan, kinds: KindTable): Serving {
  const find = eventFinder(events, kinds);
  const attendable = new Map<string, readonly Served[]>();
  return {
    held: ({ activity }) => find(activity),
    attended: (demand) => {
      const key = `${fold(demand.activity)}|${restrictionKey(demand)}`;
      let served = attendable.get(key);
      if (!served) {
        const only = lessonRestrictions(demand, plan, kinds);
        const counts = remembered((names: readonly string[]) =>
          only.some((target) => names.some((name) => kinds.countsToward(name, target))),
        );
        served = find(demand.activity).filter(
          ({ event, roles }) => roles.attendee !== null && !event.suspended && counts(event.names),
        );
        attendable.set(key, served);
      }
      return served;
    },
  };
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
