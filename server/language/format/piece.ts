import { fold } from '../../engine/text/fold.ts';
import type { Atom } from './atoms.ts';
import type { Braces, Place } from './structure.ts';

/** An atom of a statement with its place, and the text that it gets. */
export interface Piece {
  readonly atom: Atom;
  readonly place: Place;
  readonly text: string;
}

/** Whether a block is kept on one line. */
export type IsFlat = (braces: Braces) => boolean;

/** A ； that says nothing: before a line end or brace, or twice. Behind a mark that carries on it is needed. */
export function isIdle(pieces: readonly Piece[], i: number, isFlat: IsFlat): boolean {
  const piece = pieces[i];
  if (!piece || !isSemicolon(piece)) return false;
  const before = pieces[i - 1];
  if (before && before.atom.kind !== 'COMMENT' && ',、:'.includes(lastOf(before.text))) return false;
  if (before?.atom.kind === 'OPEN') return true;
  const next = pieces[i + 1];
  return (
    !isFlat(piece.place.braces) ||
    !next ||
    next.atom.kind === 'CLOSE' ||
    next.atom.kind === 'COMMENT' ||
    isSemicolon(next)
  );
}

/** The last piece before `i` that is not left out. */
export function shownBefore(pieces: readonly Piece[], i: number, isFlat: IsFlat): Piece | undefined {
  let at = i - 1;
  while (at >= 0 && isIdle(pieces, at, isFlat)) at--;
  return pieces[at];
}

export function isSemicolon({ atom }: Piece): boolean {
  return atom.kind === 'MARK' && fold(atom.text) === ';';
}

function lastOf(text: string): string {
  return fold(text.slice(-1)) || ' ';
}
