import type { Activity } from './activity.ts';
import type { CalendarDeclaration, PlanHeader } from './calendar.ts';
import type { Name } from './name.ts';
import type { Cohort, Group, MentorPair, Person } from './people.ts';
import type { Problem } from './problem.ts';
import type { Assessment, Checklist, Quota, RecordEntry } from './quota.ts';
import type { Sourced } from './source.ts';
import type { Kind } from './vocabulary.ts';

/** What one statement said. A statement may say several things (处室 教科室、教导处; two periods of one quota). */
export type Declaration =
  | { readonly type: 'header'; readonly value: PlanHeader }
  | { readonly type: 'calendar'; readonly value: CalendarDeclaration }
  | { readonly type: 'group'; readonly value: Group }
  | { readonly type: 'pair'; readonly value: MentorPair }
  | { readonly type: 'person'; readonly value: Person }
  /** 名册 "staff.csv" */
  | { readonly type: 'roster'; readonly value: Sourced & { readonly path: Name } }
  | { readonly type: 'cohort'; readonly value: Cohort }
  | { readonly type: 'activity'; readonly value: Activity }
  | { readonly type: 'quota'; readonly value: Quota }
  | { readonly type: 'checklist'; readonly value: Checklist }
  | { readonly type: 'record'; readonly value: RecordEntry }
  /** 记录 "听课记录.csv" */
  | { readonly type: 'recordFile'; readonly value: Sourced & { readonly path: Name } }
  | { readonly type: 'assessment'; readonly value: Assessment }
  | { readonly type: 'kind'; readonly value: Kind }
  /** 场地 录播教室: places need no declaration, but may have one. */
  | {
      readonly type: 'place';
      readonly value: Sourced & { readonly name: Name; readonly capacity: number | null };
    }
  /** 词汇 组织类型 学习社, 词汇 单位 课时 */
  | {
      readonly type: 'groupKind' | 'unit';
      readonly value: Sourced & { readonly name: Name; readonly aliases: readonly Name[] };
    }
  | { readonly type: 'section'; readonly value: Section };

/** 正文: a heading with prose, or with nested statements. */
export interface Section extends Sourced {
  readonly title: Name | null;
  /** Markdown; null = no """ at all. */
  readonly prose: { readonly text: string; readonly source: Sourced['source'] } | null;
  readonly content: readonly Declaration[];
}

/** A file, lowered. `declarations` in document order; those nested in 正文 stand in their section. */
export interface PlanFile {
  readonly file: string;
  readonly declarations: readonly Declaration[];
  /** Everything wrong that can be told from this file alone while reading it. */
  readonly problems: readonly Problem[];
}

/** A file that is there and is not read: it lies where nobody allowed to read, or is larger than any plan. */
export interface Refused {
  readonly refused: 'outside' | 'too-large';
}

/** What reading a file gives; null: there is no such file, or it is no text. */
export type FileText = string | Refused | null;
