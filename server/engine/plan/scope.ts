import type { Activity } from './activity.ts';
import type { CalendarDeclaration, PlanHeader } from './calendar.ts';
import type { PlanFile } from './file.ts';
import type { Lexicon } from './lexicon.ts';
import type { Cohort, Group, MentorPair, Person } from './people.ts';
import type { Assessment, Checklist, Quota, RecordEntry } from './quota.ts';
import type { Kind } from './vocabulary.ts';

/** The declarations of one file, flattened out of its sections, in document order. */
export interface Declared {
  readonly header: PlanHeader | null;
  readonly calendars: readonly CalendarDeclaration[];
  readonly groups: readonly Group[];
  readonly pairs: readonly MentorPair[];
  readonly people: readonly Person[];
  readonly cohorts: readonly Cohort[];
  readonly activities: readonly Activity[];
  readonly quotas: readonly Quota[];
  readonly checklists: readonly Checklist[];
  readonly records: readonly RecordEntry[];
  readonly assessments: readonly Assessment[];
  readonly kinds: readonly Kind[];
  /** What the words say that no file need declare. */
  readonly lexicon: Lexicon;
}

/**
 * A file with everything that is in scope for it: its own declarations, those it imports (引用, 名册, through any
 * number of steps) and those of its superior plans (上级). Nothing else is visible (language.md §6).
 */
export interface Plan {
  readonly file: PlanFile;
  /** What this file itself says. */
  readonly own: Declared;
  /** Own first, then imported, in import order; each file once. */
  readonly scope: Declared;
  /** Plans this one answers to, nearest first. */
  readonly superiors: readonly { readonly file: PlanFile; readonly own: Declared }[];
  /** Standard kinds first, then those in scope. Look-up by any spelling is in engine/plan/kinds.ts. */
  readonly kinds: readonly Kind[];
  /** School year of the plan's header, else of the calendar in scope; null = neither says one. */
  readonly schoolYear: { readonly start: number; readonly end: number } | null;
  /** The term the plan is for: 1, 2, or null = a year's plan. */
  readonly term: number | null;
}
