import headTable from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { quotedName } from './quoted-name.ts';
import { inScript, spell, spellings, word } from './spelling.ts';

/** Kinds of group of which nobody says 每个. */
const UNCOUNTED: readonly string[] = ['处室', '学校', '领导小组'];

/** 每位教师, 每个教研组, 全体教师: whom most sentences speak of. */
export function everyone(asked: Asked, rank: number): readonly Candidate[] {
  const { language } = asked;
  const words = wordsIn(language).completion;
  const teachers = word(people.people, '教师', language);
  const kinds = countedGroups(asked);
  const posts = language === 'en' ? [] : ['教研组长', '备课组长'].map((post) => inScript(post, language));
  const cohort = word(people.cohorts, '班主任', language);
  const all = [
    words.eachPerson(teachers),
    ...kinds.map((kind) => words.eachGroup(groupKind(kind, language))),
    words.allPeople(teachers),
    ...[...posts, cohort].map((set) => words.eachPerson(set)),
  ];
  return ranked(all, 'word', rank);
}

/** Kinds of group of which one says 每个. */
export function countedGroups({ names }: Asked): readonly string[] {
  return [...new Set([...names.groupKinds, '教研组'])].filter((kind) => !UNCOUNTED.includes(kind));
}

/** A kind of group as it is called in a language. */
export function groupKind(kind: string, language: Asked['language']): string {
  const entry =
    people.groupKinds.find(({ id }) => id === kind) ?? headTable.heads.find(({ id }) => id === kind);
  return entry ? spell(entry, language) : kind;
}

/** Cohorts declared in scope, and those that every school knows. */
export function cohorts({ names, language }: Asked, rank: number): readonly Candidate[] {
  const standard = [...people.cohorts, ...people.posts];
  return [
    ...ranked(names.cohorts.map(quotedName), 'cohort', rank),
    ...standard.flatMap((entry, i): readonly Candidate[] =>
      language === 'en' && entry.en.length === 0
        ? []
        : [
            {
              label: spell(entry, language),
              kind: 'cohort',
              rank: rank + 0.5 + i / 1000,
              also: spellings(entry),
            },
          ],
    ),
  ];
}

/** People by name. */
export function persons({ names }: Asked, rank: number): readonly Candidate[] {
  return ranked(names.people.map(quotedName), 'person', rank);
}

/** Groups by name. */
export function groups({ names }: Asked, rank: number): readonly Candidate[] {
  return ranked(names.groups.map(quotedName), 'group', rank);
}

/** 成员轮流. */
function inTurn({ language }: Asked, rank: number): readonly Candidate[] {
  return people.inTurn.map((entry) => ({
    label: spell(entry, language),
    kind: 'word',
    rank,
    also: spellings(entry),
  }));
}

/** The value of a clause that names people. */
export function peopleValues(asked: Asked, clause: string): readonly Candidate[] {
  switch (clause) {
    case '组织':
      return [...everyone(asked, 1), ...groups(asked, 0), ...persons(asked, 4)];
    case '主讲':
      return [
        ...inTurn(asked, 0),
        ...persons(asked, 1),
        ...cohorts(asked, 2),
        ...everyone(asked, 3),
        ...groups(asked, 4),
      ];
    case '参加':
    case '对象':
      return [...everyone(asked, 0), ...cohorts(asked, 1), ...groups(asked, 2), ...persons(asked, 3)];
    default:
      return [
        ...ranked(asked.names.recipients.map(quotedName), 'group', 0),
        ...persons(asked, 1),
        ...groups(asked, 2),
        ...cohorts(asked, 3),
      ];
  }
}
