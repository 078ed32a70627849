import vocabulary from '../../../../grammar/vocabulary/time.json' with { type: 'json' };
import unitTable from '../../../../grammar/vocabulary/units.json' with { type: 'json' };
import { fold } from '../../../engine/text/fold.ts';
import type { Entry } from '../../lexicon/entry.ts';

/** Sections of the vocabulary that name something rather than build a time. They are looked up whole. */
type NameSection = 'holiday' | 'occasion' | 'moment' | 'notCounted' | 'loose';
/** `measure`: the units of amounts, from their own table. */
export type WordKind = Exclude<keyof typeof vocabulary, NameSection> | 'measure';

export interface Word {
  readonly kind: WordKind;
  readonly id: string;
}

interface Node {
  readonly next: Map<string, Node>;
  word: Word | null;
}

const NAME_SECTIONS: readonly string[] = ['holiday', 'occasion', 'moment', 'notCounted', 'loose'];
const LATIN = /[a-z']/;
const ROOT = build();

/**
 * The longest time word that begins at `at` in folded text, and where it ends. Blanks inside a word are skipped
 * (`weeks`: every week = everyweek; 下 午 = 下午) unless `walls`, where only Latin words may hold them. A Latin
 * word ends where its letters end.
 */
export function wordAt(folded: string, at: number, walls: boolean): { word: Word; end: number } | null {
  let node: Node = ROOT;
  let found: { word: Word; end: number } | null = null;
  for (let i = at; i < folded.length; i++) {
    const character = folded.charAt(i);
    if (isBlank(character)) {
      if (i === at || (walls && !LATIN.test(folded.charAt(i - 1)) && !isBlank(folded.charAt(i - 1)))) break;
      continue;
    }
    const next = node.next.get(character);
    if (!next) break;
    node = next;
    if (node.word && !(isLatin(character) && isLatin(folded.charAt(i + 1))))
      found = { word: node.word, end: i + 1 };
  }
  return found;
}

/** Whether the whole folded text is a word of a naming section: a holiday, or a lesson or meeting as such. */
export function names(section: NameSection, folded: string): boolean {
  return NAMES[section].has(squeeze(folded));
}

/** Length of the longest spelling of a naming section with which folded text ends; 0 = it ends with none. */
export function endingLength(section: NameSection, folded: string): number {
  return Math.max(
    0,
    ...[...NAMES[section]].filter((text) => folded.endsWith(text)).map((text) => text.length),
  );
}

/** The standard word for a loose one (每期 → 每学期); null if the text is none. */
export function standardFor(folded: string): string | null {
  const text = squeeze(folded);
  const entry = vocabulary.loose.find((one) => spelled(one).includes(text));
  const standard = entry?.hans[0] ?? null;
  return standard !== null && fold(standard) !== text ? standard : null;
}

/** Whether a loose word, folded, says half a term; which weeks that has is a guess. */
export function isHalfTerm(folded: string): boolean {
  return HALF_TERM.has(squeeze(folded));
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

export function isLatin(character: string): boolean {
  return character !== '' && LATIN.test(character);
}

const HALF_TERM: ReadonlySet<string> = new Set(
  vocabulary.whole.filter(({ id }) => id === 'halfTerm').flatMap(spelled),
);

const NAMES: Readonly<Record<NameSection, ReadonlySet<string>>> = {
  holiday: new Set(vocabulary.holiday.flatMap(spelled)),
  occasion: new Set(vocabulary.occasion.flatMap(spelled)),
  moment: new Set(vocabulary.moment.flatMap(spelled)),
  notCounted: new Set(vocabulary.notCounted.flatMap(spelled)),
  loose: new Set(vocabulary.loose.flatMap(spelled)),
};

function sections(): [WordKind | NameSection, readonly Entry[]][] {
  return Object.entries(vocabulary) as [WordKind | NameSection, readonly Entry[]][];
}

function build(): Node {
  const root: Node = { next: new Map(), word: null };
  for (const [kind, entries] of sections()) {
    if (NAME_SECTIONS.includes(kind)) continue;
    for (const entry of entries) {
      for (const text of spelled(entry)) insert(root, text, { kind: kind as WordKind, id: entry.id });
    }
  }
  const nouns = new Set(vocabulary.notCounted.flatMap(spelled));
  for (const unit of unitTable.units) {
    for (const text of spelled({ ...unit, en: [] })) {
      if (!nouns.has(text)) insert(root, text, { kind: 'measure', id: unit.id });
    }
  }
  return root;
}

function insert(root: Node, text: string, word: Word): void {
  let node = root;
  for (const character of text) {
    let next = node.next.get(character);
    if (!next) {
      next = { next: new Map(), word: null };
      node.next.set(character, next);
    }
    node = next;
  }
  node.word ??= word;
}

function spelled(entry: Entry): readonly string[] {
  return [...new Set([...entry.hans, ...entry.hant, ...entry.en].map((text) => squeeze(fold(text))))];
}

function squeeze(folded: string): string {
  return folded.replace(/\s+/g, '');
}
