import { peopleIndex } from '../../engine/plan/people-index.ts';
import type { Declared } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
import type { KnownNames, NameKind } from '../../language/lexicon/names.ts';
import type { NameAs, NameUse } from '../../school/names/name-use.ts';
import { DECLARATION, DEFAULT_LIBRARY, type TokenType } from './legend.ts';

/** The colour of a name, whatever stands beside it. */
export interface NameColour {
  readonly type: TokenType;
  readonly modifiers: number;
}

/** What the names of a file mean: its own, what it imports and answers to, and the standard ones. */
export class NameMeanings {
  private readonly known = new Map<string, NameColour | null>();

  /** `own`: the names that the file declares, folded. */
  constructor(
    readonly names: KnownNames,
    private readonly own: ReadonlySet<string>,
    readonly imported: Declared,
  ) {}

  /** The colour of a name that may be of several sorts, one object for each colour; null: nobody knows it. */
  colour(folded: string): NameColour | null {
    let found = this.known.get(folded);
    if (found === undefined) {
      found = this.lookUp(folded);
      this.known.set(folded, found);
    }
    return found;
  }

  private lookUp(folded: string): NameColour | null {
    const isOwn = this.own.has(folded);
    const brought = isOwn ? undefined : importedNames(this.imported).get(folded);
    const kind = this.names.kind(folded);
    if (brought || kind === null) return brought ? colour(brought, 0) : null;
    return colour(BY_KIND[kind], isOwn ? 0 : DEFAULT_LIBRARY);
  }
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

/** The colour of a name where it stands; `colourOf` is asked about those that may be of several sorts. */
export function colourOfUse(
  { name, as, role }: NameUse,
  colourOf: (folded: string) => NameColour | null,
): NameColour {
  if (role === 'declaration') return colour(BY_PLACE[as], DECLARATION);
  return (OPEN.has(as) ? colourOf(fold(name.text)) : null) ?? colour(BY_PLACE[as], 0);
}

const colours = new Map<string, NameColour>();

function colour(type: TokenType, modifiers: number): NameColour {
  const key = `${type} ${modifiers}`;
  let one = colours.get(key);
  if (!one) {
    one = { type, modifiers };
    colours.set(key, one);
  }
  return one;
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
