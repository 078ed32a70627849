import { fold } from '../../engine/text/fold.ts';
import { clausesAt } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { ITEM_WORDS, SOFT_WORDS, wholeWord, wordAt } from '../lowering/word-lists.ts';
import type { Atom } from './atoms.ts';
import type { Piece } from './piece.ts';
import type { ItemReading } from './read-context.ts';
import { type SentencePart, sentenceParts } from './sentence.ts';
import { hasItems, type Place } from './structure.ts';
import type { Translator } from './translate.ts';
import { squeezed, tidyValue } from './value.ts';

/** What the text of a statement's pieces depends on. */
export interface Manner {
  readonly names: KnownNames;
  /** By where a statement begins in its block. */
  readonly items: ReadonlyMap<number, ItemReading>;
  /** Full-width marks. `ascii`: the other way round. Neither: marks stay as written. */
  readonly marks: 'full' | 'ascii' | 'kept';
  /** Writes blanks into sentences and values. */
  readonly insides: boolean;
  readonly translator: Translator | null;
  /** Heads (indices of atoms) of statements whose sentences and values stay as they are. */
  readonly careful: ReadonlySet<number>;
}

/** A blank before them would begin a comment; in a parenthesis they only look like one. */
const SLASHES = /\/\//;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '﹑': '、' };

/** The pieces of a statement with their canonical text. */
export function piecesOf(atoms: readonly Atom[], places: readonly Place[], manner: Manner): readonly Piece[] {
  const named = new Map<number, boolean>();
  let itemNamed = false;
  return atoms.map((atom, i) => {
    const place = places[i] as Place;
    if (atom.begins || atoms[i - 1]?.kind === 'OPEN') itemNamed = named.get(place.head) ?? false;
    if (atom.kind === 'NAME') named.set(place.head, true);
    if (atom.kind !== 'SEGMENT') return { atom, place, text: textOf(atom, atoms[i - 1], place, manner) };
    const inItem = place.braces.holds === 'items';
    const known = inItem ? itemNamed : (named.get(place.head) ?? false);
    const said = segment(atom.text, known, inItem, { atoms, place, manner });
    if (said.named && inItem) itemNamed = true;
    else if (said.named) named.set(place.head, true);
    return { atom, place, text: said.text };
  });
}

function textOf(atom: Atom, before: Atom | undefined, place: Place, manner: Manner): string {
  const { translator } = manner;
  switch (atom.kind) {
    case 'OPEN':
      return '{';
    case 'CLOSE':
      return '}';
    case 'COMMA':
    case 'COLON':
    case 'LIST':
    case 'MARK':
      return markOf(atom.text, manner.marks);
    case 'CLAUSE':
    case 'FLAG':
      return translator?.clause(atom.text, place.statement) ?? atom.text;
    case 'VALUE':
      return canonicalValue(atom.text, before, place, manner);
    case 'NAME':
    case 'PROSE':
    case 'NUMBER':
    case 'COMMENT':
    case 'STOP':
      return atom.text;
    default:
      return translator?.head(atom.text) ?? atom.text;
  }
}

function markOf(mark: string, marks: Manner['marks']): string {
  if (marks === 'full') return FULL[mark] ?? mark;
  return marks === 'ascii' && ',;:'.includes(fold(mark)) ? fold(mark) : mark;
}

function canonicalValue(
  text: string,
  before: Atom | undefined,
  place: Place,
  { insides, careful, marks, translator, names }: Manner,
): string {
  if (!insides || careful.has(place.head) || text.startsWith('"""') || SLASHES.test(text)) return text;
  const word =
    before &&
    clausesAt(place.statement, fold(before.text), 0).find(({ length }) => length === before.text.length)
      ?.word;
  if (!word) return text;
  const tidy = tidyValue(text, word.slot, marks === 'full');
  return translator?.value(tidy, word, names) ?? tidy;
}

interface Around {
  readonly atoms: readonly Atom[];
  readonly place: Place;
  readonly manner: Manner;
}

function segment(
  text: string,
  hasName: boolean,
  inItem: boolean,
  { atoms, place, manner }: Around,
): { readonly text: string; readonly named: boolean } {
  const kept = { text, named: false };
  if (!manner.insides || manner.careful.has(place.head) || SLASHES.test(text)) return kept;
  if (!hasItems(place.statement)) return { ...kept, text: text.includes('"') ? text : squeezed(text) };
  const reading = inItem ? (manner.items.get(atoms[place.head]?.start ?? 0) ?? 'names') : 'sentences';
  if (reading === 'names') return kept;
  const folded = fold(text);
  if (wholeWord(SOFT_WORDS, text)) return kept;
  const lead = wordAt(ITEM_WORDS, folded);
  if (lead && lead.id !== 'subset' && lead.id !== 'contents') return kept;
  const rest = lead ? text.slice(lead.length).trim() : text;
  const item = lead !== null || reading === 'parts';
  const parts = rest === '' ? null : sentenceParts(rest, manner.names, { hasName: !item && hasName, item });
  if (!parts) return kept;
  const words = parts.map((part) => wording(part, manner));
  const said = lead ? [text.slice(0, lead.length), ...words] : words;
  return { text: said.join(' '), named: !lead && parts.some(({ part }) => part === 'name') };
}

function wording(part: SentencePart, { translator, names }: Manner): string {
  return translator?.part(part, names) ?? part.text;
}
