import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Locator, Origin, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { type Head, headsAt, type Index, index } from '../lexicon/keywords.ts';
import { type KnownNames, knownNames, layered, type NameKind } from '../lexicon/names.ts';
import { type Cut, cut } from '../syntax/cut.ts';
import { type Block, type LoweredBlock, lowerBlock, parseBlock } from './block.ts';
import type { DeclaredName } from './declared-names.ts';
import { lineStarts, positionAt } from './line-index.ts';

/** A file as it stands: its statements, what they say, and where they are. */
export interface FileAnalysis {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly LoweredBlock[];
  readonly plan: PlanFile;
  readonly names: KnownNames;
  /** Kinds of group that the file adds as heads. */
  readonly kinds: Index<Head> | undefined;
  /** Offset of a source's start and end in `text`; null for an origin that is not of this text. */
  offsets(source: Source): { readonly start: number; readonly end: number } | null;
  readonly locate: Locator;
}

interface Inside extends FileAnalysis {
  readonly declared: ReadonlyMap<string, NameKind>;
}

/**
 * Reads a file. Statements whose text is that of the `previous` reading are kept with all that was worked out of
 * them, unless a name that they hold was declared or given up; so a keystroke costs what its statement costs.
 */
export function analyseFile(
  file: string,
  text: string,
  standard: KnownNames,
  previous?: FileAnalysis,
): FileAnalysis {
  const before = previous as Inside | undefined;
  const cuts = cut(text);
  const own = groupKinds(before, file, text, cuts);
  const reuse = reusable(before && sameKinds(before.kinds, own) ? before : undefined);
  const blocks = cuts.map(({ start, end }) => {
    const known = reuse(text.slice(start, end));
    return known
      ? { block: known.block, lowered: known }
      : { block: parseBlock(file, text.slice(start, end), own), lowered: null };
  });
  const declared = declaredMap(blocks.flatMap(({ block }) => block.declared));
  const changed = before ? changedNames(before.declared, declared) : [];
  const names =
    before && changed.length === 0 ? before.names : layered(standard, knownNames(byKind(declared)));
  const lowered = blocks.map(({ block, lowered: known }) =>
    known && !changed.some((name) => block.folded.includes(name)) ? known : lowerBlock(block, names),
  );
  const starts = new Map<Origin, number>(lowered.map(({ block }, i) => [block, cuts[i]?.start ?? 0]));
  return finished({ file, text, blocks: lowered, names, declared, kinds: own }, starts);
}

function finished(
  parts: Omit<Inside, 'plan' | 'offsets' | 'locate'>,
  starts: ReadonlyMap<Origin, number>,
): Inside {
  let lines: readonly number[] | null = null;
  const offsets = ({ origin, start, end }: Source) => {
    const at = starts.get(origin);
    return at === undefined ? null : { start: at + start, end: at + end };
  };
  return {
    ...parts,
    plan: {
      file: parts.file,
      declarations: parts.blocks.flatMap(({ declarations }): readonly Declaration[] => declarations),
      problems: parts.blocks.flatMap(({ problems }) => problems),
    },
    offsets,
    locate: (source) => {
      lines ??= lineStarts(parts.text);
      const at = offsets(source) ?? { start: 0, end: 0 };
      return { start: positionAt(lines, at.start), end: positionAt(lines, at.end) };
    },
  };
}

/** Blocks of the previous reading by their text, each given out once, in order. */
function reusable(before: Inside | undefined): (text: string) => LoweredBlock | null {
  const byText = new Map<string, LoweredBlock[]>();
  for (const lowered of before?.blocks ?? []) {
    const list = byText.get(lowered.block.text);
    if (list) list.push(lowered);
    else byText.set(lowered.block.text, [lowered]);
  }
  return (text) => byText.get(text)?.shift() ?? null;
}

function declaredMap(declared: readonly DeclaredName[]): ReadonlyMap<string, NameKind> {
  return new Map(declared.map(({ name, kind }) => [fold(name.trim()), kind]));
}

function byKind(declared: ReadonlyMap<string, NameKind>): { kind: NameKind; names: string[] }[] {
  const lists = new Map<NameKind, string[]>();
  for (const [name, kind] of declared) lists.set(kind, [...(lists.get(kind) ?? []), name]);
  return [...lists].map(([kind, names]) => ({ kind, names }));
}

function changedNames(
  before: ReadonlyMap<string, NameKind>,
  now: ReadonlyMap<string, NameKind>,
): readonly string[] {
  const changed = [...now].filter(([name, kind]) => before.get(name) !== kind).map(([name]) => name);
  for (const name of before.keys()) if (!now.has(name)) changed.push(name);
  return changed;
}

/** Kinds of group that the file's 词汇 adds become heads of statements; a file that adds none costs nothing. */
function groupKinds(
  before: Inside | undefined,
  file: string,
  text: string,
  cuts: readonly Cut[],
): Index<Head> | undefined {
  const own = cuts
    .map(({ start, end }) => text.slice(start, end))
    .filter(isVocabulary)
    .flatMap((block) => addedKinds(parseBlock(file, block)));
  if (own.length === 0) return undefined;
  const built = index(own);
  return before?.kinds && sameKinds(before.kinds, built) ? before.kinds : built;
}

function isVocabulary(block: string): boolean {
  const at = block.search(/\S/);
  return headsAt(fold(block.slice(at, at + 20)), 0)[0]?.word.statement === 'vocabulary';
}

function addedKinds({ tree, declared }: Block): readonly Head[] {
  if (tree?.$type !== 'Vocabulary') return [];
  const category = headsAt(fold(tree.category ?? tree.head), 0)[0]?.word.id;
  const names = declared.map(({ name }) => name);
  const [id] = names;
  return id !== undefined && category === '组织类型'
    ? [{ id, statement: 'group', hans: names, hant: [], en: [] }]
    : [];
}

function sameKinds(a: Index<Head> | undefined, b: Index<Head> | undefined): boolean {
  const spellings = (kinds: Index<Head> | undefined) =>
    [...(kinds?.values() ?? [])]
      .flat()
      .map(({ spelling }) => spelling)
      .sort();
  return a === b || spellings(a).join('\n') === spellings(b).join('\n');
}
