import type { Amount } from './amount.ts';
import type { Condition } from './condition.ts';
import type { Name } from './name.ts';
import type { Schedule } from './schedule.ts';
import type { Sourced } from './source.ts';

/**
 * Who is spoken of: 每位教师, 每个教研组, 语文组教师, 35周岁以上的非课题组教师, 张敏、李华.
 * `sets` are alternatives (、); `within` narrows them all (三年级 每位教师). Which people that is depends on the
 * roster: see engine/plan/members.ts.
 */
export interface People extends Sourced {
  readonly text: string;
  /** each = 每位 每名 每个 各 每人 人人; all = 全体; total = 学校 全校; average = 人均; bare = none said. */
  readonly quantifier: 'each' | 'all' | 'total' | 'average' | 'bare';
  readonly sets: readonly Name[];
  readonly within: readonly Name[];
  /** An inline condition on the sets. */
  readonly condition: Condition | null;
  /** 成员轮流: members of the organiser in turn, one per event that is held. */
  readonly inTurn: boolean;
}

export interface Person extends Sourced {
  readonly name: Name;
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  /** In whole years on 1 September of the school year; null = not said. */
  readonly age: number | null;
  readonly service: number | null;
  /** 职称 */
  readonly title: string | null;
  /** 职务: posts, several possible. */
  readonly posts: readonly string[];
  /** 荣誉 */
  readonly honours: readonly string[];
  /** Groups that the roster row names. */
  readonly groups: readonly string[];
  /** The same groups with the places where they stand. */
  readonly groupNames?: readonly Name[];
}

export interface Group extends Sourced {
  /** Standard kind (教研组, 备课组, 处室 …) or the school's own. */
  readonly kind: string;
  /** Other words for the kind: 領域小組, research group. */
  readonly kindAliases?: readonly string[];
  /** null: `教研组 21个` or a bare `教研组`: groups of that kind, unnamed. */
  readonly name: Name | null;
  /** How many unnamed groups; null = not said. */
  readonly count: number | null;
  readonly leaders: readonly Name[];
  readonly deputies: readonly Name[];
  readonly members: readonly Name[];
  /** Head count, for groups whose members are not named. */
  readonly size: number | null;
  readonly fixedTime: Schedule | null;
  readonly place: Name | null;
  readonly subjects: readonly Name[];
  readonly grades: readonly Name[];
  readonly parent: Name | null;
  readonly clauses: readonly Clause[];
}

/** 师徒结对: one mentor with one or more mentees; ends may name cohorts (青年教师) instead of people. */
export interface MentorPair extends Sourced {
  readonly mentor: Name | null;
  readonly mentees: readonly Name[];
  /** 几对, when no names stand. */
  readonly pairs: Amount | null;
  readonly clauses: readonly Clause[];
}

export interface Cohort extends Sourced {
  readonly name: Name;
  readonly condition: Condition | null;
  readonly members: readonly Name[];
  readonly size: number | null;
}

/** A clause as written: every statement keeps all of its clauses, also those nobody computes with. */
export interface Clause extends Sourced {
  /** Standard word (组织, 时间 …), or the written one if no table has it. */
  readonly word: string;
  readonly known: boolean;
  /** The value's text without surrounding blanks. */
  readonly text: string;
  readonly names: readonly Name[];
  readonly people: People | null;
  readonly schedule: Schedule | null;
  readonly amount: Amount | null;
}
