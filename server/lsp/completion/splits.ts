/** A stretch of text that is known for what it is. `kind` is the reader's own. */
export interface Piece<K extends string> {
  readonly kind: K;
  readonly from: number;
  readonly to: number;
}

/** One way to take what stands: the pieces that are finished, and where what is being typed begins. */
export interface Split<K extends string> {
  readonly pieces: readonly Piece<K>[];
  readonly from: number;
  /** The farthest one: everything known is taken for finished. */
  readonly last: boolean;
}

/** Beginnings of what is being typed are looked for so many pieces back. */
const BACK = 4;

/**
 * The ways to take a text that goes up to the cursor: all its pieces are finished and the rest is being typed (每周|三),
 * or the last ones are still being typed (第7 of 第7周).
 */
export function splits<K extends string>(pieces: readonly Piece<K>[], rest: number): readonly Split<K>[] {
  const all: Split<K>[] = [{ pieces, from: rest, last: true }];
  for (let back = 1; back <= Math.min(BACK, pieces.length); back++) {
    const piece = pieces[pieces.length - back];
    if (piece) all.push({ pieces: pieces.slice(0, -back), from: piece.from, last: false });
  }
  return all;
}
