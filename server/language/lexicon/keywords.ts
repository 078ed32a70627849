import clauseTable from '../../../grammar/vocabulary/clauses.json' with { type: 'json' };
import headTable from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import type { Entry } from './entry.ts';

/** What kind of statement a head begins. */
export type StatementKind =
  | 'plan'
  | 'calendar'
  | 'group'
  | 'pair'
  | 'teacher'
  | 'roster'
  | 'cohort'
  | 'activity'
  | 'quota'
  | 'assessment'
  | 'record'
  | 'text'
  | 'vocabulary';

/** What a clause's value is read as. */
export type Slot =
  | 'people'
  | 'names'
  | 'files'
  | 'time'
  | 'date'
  | 'text'
  | 'texts'
  | 'steps'
  | 'stage'
  | 'amount'
  | 'number'
  | 'flag'
  | 'dayOff'
  | 'condition'
  | 'schoolYear'
  | 'termSpan'
  | 'weekday'
  | 'weekStart'
  | 'teachingWeek'
  | 'exam'
  | 'closure'
  | 'makeup'
  | 'preparatory'
  | 'bells'
  | 'bell'
  | 'countsFor';

export interface Head extends Entry {
  readonly statement: StatementKind;
}

export interface ClauseWord extends Entry {
  readonly slot: Slot;
  readonly in: readonly StatementKind[];
  /** `#` in a spelling stands for a numeral: 第#周. */
  readonly pattern?: boolean;
  /** Also a verb of sentences (申报 一个 课题): a clause word there only at the start of a part that no amount closes. */
  readonly verb?: boolean;
  /** A verb, wherever it stands, if an amount closes the part: 报送 教研信息 4条. */
  readonly counted?: boolean;
  /** May be read off the front of a run in a sentence (截止10月20日前). */
  readonly peel?: boolean;
  /** For 上学期 and 下学期: the number of the term. */
  readonly term?: number;
}

export interface Match<T> {
  readonly word: T;
  /** UTF-16 units of the text that the spelling covers. */
  readonly length: number;
  /** The numeral for `#`. */
  readonly number: number | null;
}

const HEADS: readonly Head[] = headTable.heads as readonly Head[];
const CLAUSES: readonly ClauseWord[] = clauseTable.clauses as unknown as readonly ClauseWord[];

const headIndex = index(HEADS);
const clauseIndexes = new Map<StatementKind, Index<ClauseWord>>();

/** Every head word, standard spelling first. */
export function heads(): readonly Head[] {
  return HEADS;
}

/** The clause words that may stand in a statement of this kind. */
export function clauseWords(kind: StatementKind): readonly ClauseWord[] {
  return CLAUSES.filter((word) => word.in.includes(kind));
}

/** All heads whose spelling begins at `at` in folded text, longest first. `more`: kinds of group the file adds. */
export function headsAt(folded: string, at: number, more?: Index<Head>): readonly Match<Head>[] {
  const standard = matches(headIndex, folded, at);
  const own = more ? matches(more, folded, at) : [];
  return own.length > 0 ? [...own, ...standard].sort((a, b) => b.length - a.length) : standard;
}

/** All clause words of a kind of statement whose spelling begins at `at` in folded text, longest first. */
export function clausesAt(kind: StatementKind, folded: string, at: number): readonly Match<ClauseWord>[] {
  let found = clauseIndexes.get(kind);
  if (!found) {
    found = index(clauseWords(kind));
    clauseIndexes.set(kind, found);
  }
  return matches(found, folded, at);
}

/** Spellings by their first character, longest first. */
export type Index<T> = ReadonlyMap<string, readonly { readonly spelling: string; readonly word: T }[]>;

/** An index over words, in every spelling, folded. */
export function index<T extends Entry>(words: readonly T[]): Index<T> {
  const byFirst = new Map<string, { spelling: string; word: T }[]>();
  for (const word of words) {
    for (const spelling of new Set([...word.hans, ...word.hant, ...word.en].map(fold))) {
      const first = spelling.charAt(0);
      const list = byFirst.get(first) ?? [];
      // Where two words share a spelling, the first of the table has it.
      if (!list.some((known) => known.spelling === spelling)) list.push({ spelling, word });
      byFirst.set(first, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return byFirst;
}

function matches<T>(words: Index<T>, folded: string, at: number): readonly Match<T>[] {
  const found: Match<T>[] = [];
  for (const { spelling, word } of words.get(folded.charAt(at)) ?? []) {
    const match = spelled(spelling, folded, at);
    if (match) found.push({ word, ...match });
  }
  return found;
}

function spelled(
  spelling: string,
  folded: string,
  at: number,
): { length: number; number: number | null } | null {
  const hole = spelling.indexOf('#');
  if (hole < 0) return folded.startsWith(spelling, at) ? { length: spelling.length, number: null } : null;
  if (!folded.startsWith(spelling.slice(0, hole), at)) return null;
  const numeral = numeralAt(folded, at + hole);
  if (numeral?.value.d !== 1) return null;
  const rest = spelling.slice(hole + 1);
  const end = at + hole + numeral.length;
  return folded.startsWith(rest, end)
    ? { length: hole + numeral.length + rest.length, number: numeral.value.n }
    : null;
}
