import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import { sameValue } from '../../engine/plan/same-value.ts';
import type { Locator, Origin, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { type KnownNames, layered, type NameKind, namesOf } from '../lexicon/names.ts';
import { type Cut, cut } from '../syntax/cut.ts';
import { type Block, type LoweredBlock, lowerBlock, parseBlock } from './block.ts';
import { type Change, changeBetween } from './change.ts';
import { addedKinds, mayAddKinds, sameKinds } from './group-kinds.ts';
import { changedLineStarts, lineStarts, positionAt } from './line-index.ts';
import { recut } from './recut.ts';

/*
 * A statement keeps everything that follows from its own text; positions are added when asked for; what its sentences
 * say is kept as long as no name that they hold comes or goes. So a keystroke costs what its statement costs.
 */

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
  /** Offsets of the starts of all lines. */
  lines(): readonly number[];
  readonly locate: Locator;
}

/** What the next reading of the file goes on from. */
interface Inside extends FileAnalysis {
  readonly folded: string;
  readonly cuts: readonly Cut[];
  readonly declared: ReadonlyMap<string, NameKind>;
}

/** The statements of a file, each new or taken over; the first and the last ones are those of the reading before. */
interface Statements {
  readonly folded: string;
  readonly cuts: readonly Cut[];
  readonly first: number;
  readonly last: number;
  readonly change: Change | null;
}

/** Reads a file. Statements whose text is that of the `previous` reading are kept with all that was worked out of them. */
export function analyseFile(
  file: string,
  text: string,
  standard: KnownNames,
  previous?: FileAnalysis,
): FileAnalysis {
  const before = previous as Inside | undefined;
  const statements = before ? statementsAfter(before, text) : statementsOf(text);
  const { cuts, folded, first, last } = statements;
  const textOf = ({ start, end }: Cut) => text.slice(start, end);
  const middle = cuts.slice(first, cuts.length - last).map(textOf);
  const gone = before?.blocks.slice(first, before.blocks.length - last) ?? [];
  const kinds = groupKinds(file, before, [...middle, ...gone.map(({ block }) => block.text)], () =>
    cuts.map(textOf),
  );
  const isKept = before !== undefined && sameKinds(before.kinds, kinds);
  const reuse = reusable(isKept ? gone : []);
  const fresh = (isKept ? middle : cuts.map(textOf)).map((one) => reuse(one) ?? parseBlock(file, one, kinds));
  const known: readonly (LoweredBlock | Block)[] = isKept
    ? [...before.blocks.slice(0, first), ...fresh, ...before.blocks.slice(before.blocks.length - last)]
    : fresh;
  const declared = declaredIn(known, before);
  const changed = before && before.declared !== declared ? changedNames(before.declared, declared) : [];
  const names = before && changed.length === 0 ? before.names : layered(standard, namesOf(declared));
  const blocks = known.map((one) =>
    'block' in one ? readAgain(one, changed, names) : lowerBlock(one, names),
  );
  return finished({ file, text, folded, cuts, blocks, names, declared, kinds }, statements.change, before);
}

function statementsOf(text: string): Statements {
  return { folded: fold(text), cuts: cut(text), first: 0, last: 0, change: null };
}

function statementsAfter(before: Inside, text: string): Statements {
  const change = changeBetween(before.text, text);
  const { start, before: oldEnd, after: newEnd } = change;
  const folded =
    before.folded.slice(0, start) + fold(text.slice(start, newEnd)) + before.folded.slice(oldEnd);
  return { folded, change, ...recut(folded, before.cuts, change) };
}

/** A statement that holds a name that came or went is read again; mostly it says what it said. */
function readAgain(known: LoweredBlock, changed: readonly string[], names: KnownNames): LoweredBlock {
  if (!changed.some((name) => known.block.folded.includes(name) && known.questions.concern(name)))
    return known;
  const read = lowerBlock(known.block, names);
  return sameValue(known.declarations, read.declarations) && sameValue(known.problems, read.problems)
    ? known
    : read;
}

type Parts = Omit<Inside, 'plan' | 'offsets' | 'lines' | 'locate'>;

function finished(parts: Parts, change: Change | null, before: Inside | undefined): Inside {
  const { text, blocks, cuts } = parts;
  const starts = new Map<Origin, number>();
  for (let i = 0; i < blocks.length; i++) {
    const lowered = blocks[i];
    if (lowered) starts.set(lowered.block, cuts[i]?.start ?? 0);
  }
  const lines = linesOf(text, change, before);
  const offsets = ({ origin, start, end }: Source) => {
    const at = starts.get(origin);
    return at === undefined ? null : { start: at + start, end: at + end };
  };
  return {
    ...parts,
    plan: {
      file: parts.file,
      declarations: blocks.flatMap(({ declarations }): readonly Declaration[] => declarations),
      problems: blocks.flatMap(({ problems }) => problems),
    },
    offsets,
    lines,
    locate: (source) => {
      const at = offsets(source) ?? { start: 0, end: 0 };
      return { start: positionAt(lines(), at.start), end: positionAt(lines(), at.end) };
    },
  };
}

/** Found when first asked for; from those of the reading before, which is not held on to longer than that. */
function linesOf(text: string, change: Change | null, before: Inside | undefined): () => readonly number[] {
  const known = before?.lines();
  let lines = change && known ? changedLineStarts(text, known, change) : null;
  return () => {
    lines ??= lineStarts(text);
    return lines;
  };
}

/** Blocks of the previous reading by their text, each given out once, in order. */
function reusable(blocks: readonly LoweredBlock[]): (text: string) => LoweredBlock | null {
  const byText = new Map<string, LoweredBlock[]>();
  for (const lowered of blocks) {
    const list = byText.get(lowered.block.text);
    if (list) list.push(lowered);
    else byText.set(lowered.block.text, [lowered]);
  }
  return (text) => byText.get(text)?.shift() ?? null;
}

/** All names that are declared; the map of the reading before if it is the same. A name declared twice is what comes last. */
function declaredIn(
  blocks: readonly (LoweredBlock | Block)[],
  before: Inside | undefined,
): ReadonlyMap<string, NameKind> {
  const declared = new Map<string, NameKind>();
  for (const one of blocks)
    for (const { key, kind } of ('block' in one ? one.block : one).declared) declared.set(key, kind);
  return before && sameNames(before.declared, declared) ? before.declared : declared;
}

function sameNames(a: ReadonlyMap<string, NameKind>, b: ReadonlyMap<string, NameKind>): boolean {
  if (a.size !== b.size) return false;
  for (const [name, kind] of a) if (b.get(name) !== kind) return false;
  return true;
}

function changedNames(
  before: ReadonlyMap<string, NameKind>,
  now: ReadonlyMap<string, NameKind>,
): readonly string[] {
  const changed = [...now].filter(([name, kind]) => before.get(name) !== kind).map(([name]) => name);
  for (const name of before.keys()) if (!now.has(name)) changed.push(name);
  return changed;
}

/** Kinds of group that the file's 词汇 adds; looked for only where a 词汇 came or went. */
function groupKinds(
  file: string,
  before: Inside | undefined,
  touched: readonly string[],
  all: () => readonly string[],
): Index<Head> | undefined {
  if (before && !touched.some(mayAddKinds)) return before.kinds;
  const found = addedKinds(file, all());
  return before && sameKinds(before.kinds, found) ? before.kinds : found;
}
