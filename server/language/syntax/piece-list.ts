import type { Piece, Role } from './pieces.ts';

const ROLES: readonly Role[] = ['statement', 'opening', 'closing', 'stray'];

/** The pieces of a top-level statement in order. In numbers side by side: a long 正文 has thousands, and most of them move with each edit. */
export class PieceList {
  readonly length: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** Depth and role. */
  private readonly kinds: Uint8Array;

  private constructor(starts: Int32Array, ends: Int32Array, kinds: Uint8Array) {
    this.length = starts.length;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
  }

  static of(pieces: readonly Piece[]): PieceList {
    return new PieceList(
      Int32Array.from(pieces, ({ start }) => start),
      Int32Array.from(pieces, ({ end }) => end),
      Uint8Array.from(pieces, ({ depth, role }) => depth * ROLES.length + ROLES.indexOf(role)),
    );
  }

  /** The first `first` of the list, others, and the last `last` of it, these so much further. */
  spliced(first: number, others: readonly Piece[], last: number, moved: number): PieceList {
    const middle = PieceList.of(others);
    const length = first + others.length + last;
    const joined = <T extends Int32Array | Uint8Array>(into: T, of: (list: PieceList) => T): T => {
      into.set(of(this).subarray(0, first));
      into.set(of(middle), first);
      into.set(of(this).subarray(this.length - last), first + others.length);
      return into;
    };
    const starts = joined(new Int32Array(length), (list) => list.starts);
    const ends = joined(new Int32Array(length), (list) => list.ends);
    for (let i = length - last; moved !== 0 && i < length; i++) {
      starts[i] = (starts[i] ?? 0) + moved;
      ends[i] = (ends[i] ?? 0) + moved;
    }
    return new PieceList(
      starts,
      ends,
      joined(new Uint8Array(length), (list) => list.kinds),
    );
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  depth(at: number): number {
    return Math.floor((this.kinds[at] ?? 0) / ROLES.length);
  }

  role(at: number): Role {
    return ROLES[(this.kinds[at] ?? 0) % ROLES.length] ?? 'statement';
  }

  /** The last one that begins at or before an offset; -1: none does. */
  before(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
