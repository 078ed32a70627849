import type { PlanHeader } from '../engine/plan/calendar.ts';
import type { Declaration } from '../engine/plan/file.ts';
import type { Source } from '../engine/plan/source.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** One plan as it is to be written out: what it says, in its order, and what takes place by it. */
export interface DocumentView {
  readonly header: PlanHeader | null;
  readonly declarations: readonly Declaration[];
  /** The plan's own events. */
  readonly calendar: CalendarView;
  /** The text of a source as it stands in the file; '' if it is of another file. */
  readonly textOf: (source: Source) => string;
  /** The file's own language: the document is written in it. */
  readonly language: RenderLanguage;
}
