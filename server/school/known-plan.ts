import type { BuiltCalendar } from '../engine/calendar/build.ts';
import type { Declared, Plan } from '../engine/plan/scope.ts';
import type { Scheduled } from '../engine/schedule/scheduled.ts';

/** What is known of one plan: the plan in its scope, its calendar, its events. */
export interface KnownPlan {
  readonly plan: Plan;
  /** What its 引用 bring, without its 上级. */
  readonly imported: Declared;
  readonly calendar: BuiltCalendar;
  readonly scheduled: Scheduled;
}
