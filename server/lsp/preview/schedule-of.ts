import type { Schedule, ScheduleEntry } from '../../engine/plan/schedule.ts';
import type { Source } from '../../engine/plan/source.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import { valuesIn } from '../said/values-in.ts';

/** The time that put an event on the calendar, and the whole of which it is one part. */
export interface Said {
  readonly schedule: Schedule;
  readonly entry: ScheduleEntry;
}

/** Where an event was said; null: not by a time of its own (an exam, a closure). */
export function scheduleOf(analysis: FileAnalysis, source: Source): Said | null {
  const block = analysis.blocks.find((lowered) => lowered.block === source.origin);
  for (const value of valuesIn(block?.declarations ?? [])) {
    if (!isSchedule(value)) continue;
    const entry = value.entries.find((one) => same(one.source, source));
    if (entry) return { schedule: value, entry };
  }
  return null;
}

function isSchedule(value: object): value is Schedule {
  return 'entries' in value && 'except' in value && 'text' in value;
}

export function same(a: Source, b: Source): boolean {
  return a.origin === b.origin && a.start === b.start && a.end === b.end;
}
