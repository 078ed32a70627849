/** A stretch of text and a small number that says what it is. */
export interface Kinded {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/**
 * Stretches of a text one behind the other, as numbers side by side: a file has thousands, most of them move with each
 * edit, and what is not looked at must cost next to nothing.
 */
export class StretchList {
  readonly length: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly kinds: Uint8Array;

  private constructor(starts: Int32Array, ends: Int32Array, kinds: Uint8Array) {
    this.length = starts.length;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
  }

  static of(stretches: readonly Kinded[]): StretchList {
    return new StretchList(
      Int32Array.from(stretches, ({ start }) => start),
      Int32Array.from(stretches, ({ end }) => end),
      Uint8Array.from(stretches, ({ kind }) => kind),
    );
  }

  /** The first `first` of the list, others, and the last `last` of it, these so much further. */
  spliced(first: number, others: readonly Kinded[], last: number, moved: number): StretchList {
    const middle = StretchList.of(others);
    const behind = first + others.length;
    const joined = <T extends Int32Array | Uint8Array>(into: T, of: (list: StretchList) => T): T => {
      into.set(of(this).subarray(0, first));
      into.set(of(middle), first);
      into.set(of(this).subarray(this.length - last), behind);
      return into;
    };
    const starts = joined(new Int32Array(behind + last), (list) => list.starts);
    const ends = joined(new Int32Array(behind + last), (list) => list.ends);
    for (let i = behind; moved !== 0 && i < starts.length; i++) {
      starts[i] = (starts[i] ?? 0) + moved;
      ends[i] = (ends[i] ?? 0) + moved;
    }
    return new StretchList(
      starts,
      ends,
      joined(new Uint8Array(behind + last), (list) => list.kinds),
    );
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  kind(at: number): number {
    return this.kinds[at] ?? 0;
  }

  /** The first of a kind; -1: there is none. */
  firstOf(kind: number): number {
    return this.kinds.indexOf(kind);
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
