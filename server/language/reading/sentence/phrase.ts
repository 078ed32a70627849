import type { Amount } from '../../../engine/plan/amount.ts';
import type { Name } from '../../../engine/plan/name.ts';
import type { People } from '../../../engine/plan/people.ts';
import type { Period } from '../../../engine/plan/quota.ts';
import type { Schedule } from '../../../engine/plan/schedule.ts';
import type { Source, Sourced } from '../../../engine/plan/source.ts';

/** A piece of text that is kept as it was written. */
export interface Words {
  readonly text: string;
  readonly source: Source;
}

/** What one clause of a sentence (between two ，) says. Whatever it does not say is null. */
export interface Phrase extends Sourced {
  readonly people: People | null;
  /** A trigger (每次考试) stands here if there is no other period. */
  readonly period: Period | null;
  /** A trigger or 第a周至第b周 beside a period. */
  readonly trigger: Period | null;
  /** A time that is no period: by when it is done (9月15日前, 期末). */
  readonly moment: Schedule | null;
  /** What was said before the name and is no part of it: 完成, 组织开展, 对全体教师. */
  readonly verb: Words | null;
  /** To whom it is handed in: 交|教科室. */
  readonly recipient: Name | null;
  /** The first of `names`. */
  readonly name: Name | null;
  /** Several where 、 joins them: 示范课、研讨课. */
  readonly names: readonly Name[];
  /** Of two halves where the comparison stands earlier: 至少听课3节 → 至少3节. */
  readonly amount: Amount | null;
  /** 每篇不少于150字: the size of one piece. */
  readonly size: Amount | null;
  /** 必须, 应, 要, 都 …; null if none was written. */
  readonly modal: Words | null;
}

/** Where the clause stands. */
export interface ClauseContext {
  /** The head (要求 听课 …), the block or an earlier clause already names the activity. */
  readonly hasName: boolean;
  /** An earlier clause already says who or when. */
  readonly said?: boolean;
  /** A part in a block after a quantity: one name and one amount; neither people nor period are read in it. */
  readonly item: boolean;
}
