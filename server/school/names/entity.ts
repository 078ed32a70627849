import type { Name } from '../../engine/plan/name.ts';
import type { NameUse } from './name-use.ts';

/** Names of different spaces never mean the same thing, however they are spelled. */
export type Space =
  /** Groups, people, cohorts. */
  | 'people'
  | 'groupKind'
  /** Activities, exams, documents, lists: what is planned or owed. */
  | 'matter'
  | 'stage'
  | 'kind'
  | 'place'
  | 'dayOff'
  | 'unit'
  | 'file'
  | 'field'
  | 'value'
  | 'school';

/** What a name refers to. Two of the same space and key are one thing where the files see each other. */
export interface Entity {
  readonly space: Space;
  /** Folded: the declared spelling, `activity·stage` for a stage, the path for a file. */
  readonly key: string;
  /** A word of the language itself (听课, 教师, 教研组长), which nobody declared here. */
  readonly standard: boolean;
}

/** A name, or the part of one (语文组 in 语文组教师), that refers to something. */
export interface Reference {
  readonly name: Name;
  readonly entity: Entity;
  readonly use: NameUse;
}

export function sameEntity(a: Entity, b: Entity): boolean {
  return a.space === b.space && a.key === b.key;
}
