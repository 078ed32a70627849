import type { Amount } from './amount.ts';
import type { Name } from './name.ts';
import type { Clause, People } from './people.ts';
import type { Schedule, Weekday } from './schedule.ts';
import type { Sourced } from './source.ts';

/** 遇假: what happens to an occurrence that falls on a day off. */
export type DayOffPolicy =
  | { readonly kind: 'cancel' } // 取消, the default: stays visible as suspended
  | { readonly kind: 'next' } // 顺延
  | { readonly kind: 'previous' } // 提前
  | { readonly kind: 'moveTo'; readonly weekday: Weekday }; // 改到 周五, in the same week

/** 活动, 赛课, 课题 …: what takes place. */
export interface Activity extends Sourced {
  /** Standard head: 活动, 赛课, 竞赛, 评比, 课题. */
  readonly kind: string;
  readonly name: Name | null;
  /** 组织: an event for each organising group. */
  readonly organizers: People | null;
  /** 参加; null: the organiser's members. */
  readonly participants: People | null;
  /** 主讲, 主备, 执教: in turn over the events where several names stand; null: none said. */
  readonly speakers: People | null;
  readonly responsible: People | null;
  readonly schedule: Schedule | null;
  readonly deadline: Schedule | null;
  /** 期间 */
  readonly period: Schedule | null;
  readonly dayOff: DayOffPolicy | null;
  readonly places: readonly Name[];
  /** 主题, in turn over the events. */
  readonly topics: readonly string[];
  readonly lessonKind: Name | null;
  readonly level: string | null;
  readonly status: 'planned' | 'tentative' | 'flexible' | 'done' | 'cancelled' | 'postponed';
  readonly steps: readonly string[];
  readonly outputs: readonly string[];
  readonly capacity: number | null;
  /** 安排 自动: the first slot that collides with nothing. */
  readonly automatic: boolean;
  /** 必填: fields that this activity must have (field words). */
  readonly required: readonly Name[];
  readonly notStacking: boolean;
  /** 阶段: rounds, milestones, each with its own time. */
  readonly stages: readonly Activity[];
  readonly amount: Amount | null;
  readonly clauses: readonly Clause[];
}
