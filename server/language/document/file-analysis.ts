import type { PlanFile } from '../../engine/plan/file.ts';
import type { Locator, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { type KnownNames, layered, namesOf } from '../lexicon/names.ts';
import type { StretchList } from '../syntax/stretch-list.ts';
import type { LoweredBlock } from './block.ts';
import { type Change, changeBetween } from './change.ts';
import { changedNames, type FileNames, namesIn } from './file-names.ts';
import { groupKinds, sameKinds } from './group-kinds.ts';
import { changedLineStarts, lineStarts, positionAt } from './line-index.ts';
import { noteAll, placesIn } from './places.ts';
import { keptUnits, type Reader, unitOf } from './read-unit.ts';
import { cutAll, recut } from './recut.ts';
import { type Said, saidAfter, saidBy } from './said.ts';
import { drafts, type Touched, type Unit } from './unit.ts';

/*
 * A statement keeps everything that follows from its own text, one within a 正文 as one beside it; positions are added
 * when asked for; what its sentences say is kept as long as no name that they hold comes or goes. So a keystroke costs
 * what its statement costs.
 */

/** A file as it stands: its statements, what they say, and where they are. */
export interface FileAnalysis {
  readonly file: string;
  readonly text: string;
  /** Its top-level statements. */
  readonly units: readonly Unit[];
  /** Where each of them begins. */
  readonly cuts: StretchList;
  /** All its statements in order, those of a 正文 behind its opening. */
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
  readonly declared: FileNames;
  readonly said: Said;
}

/** Where the statements of a file are; the first and the last ones are those of the reading before. */
interface Statements {
  readonly folded: string;
  readonly cuts: StretchList;
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
  const { cuts, folded, change } = statements;
  const kinds = kindsIn(file, text, statements, before);
  const kept = before && sameKinds(before.kinds, kinds) ? before : null;
  const { first, last } = kept ? statements : { first: 0, last: 0 };
  const old = kept?.units ?? [];
  const touched = Array.from({ length: cuts.length - first - last }, (_, i): Touched => {
    const at = { start: cuts.start(first + i), end: cuts.end(first + i) };
    return {
      text: text.slice(at.start, at.end),
      folded: folded.slice(at.start, at.end),
      before: kept && change ? sameBefore(at, kept, change) : null,
    };
  });
  const fresh = drafts(file, touched, old.slice(first, old.length - last), kinds);
  const declared = namesIn(fresh, kept && { names: kept.declared, units: old, first, last });
  const changed = before ? changedNames(before.declared, declared) : [];
  const names = before && changed.length === 0 ? before.names : layered(standard, namesOf(declared));
  const reader: Reader = { names, changed, kinds };
  const read = fresh.map((draft) => unitOf(draft, reader));
  const units = keptUnits(old.slice(0, first), reader).concat(
    read,
    keptUnits(old.slice(old.length - last), reader),
  );
  for (const [i, draft] of fresh.entries())
    noteAll(units[first + i]?.blocks ?? [], first + i, units.length, draft);
  const stays = kept && changed.length === 0;
  const said = stays ? saidAfter(kept.said, first, read, last) : saidBy(file, units, before?.said);
  return finished({ file, text, folded, cuts, units, names, declared, kinds, said }, change, before);
}

function statementsOf(text: string): Statements {
  return { folded: fold(text), cuts: cutAll(text), first: 0, last: 0, change: null };
}

function statementsAfter(before: Inside, text: string): Statements {
  const change = changeBetween(before.text, text);
  const { start, before: oldEnd, after: newEnd } = change;
  const folded =
    before.folded.slice(0, start) + fold(text.slice(start, newEnd)) + before.folded.slice(oldEnd);
  return { folded, change, ...recut(folded, before.cuts, change) };
}

/** The statement that began where this one begins, before the change, and what the change is to it. */
function sameBefore(
  { start, end }: { readonly start: number; readonly end: number },
  before: Inside,
  change: Change,
): Touched['before'] {
  if (start > change.start) return null;
  const at = before.cuts.before(start);
  const unit = before.units[at];
  if (!unit || before.cuts.start(at) !== start || unit.pieces.length < 2) return null;
  const from = change.start - start;
  // The change may lie behind it and have moved its end all the same.
  const common = Math.min(unit.length, end - start);
  const within =
    from > common
      ? { start: common, before: unit.length, after: end - start }
      : { start: from, before: change.before - start, after: change.after - start };
  return { unit, change: within };
}

function kindsIn(
  file: string,
  text: string,
  { cuts, first, last }: Statements,
  before: Inside | undefined,
): Index<Head> | undefined {
  const written = (of: string, list: StretchList, from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => of.slice(list.start(from + i), list.end(from + i)));
  const touched = before && [
    ...written(text, cuts, first, cuts.length - last),
    ...written(before.text, before.cuts, first, before.cuts.length - last),
  ];
  return groupKinds(file, () => written(text, cuts, 0, cuts.length), touched ?? null, before?.kinds);
}

type Parts = Omit<Inside, 'blocks' | 'plan' | 'offsets' | 'lines' | 'locate'>;

function finished(parts: Parts, change: Change | null, before: Inside | undefined): Inside {
  const { text, units, cuts } = parts;
  const lines = linesOf(text, change, before);
  const placeOf = placesIn(units, (unit) => cuts.start(unit));
  const offsets = ({ origin, start, end }: Source) => {
    const at = placeOf(origin);
    return at === null ? null : { start: at + start, end: at + end };
  };
  let blocks: readonly LoweredBlock[] | null = null;
  return {
    ...parts,
    get blocks() {
      blocks ??= blocksOf(units);
      return blocks;
    },
    plan: parts.said.plan,
    offsets,
    lines,
    locate: (source) => {
      const at = offsets(source) ?? { start: 0, end: 0 };
      return { start: positionAt(lines(), at.start), end: positionAt(lines(), at.end) };
    },
  };
}

function blocksOf(units: readonly Unit[]): readonly LoweredBlock[] {
  const all: LoweredBlock[] = [];
  for (const { blocks } of units) for (const one of blocks) if (one) all.push(one);
  return all;
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
