import type { Piece, Role } from './pieces.ts';
import { type Kinded, StretchList } from './stretch-list.ts';

const ROLES: readonly Role[] = ['statement', 'opening', 'closing', 'stray'];

/** The pieces of a top-level statement in order. */
export class PieceList {
  private readonly list: StretchList;

  private constructor(list: StretchList) {
    this.list = list;
  }

  static of(pieces: readonly Piece[]): PieceList {
    return new PieceList(StretchList.of(pieces.map(kinded)));
  }

  get length(): number {
    return this.list.length;
  }

  /** The first `first` of the list, others, and the last `last` of it, these so much further. */
  spliced(first: number, others: readonly Piece[], last: number, moved: number): PieceList {
    return new PieceList(this.list.spliced(first, others.map(kinded), last, moved));
  }

  start(at: number): number {
    return this.list.start(at);
  }

  end(at: number): number {
    return this.list.end(at);
  }

  depth(at: number): number {
    return Math.floor(this.list.kind(at) / ROLES.length);
  }

  role(at: number): Role {
    return ROLES[this.list.kind(at) % ROLES.length] ?? 'statement';
  }

  /** The last one that begins at or before an offset; -1: none does. */
  before(offset: number): number {
    return this.list.before(offset);
  }
}

function kinded({ start, end, depth, role }: Piece): Kinded {
  return { start, end, kind: depth * ROLES.length + ROLES.indexOf(role) };
}
