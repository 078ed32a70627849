import { sameElements } from '../../engine/change/same-elements.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { PieceList } from '../syntax/piece-list.ts';
import { type LoweredBlock, tokensOf } from './block.ts';

/** A 正文 that was opened, and what has been said in it so far. */
interface Open {
  readonly opening: LoweredBlock;
  readonly start: number;
  readonly content: Declaration[];
}

/** What the blocks of a top-level statement say together: statements of a 正文 stand in it. */
export function declarationsOf(
  pieces: PieceList,
  blocks: readonly (LoweredBlock | null)[],
  kinds: Index<Head> | undefined,
): readonly Declaration[] {
  const [only] = blocks;
  if (blocks.length === 1) return only?.declarations ?? [];
  const all: Declaration[] = [];
  const open: Open[] = [];
  const say = (said: readonly Declaration[]) => {
    const into = open.at(-1)?.content ?? all;
    for (const one of said) into.push(one);
  };
  const close = (end: number) => {
    const closed = open.pop();
    if (closed) say(section(closed, end));
  };
  for (let i = 0; i < pieces.length; i++) {
    const lowered = blocks[i];
    if (!lowered) close(pieces.end(i));
    else if (lowered.block.opens) open.push({ opening: lowered, start: pieces.start(i), content: [] });
    else say(lowered.declarations);
  }
  while (open.length > 0) close(lastWordIn(pieces, blocks, kinds));
  return all;
}

/** Where the last word ends: that is where a 正文 ends that nobody closed. */
function lastWordIn(
  pieces: PieceList,
  blocks: readonly (LoweredBlock | null)[],
  kinds: Index<Head> | undefined,
): number {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const block = blocks[i]?.block;
    const last = block && tokensOf(block, kinds).tokens.at(-1);
    if (!block) return pieces.end(i);
    if (last) return pieces.start(i) + last.end;
  }
  return 0;
}

/** By the block that opens it: the same as long as nothing in it changes. */
const known = new WeakMap<LoweredBlock, Declaration>();

function section({ opening, start, content }: Open, end: number): readonly Declaration[] {
  const [said] = opening.declarations;
  if (said?.type !== 'section') return content;
  const before = known.get(opening);
  if (before?.type === 'section' && before.value.source.end === end - start) {
    if (sameElements(before.value.content, content)) return [before];
  }
  const source = { ...said.value.source, end: end - start };
  const now: Declaration = { type: 'section', value: { ...said.value, source, content } };
  known.set(opening, now);
  return [now];
}
