import type { Day } from '../calendar/day.ts';
import type { Name } from '../plan/name.ts';
import type { Source } from '../plan/source.ts';

/** One thing on the calendar. */
export interface Occurrence {
  /** Survives edits that do not concern the event: built from activity, group and what recurs, never from positions. */
  readonly id: string;
  readonly kind: 'activity' | 'window' | 'deadline' | 'exam' | 'closure' | 'milestone';
  readonly activity: string;
  readonly lessonKind: string | null;
  /** The organising group; null if none, or if several share the one event. */
  readonly group: string | null;
  /** Every organising group; 各教研组 for unnamed ones. */
  readonly groups: readonly string[];
  readonly level: string | null;
  /** Both inclusive; equal except for windows, exams and closures. */
  readonly date: Day;
  readonly endDate: Day;
  /** Minutes since midnight; null = all day or only a part of the day known (see `part`). */
  readonly start: number | null;
  readonly end: number | null;
  /** 下午, 第7节 … as written, where no clock time is known. */
  readonly part: string | null;
  /** School week of `date`. */
  readonly week: number | null;
  readonly term: number | null;
  readonly place: string | null;
  readonly topic: string | null;
  readonly speakers: readonly string[];
  readonly participants: readonly string[];
  readonly status: 'planned' | 'tentative' | 'suspended' | 'moved';
  /** Where a moved event would have stood. */
  readonly movedFrom: Day | null;
  /** Why it is suspended or moved (国庆节, 期末考试), or a remark. */
  readonly note: string | null;
  /** Rests on a projected holiday. */
  readonly projected: boolean;
  /** The number of the occurrence within its series, from 1, counting suspended ones. */
  readonly ordinal: number;
  readonly source: Source;
  /** The activity's name where it is declared. */
  readonly name: Name | null;
}
