import type { Head, Index } from '../lexicon/keywords.ts';
import { PieceList } from '../syntax/piece-list.ts';
import { type Between, mayHoldStatements, type Piece, piecesFrom } from '../syntax/pieces.ts';
import type { Change } from './change.ts';

/** The pieces of a top-level statement after a change. */
export interface Outline {
  readonly pieces: PieceList;
  /** So many of the earlier pieces stand at the start as they stood. */
  readonly first: number;
  /** So many of the earlier pieces stand at the end as they stood, further up or down. */
  readonly last: number;
}

/** A statement's pieces and its length before a change. */
export interface Before {
  readonly pieces: PieceList;
  readonly length: number;
  readonly change: Change;
}

/** A piece shows how it ends in how the next one begins; one more for good measure. */
const LOOKS_AHEAD = 2;

/** Cuts a top-level statement into pieces; only as much anew as a change of it may have moved. `folded`: its text. */
export function outlined(
  text: string,
  folded: string,
  kinds: Index<Head> | undefined,
  before: Before | null,
): Outline {
  if (!mayHoldStatements(folded)) return whole(text);
  if (!before || before.pieces.length < 2) return cutFrom(text, folded, kinds);
  const { change, length, pieces: old } = before;
  const moved = change.after - change.before;
  const first = firstTouched(old, change.start);
  const fresh: Piece[] = [];
  let last = 0;
  for (const piece of piecesFrom(text, folded, kinds, behind(old, first))) {
    // Where it ends elsewhere, what never closes may end elsewhere too.
    if (piece.start > change.after && text.length - moved === length) {
      const at = old.before(piece.start - moved);
      if (at >= first && isSame(piece, old, at, moved)) {
        last = old.length - at;
        break;
      }
    }
    fresh.push(piece);
  }
  const pieces = old.spliced(first, fresh, last, moved);
  return pieces.role(0) === 'opening' ? { pieces, first, last } : whole(text);
}

function cutFrom(text: string, folded: string, kinds: Index<Head> | undefined): Outline {
  const pieces: Piece[] = [];
  for (const piece of piecesFrom(text, folded, kinds)) {
    if (pieces.length === 0 && piece.role !== 'opening') return whole(text);
    pieces.push(piece);
  }
  return { pieces: PieceList.of(pieces), first: 0, last: 0 };
}

/** A statement that is one piece. */
function whole({ length }: string): Outline {
  const pieces = PieceList.of([{ start: 0, end: length, depth: 0, role: 'statement' }]);
  return { pieces, first: 0, last: 0 };
}

function isSame(piece: Piece, old: PieceList, at: number, moved: number): boolean {
  return (
    old.start(at) === piece.start - moved && old.depth(at) === piece.depth && old.role(at) === piece.role
  );
}

function firstTouched(pieces: PieceList, start: number): number {
  let first = Math.max(0, pieces.before(start) - LOOKS_AHEAD);
  // What follows a closing brace on its line is looked at together with the brace.
  while (first > 0 && pieces.role(first - 1) === 'closing') first--;
  return first;
}

/** Behind the first so many pieces. */
function behind(pieces: PieceList, first: number): Between {
  if (first === 0) return { at: 0, depth: 0 };
  const depth = pieces.depth(first - 1);
  return { at: pieces.end(first - 1), depth: pieces.role(first - 1) === 'opening' ? depth + 1 : depth };
}
