import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import type { Entry } from './entry.ts';
import { type KnownNames, knownNames } from './names.ts';

/**
 * The names every file knows: the sets of people in the vocabulary (教师, 教研组长, 三年级 …) and the spellings of the
 * standard library's kinds.
 */
export function standardNames(kinds: readonly string[]): KnownNames {
  return knownNames([
    { kind: 'kind', names: kinds },
    { kind: 'subject', names: spellings(people.subjects) },
    { kind: 'grade', names: spellings(people.grades) },
    { kind: 'groupKind', names: spellings(people.groupKinds) },
    {
      kind: 'group',
      names: combined([...people.subjects, ...people.grades], ['组', '教研组', '备课组', '学科组']),
    },
    {
      kind: 'cohort',
      names: combined([...people.subjects, ...people.grades], ['教师', '老师', '组教师', '学科教师']),
    },
    { kind: 'post', names: spellings(people.posts) },
    {
      kind: 'cohort',
      names: [...spellings(people.cohorts), ...spellings(people.people), ...spellings(people.total)],
    },
  ]);
}

/** 语文组, 三年级教师: what every school calls them. */
function combined(entries: readonly Entry[], endings: readonly string[]): readonly string[] {
  return entries.flatMap(({ hans, hant }) =>
    [...hans, ...hant].flatMap((word) => endings.map((ending) => word + ending)),
  );
}

function spellings(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ hans, hant, en }) => [...hans, ...hant, ...en]);
}
