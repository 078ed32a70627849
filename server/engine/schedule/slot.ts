import type { Day } from '../calendar/day.ts';
import type { TimeOfDay } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';

/** Where an event would stand if there were no holidays: a day or a window that a schedule yields. */
export interface Slot {
  /** Both inclusive. */
  readonly from: Day;
  readonly to: Day;
  readonly window: boolean;
  /** What recurs, for stable ids: the school week and weekday, or the date. */
  readonly key: string;
  readonly at: TimeOfDay | null;
  /**
   * routine: 每周, 单周/双周, 每n周 and what else repeats: silent on days off, suspended on exam days.
   * spread: 每学期N次: chosen among school days.
   * date: said for this very day or span: a day off or an exam is worth a warning.
   * stretch: a window in weeks or months: meets exams in silence.
   */
  readonly origin: 'routine' | 'spread' | 'date' | 'stretch';
  /** inside the plan's terms; outside (a mistake); or free: outside on purpose (开学前, 假期内). */
  readonly where: 'inside' | 'outside' | 'free';
  /** The schedule entry. */
  readonly source: Source;
}
