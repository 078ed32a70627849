import roles from '../../../grammar/vocabulary/roles.json' with { type: 'json' };
import type { PeopleTerm, PeopleWords } from '../../engine/plan/lexicon.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Entry } from './entry.ts';
import { looksLikePerson } from './person-name.ts';

const TERMS = idsOf(roles.terms) as ReadonlyMap<string, PeopleTerm>;
const ALIKE = idsOf(roles.alike);
const RANKS = new Map(roles.ranks.flatMap((entry, rank) => spellings(entry).map((word) => [word, rank])));
const LEADER = '长';
const ALL = '各';

/** The words for people that reckoning depends on, from grammar/vocabulary/roles.json. */
export const PEOPLE_WORDS: PeopleWords = {
  term: (word) => TERMS.get(word) ?? null,
  alike: (word) => ALIKE.get(word) ?? word,
  teachers: '教师',
  rank: (word) => RANKS.get(word) ?? null,
  ledBy,
  teachersOf,
  teacherOf: (subject) => `${subject}教师`,
  groupsOf: (subject) => roles.groupsOf.map((ending) => subject + ending),
  isEachPerson: (text) => roles.eachPerson.some((word) => text.startsWith(word)),
  looksLikeGroup: (word) => roles.groups.some((ending) => word.endsWith(ending)),
  looksLikeBody: (word) => roles.bodies.some((ending) => word.endsWith(ending)),
  looksLikePerson,
  isOffice: (kind) => roles.offices.some((word) => kind.includes(word)),
  allOf: (kind) => ALL + kind,
  isAllOf: (name) => name.startsWith(ALL),
};

function idsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap((entry) => spellings(entry).map((word) => [word, entry.id])));
}

function spellings({ hans, hant, en }: Entry): readonly string[] {
  return [...hans, ...hant, ...en].map(fold);
}

/** 教研组长, 语文组组长: who leads a group is called by it, but for one 组. */
function ledBy(word: string): string | null {
  if (!word.endsWith(LEADER)) return null;
  const led = word.slice(0, -1);
  return led.endsWith('组组') ? led.slice(0, -1) : led;
}

function teachersOf(word: string): string | null {
  const ending = roles.teachersOf.find((one) => word.endsWith(one)) ?? '';
  const named = word.slice(0, word.length - ending.length);
  const stem = named.endsWith('的') ? named.slice(0, -1) : named;
  return stem === '' || stem === word ? null : stem;
}
