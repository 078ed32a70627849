import { otherNumber } from '../text/english-number.ts';
import { fold } from '../text/fold.ts';
import type { PeopleWords } from './lexicon.ts';
import type { Cohort, Group, Person } from './people.ts';
import type { Declared } from './scope.ts';

/** The people, groups and cohorts of a scope, by folded name. Of English names either number will do (new teacher: new teachers). */
export interface PeopleIndex {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly person: ReadonlyMap<string, Person>;
  readonly group: ReadonlyMap<string, Group>;
  /** Groups of a kind, named or not. */
  readonly kind: ReadonlyMap<string, readonly Group[]>;
  readonly cohort: ReadonlyMap<string, Cohort>;
  /** Roster rows by the groups they name. */
  readonly rosterOfGroup: ReadonlyMap<string, readonly Person[]>;
  readonly words: PeopleWords;
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
}

interface Built {
  readonly of: PeopleScope;
  readonly index: PeopleIndex;
}

/** What the index is made of: of two scopes that differ in nothing else it is the same. */
export type PeopleScope = Pick<Declared, 'groups' | 'people' | 'cohorts' | 'pairs' | 'lexicon'>;

const indexes = new WeakMap<Declared['groups'], Built>();

/** Built once per scope. A name declared twice means its first declaration. */
export function peopleIndex(scope: PeopleScope): PeopleIndex {
  const { groups, people, cohorts, pairs, lexicon } = scope;
  const known = indexes.get(groups);
  const isSame =
    known?.of.people === people &&
    known.of.cohorts === cohorts &&
    known.of.pairs === pairs &&
    known.of.lexicon === lexicon;
  if (known && isSame) return known.index;
  const index = build(scope);
  indexes.set(groups, { of: { groups, people, cohorts, pairs, lexicon }, index });
  return index;
}

function build(scope: PeopleScope): PeopleIndex {
  const kind = new Map<string, Group[]>();
  for (const group of scope.groups) {
    for (const word of new Set([group.kind, ...(group.kindAliases ?? [])].map(fold).flatMap(bothNumbers)))
      push(kind, word, group);
  }
  const rosterOfGroup = new Map<string, Person[]>();
  for (const person of scope.people)
    for (const group of person.groups) push(rosterOfGroup, fold(group), person);
  return {
    people: scope.people,
    groups: scope.groups,
    person: first(scope.people, (person) => person.name.text),
    group: first(scope.groups, (group) => group.name?.text ?? null),
    kind,
    cohort: first(scope.cohorts, (cohort) => cohort.name.text),
    rosterOfGroup,
    words: scope.lexicon.people,
    mentors: scope.pairs.flatMap((pair) => (pair.mentor ? [pair.mentor.text] : [])),
    mentees: scope.pairs.flatMap((pair) => pair.mentees.map((mentee) => mentee.text)),
  };
}

function first<T>(items: readonly T[], name: (item: T) => string | null): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const text = name(item);
    if (text !== null && !map.has(fold(text))) map.set(fold(text), item);
  }
  for (const [key, item] of [...map]) {
    const other = otherNumber(key);
    if (other !== null && !map.has(other)) map.set(other, item);
  }
  return map;
}

function bothNumbers(folded: string): readonly string[] {
  const other = otherNumber(folded);
  return other === null ? [folded] : [folded, other];
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
