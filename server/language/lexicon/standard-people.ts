import heads from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import { plural } from '../../engine/text/english-number.ts';
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
    { kind: 'groupKind', names: [...spellings(people.groupKinds), ...englishGroups()] },
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

/** group, departments: what a group is declared as, one and several. */
function englishGroups(): readonly string[] {
  const groups = heads.heads.filter(({ statement }) => statement === 'group');
  return groups.flatMap(({ en }) => en.flatMap((word) => [word, plural(word)]));
}

function spellings(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ hans, hant, en }) => [...hans, ...hant, ...en]);
}
