import type { EventData } from '../preview/data.ts';
import { dayOf } from './dates.ts';

/** Events that a reader sees as one: the same activity at the same time, held by several groups. */
export interface Entry {
  /** Unlike that of any other entry; the same as long as it is about the same events. */
  readonly key: string;
  readonly events: readonly [EventData, ...EventData[]];
  readonly groups: readonly string[];
  /** Days, both inclusive. */
  readonly from: number;
  readonly to: number;
}

const looks = new WeakMap<EventData, string>();

/** What events that a reader sees as one have in common. Put together once: most events stay when others change. */
function lookOf(event: EventData): string {
  const known = looks.get(event);
  if (known !== undefined) return known;
  const { kind, activity, date, endDate, start, part, status, movedFrom } = event;
  const look = `${kind}\n${activity}\n${date}\n${endDate}\n${start}\n${part}\n${status}\n${movedFrom}`;
  looks.set(event, look);
  return look;
}

/** Merges what is held by several groups at once, in the order given. */
export function entriesOf(events: readonly EventData[]): readonly Entry[] {
  const merged = new Map<string, [EventData, ...EventData[]]>();
  for (const event of events) {
    const look = lookOf(event);
    const list = merged.get(look);
    if (list) list.push(event);
    else merged.set(look, [event]);
  }
  const taken = new Map<string, number>();
  return [...merged.values()].map((list) => {
    const [first] = list;
    const id = `${first.id}@${first.source.file}`;
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    return {
      key: count === 0 ? id : `${id}#${count}`,
      events: list,
      groups: [...new Set(list.flatMap(({ groups }) => groups))],
      from: dayOf(first.date),
      to: dayOf(first.endDate),
    };
  });
}
