import type { Amount } from './amount.ts';
import type { Name } from './name.ts';
import type { Clause, People } from './people.ts';
import type { Schedule, WeekRange } from './schedule.ts';
import type { Sourced } from './source.ts';

/** For how long an amount is owed. */
export type Period = Sourced & { readonly text: string } & (
    | { readonly kind: 'day' }
    | { readonly kind: 'week'; readonly every: number }
    | { readonly kind: 'month'; readonly every: number }
    /** `this`: 本学期. `word`: the written word where it is worth a remark (每期). */
    | { readonly kind: 'term'; readonly this: boolean }
    | { readonly kind: 'year'; readonly every: number; readonly this: boolean }
    /** 全期: the plan's own period. */
    | { readonly kind: 'plan' }
    | { readonly kind: 'weeks'; readonly range: WeekRange }
    | { readonly kind: 'lesson' } // 每课, 每节课
    | { readonly kind: 'unit' } // 每单元
    /** 每次X前/时/后 */
    | { readonly kind: 'occasion'; readonly of: Name; readonly when: 'before' | 'at' | 'after' | null }
  );

/**
 * One countable statement in one period: 每位教师 · 每周 · 听课 · 不少于2节. A statement with several periods
 * lowers to several quotas that share `statement`.
 */
export interface Quota extends Sourced {
  /** Standard head: 要求, 指标, 目标, 材料, 清单 …. */
  readonly head: string;
  /** The whole statement (for related places and ignore comments); identical for all quotas of one statement. */
  readonly statement: Sourced;
  readonly subject: People | null;
  /** null only if neither the statement nor its block names one. */
  readonly activity: Name | null;
  /** Earlier runs before the name that were kept as verb (参加, 对全体教师 …). */
  readonly verb: string | null;
  readonly period: Period | null;
  /** A trigger beside a period. */
  readonly trigger: Period | null;
  /** null: no amount written. */
  readonly amount: Amount | null;
  readonly deadline: Schedule | null;
  /** 对象, 听课只计 …: whom or what it may be served by. */
  readonly onlyCounting: readonly Name[];
  readonly scope: string | null;
  readonly notStacking: boolean;
  /** 每篇不少于150字: a size, not a quota. */
  readonly size: Amount | null;
  /** Plain items of the block (or 分项): same unit → they sum to the amount. */
  readonly parts: readonly QuotaPart[];
  /** 其中: each at most the amount. */
  readonly subsets: readonly QuotaPart[];
  /** 内含: contents, never summed. */
  readonly contents: readonly QuotaPart[];
  /** 分档 … are kept as clauses. */
  readonly clauses: readonly Clause[];
}

/** 理论学习 10次 */
export interface QuotaPart extends Sourced {
  readonly name: Name | null;
  readonly amount: Amount | null;
  readonly parts: readonly QuotaPart[];
  readonly subsets: readonly QuotaPart[];
  readonly clauses: readonly Clause[];
}

/** 清单 五个结合 { … }: a list without numbers. */
export interface Checklist extends Sourced {
  readonly head: string;
  readonly name: Name | null;
  /** 共7种, or the numeral in the name (五个结合, 三定两勤): what the items are counted against. */
  readonly declared: { readonly count: number; readonly source: Sourced['source'] } | null;
  readonly items: readonly QuotaPart[];
  readonly clauses: readonly Clause[];
}

/** 记录, 实绩: what really happened. */
export interface RecordEntry extends Sourced {
  /** ISO date; null = not said. */
  readonly date: Schedule | null;
  readonly people: People | null;
  readonly activity: Name | null;
  readonly whom: readonly Name[];
  readonly period: Period | null;
  readonly amount: Amount | null;
  readonly parts: readonly QuotaPart[];
  readonly subsets: readonly QuotaPart[];
  readonly contents: readonly QuotaPart[];
  readonly clauses: readonly Clause[];
}

/** 考核 */
export interface Assessment extends Sourced {
  readonly name: Name | null;
  readonly people: People | null;
  readonly items: readonly AssessmentItem[];
  readonly clauses: readonly Clause[];
}

export interface AssessmentItem extends Sourced {
  readonly kind: 'item' | 'weight' | 'bonus' | 'penalty' | 'veto' | 'reward';
  readonly name: Name | null;
  readonly text: string;
  /** Per cent or points. */
  readonly amount: Amount | null;
  readonly items: readonly AssessmentItem[];
}
