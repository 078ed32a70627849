import type { Source } from '../../engine/plan/source.ts';
import type { School } from '../../school/school.ts';
import { placedBlocks } from '../said/placed-blocks.ts';
import { valuesIn } from '../said/values-in.ts';

/** Ids of the events that the smallest thing said around an offset puts on the calendar. */
export function eventsAt(school: School, path: string, offset: number): readonly string[] {
  const analysis = school.analysis(path);
  const placed =
    analysis && placedBlocks(analysis).find(({ start, end }) => start <= offset && offset <= end);
  const occurrences = school.known(path)?.scheduled.occurrences ?? [];
  if (!placed) return [];
  const at = offset - placed.start;
  const around = valuesIn(placed.lowered.declarations)
    .flatMap((value) => ('source' in value && !('content' in value) ? [value.source as Source] : []))
    .filter(({ start, end }) => start <= at && at <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of around) {
    const inside = occurrences.filter(
      ({ source }) => source.origin === placed.lowered.block && start <= source.start && source.end <= end,
    );
    if (inside.length > 0) return [...new Set(inside.map(({ id }) => id))];
  }
  return [];
}
