import { peopleIndex } from '../../engine/plan/people-index.ts';
import type { Declared } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
import type { KnownNames, NameKind } from '../../language/lexicon/names.ts';
import type { NameAs, NameUse } from '../../school/names/name-use.ts';
import { DECLARATION, DEFAULT_LIBRARY, type TokenType } from './legend.ts';

/** What names mean in a file. Each stays the same object while no name is declared or given up. */
export interface NameMeanings {
  /** The file's own and the standard ones. */
  readonly names: KnownNames;
  /** Its own, folded. */
  readonly own: ReadonlySet<string>;
  /** What it imports and answers to. */
  readonly imported: Declared;
}

const BY_PLACE: Readonly<Record<NameAs, TokenType>> = {
  group: 'class',
  person: 'variable',
  cohort: 'enum',
  people: 'variable',
  member: 'variable',
  groupKind: 'class',
  activity: 'function',
  stage: 'method',
  exam: 'event',
  dayOff: 'event',
  matter: 'type',
  duty: 'type',
  list: 'type',
  kind: 'type',
  alias: 'type',
  mistaken: 'type',
  place: 'namespace',
  unit: 'type',
  file: 'string',
  field: 'property',
  value: 'enumMember',
  school: 'namespace',
  title: 'string',
};

const BY_KIND: Readonly<Record<NameKind, TokenType>> = {
  group: 'class',
  groupKind: 'class',
  person: 'variable',
  cohort: 'enum',
  post: 'enum',
  activity: 'function',
  kind: 'type',
  subject: 'enumMember',
  grade: 'enumMember',
  place: 'namespace',
};

/** Places whose names may be of several sorts. */
const OPEN: ReadonlySet<NameAs> = new Set(['people', 'member', 'matter', 'duty', 'groupKind', 'kind']);

/** The colour of a name. */
export function typeOfName(
  { name, as, role }: NameUse,
  { names, own, imported }: NameMeanings,
): { readonly type: TokenType; readonly modifiers: number } {
  if (role === 'declaration') return { type: BY_PLACE[as], modifiers: DECLARATION };
  if (!OPEN.has(as)) return { type: BY_PLACE[as], modifiers: 0 };
  const key = fold(name.text);
  const brought = own.has(key) ? undefined : importedNames(imported).get(key);
  const kind = names.kind(key);
  if (brought || kind === null) return { type: brought ?? BY_PLACE[as], modifiers: 0 };
  return { type: BY_KIND[kind], modifiers: own.has(key) ? 0 : DEFAULT_LIBRARY };
}

const indexes = new WeakMap<Declared, ReadonlyMap<string, TokenType>>();

function importedNames(imported: Declared): ReadonlyMap<string, TokenType> {
  let index = indexes.get(imported);
  if (!index) {
    const { group, kind, person, cohort } = peopleIndex(imported);
    const exams = imported.calendars.flatMap((calendar) => calendar.exams.map(({ name }) => name));
    const activities = imported.activities.flatMap(({ name }) => name ?? []);
    index = new Map<string, TokenType>([
      ...exams.map(({ text }): [string, TokenType] => [fold(text), 'event']),
      ...activities.map(({ text }): [string, TokenType] => [fold(text), 'function']),
      ...[...person.keys()].map((key): [string, TokenType] => [key, 'variable']),
      ...[...cohort.keys()].map((key): [string, TokenType] => [key, 'enum']),
      ...[...kind.keys(), ...group.keys()].map((key): [string, TokenType] => [key, 'class']),
    ]);
    indexes.set(imported, index);
  }
  return index;
}
