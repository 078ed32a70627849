import type { Name } from '../../engine/plan/name.ts';

/**
 * As what a name stands somewhere, as far as the place itself tells. A set of people (people), or one listed in a
 * group (member), may be a group, person or cohort; what is planned or owed (matter) may be an activity, an exam, a kind
 * or a thing of its own.
 */
export type NameAs =
  | 'group'
  | 'person'
  | 'cohort'
  | 'people'
  | 'member'
  | 'groupKind'
  | 'activity'
  | 'stage'
  | 'exam'
  | 'dayOff'
  | 'matter'
  /** The name of a 要求, 材料 …: declares nothing where an activity or kind of that name is known. */
  | 'duty'
  | 'list'
  | 'kind'
  /** 又称 of a kind. */
  | 'alias'
  /** 误作 of a kind. */
  | 'mistaken'
  | 'place'
  | 'unit'
  | 'file'
  /** 必填, 必存: a word for a field or record. */
  | 'field'
  /** A subject, grade, title, honour or level. */
  | 'value'
  | 'school'
  /** Of a plan, a 正文 or an assessment. */
  | 'title';

/** A place where a name stands. */
export interface NameUse {
  readonly name: Name;
  readonly role: 'declaration' | 'use';
  readonly as: NameAs;
  /** Of a stage: the activity it belongs to. Of a further spelling (又称): the name it stands for. */
  readonly of?: Name;
}

/** A declaration. */
export function declares(as: NameAs, name: Name | null): readonly NameUse[] {
  return name ? [{ name, role: 'declaration', as }] : [];
}

/** Declarations of what belongs to something else: its stages, its further spellings. */
export function declaresOf(
  of: Name | null,
  as: NameAs,
  ...names: readonly (Name | null)[]
): readonly NameUse[] {
  return names.flatMap((name) => declares(as, name).map((use) => (of ? { ...use, of } : use)));
}

/** Places that speak of something declared elsewhere, or nowhere. */
export function uses(as: NameAs, ...names: readonly (Name | null)[]): readonly NameUse[] {
  return names.flatMap((name) => (name ? [{ name, role: 'use' as const, as }] : []));
}
