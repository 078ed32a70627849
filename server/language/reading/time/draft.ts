import type { ScheduleEntry, TimeOfDay, When } from '../../../engine/plan/schedule.ts';

/** Offsets in the slice, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the core of an entry was read as, and what is worth a remark about it. */
export interface Core {
  readonly whens: readonly When[];
  /** 每周 as written, worth a hint if no weekday turns up. */
  readonly vague?: Stretch;
  /** A piece that could also be read otherwise: 每周三节, 下午第2节. */
  readonly doubt?: Stretch;
  /** The text already says that it is a deadline (开学前 …). */
  readonly bound?: ScheduleEntry['bound'];
}

/** An entry in the making: lists may still add to it (第3周、第7周 周一). */
export interface Draft {
  readonly when: When;
  readonly at: TimeOfDay | null;
  readonly bound: ScheduleEntry['bound'];
  readonly text: Stretch;
  readonly vague: Stretch | null;
  readonly doubt: Stretch | null;
}

export function only(when: When): Core {
  return { whens: [when] };
}
