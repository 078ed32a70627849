import type { Changes, EventData } from '../preview/data.ts';

/** The list of events that changes make of the one before; what stays is the same object. */
export function changedEvents(
  before: readonly EventData[],
  { pieces, moved }: Changes,
): readonly EventData[] {
  const events: EventData[] = [];
  for (const piece of pieces) {
    if ('events' in piece) for (const event of piece.events) events.push(event);
    else for (const event of before.slice(piece.from, piece.to)) events.push(shifted(event, moved));
  }
  return events;
}

function shifted(event: EventData, moved: Changes['moved']): EventData {
  if (moved.length === 0) return event;
  const { source } = event;
  const by = moved.findLast(({ file, from }) => file === source.file && from <= source.line)?.by ?? 0;
  return by === 0 ? event : { ...event, source: { ...source, line: source.line + by } };
}
