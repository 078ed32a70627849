import type { Rational } from '../text/rational.ts';
import type { Name } from './name.ts';
import type { Sourced } from './source.ts';

/** A kind of lesson, activity or document, standard or the school's own (词汇). */
export interface Kind extends Sourced {
  /** lesson = 课型, activity = 活动类型, document = 材料 */
  readonly category: 'lesson' | 'activity' | 'document';
  readonly name: Name;
  /** 又称 */
  readonly aliases: readonly Name[];
  /** 误作: spellings listed as mistaken (群众备课 for 集体备课). */
  readonly mistaken: readonly Name[];
  /** 单位, standard units; first is the usual one. */
  readonly units: readonly string[];
  /** 属于: counts towards the parent (推门听课 属于 听课). */
  readonly parents: readonly Name[];
  /** 计入: what one event counts for, and for whom. */
  readonly countsFor: readonly {
    readonly role: 'teacher' | 'attendee' | 'group';
    readonly kind: Name;
    readonly amount: Rational;
    readonly unit: string | null;
  }[];
  /** 自理 true, 排定 false, null = by the unit. */
  readonly selfArranged: boolean | null;
  /** 必填, 必存: field words. */
  readonly requiredFields: readonly Name[];
  readonly requiredRecords: readonly Name[];
  /** 释义: one sentence on what it is, for hover and the reference. */
  readonly meaning: string | null;
  readonly english: string | null;
}
