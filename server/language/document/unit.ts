import type { Declaration } from '../../engine/plan/file.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { PieceList } from '../syntax/piece-list.ts';
import { type LoweredBlock, type Opens, type ParsedBlock, parseBlock, type Stretch } from './block.ts';
import type { Change } from './change.ts';
import { outlined } from './outline.ts';

/**
 * A top-level statement as it was read: one block, or, of a 正文 that holds statements, a block for its opening and for
 * each statement in it, so that a keystroke in a long one costs what its innermost statement costs. It knows no position.
 */
export interface Unit {
  readonly length: number;
  readonly pieces: PieceList;
  /** What was read of each piece; null for a closing brace. */
  readonly blocks: readonly (LoweredBlock | null)[];
  readonly declarations: readonly Declaration[];
  /** The same with those that stand in a 正文 behind it. */
  readonly all: readonly Declaration[];
  readonly problems: readonly Problem[];
}

/** A unit of which not all is read yet: what stands between the first and the last blocks, which are those of an earlier one. */
export interface Draft {
  readonly length: number;
  readonly pieces: PieceList;
  readonly blocks: readonly (LoweredBlock | ParsedBlock | null)[];
  /** The earlier one. */
  readonly unit: Unit | null;
  readonly first: number;
  readonly last: number;
}

/** A statement's text now, and what it was before a change; null: nothing of it is known. */
export interface Touched {
  readonly text: string;
  readonly folded: string;
  readonly before: { readonly unit: Unit; readonly change: Change } | null;
}

/** Reads statements that an edit touched; of what they held before, what is still there is kept. */
export function drafts(
  file: string,
  touched: readonly Touched[],
  gone: readonly Unit[],
  kinds: Index<Head> | undefined,
): readonly Draft[] {
  const outlines = touched.map((one) => withKept(one, kinds));
  const reuse = reusable(goneFrom(gone, outlines));
  return outlines.map(({ text, pieces, opens, unit, known, first, last }) => {
    const blocks = known.slice(0, first) as (LoweredBlock | ParsedBlock | null)[];
    for (let i = first; i < pieces.length - last; i++) {
      const stretch = stretchOf(text, pieces, i, opens[i] ?? null);
      blocks.push(pieces.role(i) === 'closing' ? null : (reuse(stretch) ?? parseBlock(file, stretch, kinds)));
    }
    const all = last === 0 ? blocks : blocks.concat(known.slice(known.length - last));
    return { length: text.length, pieces, blocks: all, unit, first, last };
  });
}

interface Kept {
  readonly text: string;
  readonly pieces: PieceList;
  readonly opens: readonly Opens[];
  /** The blocks before, of which the first and the last stay. */
  readonly unit: Unit | null;
  readonly known: readonly (LoweredBlock | null)[];
  readonly first: number;
  readonly last: number;
}

function withKept({ text, folded, before }: Touched, kinds: Index<Head> | undefined): Kept {
  const outline = outlined(text, folded, kinds, before && { ...before.unit, change: before.change });
  const { pieces, last } = outline;
  const opens = opensOf(pieces);
  const known = before?.unit.blocks ?? [];
  // A brace further down may have closed what was open, or the other way round.
  let first = 0;
  while (first < outline.first && (known[first]?.block.opens ?? null) === opens[first]) first++;
  return { text, pieces, opens, unit: before?.unit ?? null, known, first, last };
}

/** Whether each opening closes. */
function opensOf(pieces: PieceList): readonly Opens[] {
  const opens: Opens[] = [];
  const open: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const role = pieces.role(i);
    opens.push(role === 'opening' ? 'unclosed' : null);
    if (role === 'opening') open.push(i);
    const closed = role === 'closing' ? open.pop() : undefined;
    if (closed !== undefined) opens[closed] = 'closed';
  }
  return opens;
}

function stretchOf(text: string, pieces: PieceList, at: number, opens: Opens): Stretch {
  return {
    text: text.slice(pieces.start(at), pieces.end(at)),
    standing: { depth: pieces.depth(at), isStray: pieces.role(at) === 'stray' },
    opens,
  };
}

/** The blocks of earlier units that are not where they were. */
function goneFrom(units: readonly Unit[], kept: readonly Kept[]): readonly (LoweredBlock | null)[] {
  return units.flatMap((unit) => {
    const still = kept.find((one) => one.unit === unit);
    return still ? unit.blocks.slice(still.first, unit.blocks.length - still.last) : unit.blocks;
  });
}

/** Blocks by their text, each given out once, in order. */
function reusable(blocks: readonly (LoweredBlock | null)[]): (stretch: Stretch) => LoweredBlock | null {
  const byText = new Map<string, LoweredBlock[]>();
  for (const lowered of blocks) {
    if (!lowered) continue;
    const list = byText.get(lowered.block.text);
    if (list) list.push(lowered);
    else byText.set(lowered.block.text, [lowered]);
  }
  return ({ text, standing, opens }) => {
    const list = byText.get(text) ?? [];
    const at = list.findIndex(
      ({ block }) =>
        block.opens === opens &&
        block.standing.depth === standing.depth &&
        block.standing.isStray === standing.isStray,
    );
    return at < 0 ? null : (list.splice(at, 1)[0] ?? null);
  };
}
