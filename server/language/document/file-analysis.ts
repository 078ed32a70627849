import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Locator, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { type KnownNames, layered, type NameKind, namesOf } from '../lexicon/names.ts';
import { type Cut, cut } from '../syntax/cut.ts';
import type { LoweredBlock } from './block.ts';
import { type Change, changeBetween } from './change.ts';
import type { DeclaredName } from './declared-names.ts';
import { addedKinds, mayAddKinds, sameKinds } from './group-kinds.ts';
import { changedLineStarts, lineStarts, positionAt } from './line-index.ts';
import { noteAll, placesIn } from './places.ts';
import { keptUnits, type Reader, unitOf } from './read-unit.ts';
import { cutAt, recut } from './recut.ts';
import { type Draft, drafts, type Touched, type Unit } from './unit.ts';

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
  readonly cuts: readonly Cut[];
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
  readonly declared: ReadonlyMap<string, NameKind>;
}

/** Where the statements of a file are; the first and the last ones are those of the reading before. */
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
  const { cuts, folded, change } = statements;
  const kinds = groupKinds(file, text, statements, before);
  const isKept = before !== undefined && sameKinds(before.kinds, kinds);
  const first = isKept ? statements.first : 0;
  const last = isKept ? statements.last : 0;
  const gone = isKept ? before.units.slice(first, before.units.length - last) : [];
  const touched = cuts.slice(first, cuts.length - last).map(
    (one): Touched => ({
      text: text.slice(one.start, one.end),
      folded: folded.slice(one.start, one.end),
      before: isKept && change ? sameBefore(one, before, change) : null,
    }),
  );
  const fresh = drafts(file, touched, gone, kinds);
  const declared = declaredIn(fresh, gone, { first, last, before: isKept ? before : undefined });
  const changed = before && before.declared !== declared ? changedNames(before.declared, declared) : [];
  const names = before && changed.length === 0 ? before.names : layered(standard, namesOf(declared));
  const reader: Reader = { names, changed, kinds };
  const units = [
    ...keptUnits(before?.units.slice(0, first) ?? [], reader),
    ...fresh.map((draft) => unitOf(draft, reader)),
    ...keptUnits(before?.units.slice(before.units.length - last) ?? [], reader),
  ];
  for (const [i, draft] of fresh.entries())
    noteAll(units[first + i]?.blocks ?? [], first + i, units.length, draft);
  return finished({ file, text, folded, cuts, units, names, declared, kinds }, change, before);
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

/** The statement that began where this one begins, before the change, and what the change is to it. */
function sameBefore({ start, end }: Cut, before: Inside, change: Change): Touched['before'] {
  if (start > change.start) return null;
  const at = cutAt(before.cuts, start);
  const unit = before.units[at];
  const length = (before.cuts[at]?.end ?? 0) - start;
  if (!unit || before.cuts[at]?.start !== start || unit.pieces.length < 2) return null;
  const from = change.start - start;
  // The change may lie behind it and have moved its end all the same.
  const common = Math.min(length, end - start);
  const within =
    from > common
      ? { start: common, before: length, after: end - start }
      : { start: from, before: change.before - start, after: change.after - start };
  return { unit, change: within };
}

type Parts = Omit<Inside, 'blocks' | 'plan' | 'offsets' | 'lines' | 'locate'>;

function finished(parts: Parts, change: Change | null, before: Inside | undefined): Inside {
  const { text, units, cuts } = parts;
  const lines = linesOf(text, change, before);
  const placeOf = placesIn(units, (unit) => cuts[unit]?.start ?? 0);
  const offsets = ({ origin, start, end }: Source) => {
    const at = placeOf(origin);
    return at === null ? null : { start: at + start, end: at + end };
  };
  const declarations: Declaration[] = [];
  const problems: Problem[] = [];
  for (const unit of units) {
    for (const one of unit.declarations) declarations.push(one);
    for (const one of unit.problems) problems.push(one);
  }
  let blocks: readonly LoweredBlock[] | null = null;
  return {
    ...parts,
    get blocks() {
      blocks ??= units.flatMap((unit) => unit.blocks.filter((one) => one !== null));
      return blocks;
    },
    plan: { file: parts.file, declarations, problems },
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

/** All names that are declared; the map of the reading before if it is the same. A name declared twice is what comes last. */
function declaredIn(
  fresh: readonly Draft[],
  gone: readonly Unit[],
  {
    first,
    last,
    before,
  }: { readonly first: number; readonly last: number; readonly before: Inside | undefined },
): ReadonlyMap<string, NameKind> {
  if (before && sameDeclared(namesDeclaredIn(gone), namesDeclaredIn(fresh))) return before.declared;
  const kept = before?.units ?? [];
  const all = [...kept.slice(0, first), ...fresh, ...kept.slice(kept.length - last)];
  const declared = new Map(namesDeclaredIn(all).map(({ key, kind }) => [key, kind]));
  return before && sameNames(before.declared, declared) ? before.declared : declared;
}

function namesDeclaredIn(units: readonly Pick<Draft, 'blocks'>[]): readonly DeclaredName[] {
  const all: DeclaredName[] = [];
  for (const { blocks } of units)
    for (const one of blocks) for (const name of one?.block.declared ?? []) all.push(name);
  return all;
}

function sameDeclared(a: readonly DeclaredName[], b: readonly DeclaredName[]): boolean {
  return a.length === b.length && a.every(({ key, kind }, i) => key === b[i]?.key && kind === b[i]?.kind);
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
  text: string,
  { cuts, first, last }: Statements,
  before: Inside | undefined,
): Index<Head> | undefined {
  const written = (in_: string, all: readonly Cut[]) => all.map(({ start, end }) => in_.slice(start, end));
  const touched = [
    ...written(text, cuts.slice(first, cuts.length - last)),
    ...(before ? written(before.text, before.cuts.slice(first, before.cuts.length - last)) : []),
  ];
  if (before && !touched.some(mayAddKinds)) return before.kinds;
  const found = addedKinds(file, written(text, cuts));
  return before && sameKinds(before.kinds, found) ? before.kinds : found;
}
