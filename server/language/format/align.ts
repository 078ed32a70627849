import type { Piece } from './piece.ts';
import type { Braces } from './structure.ts';
import { columns } from './width.ts';

/**
 * The column, counted from the indentation, in which each value of a block of clauses begins (by index of the value),
 * where every clause of the block stands on a line of its own. Wide characters take two columns.
 */
export function valueColumns(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const values = new Map<Braces, number[]>();
  const ragged = new Set<Braces>();
  for (const [i, { atom, place }] of pieces.entries()) {
    const { braces } = place;
    if (braces.holds !== 'clauses') continue;
    if (
      atom.kind === 'COMMA' ||
      atom.kind === 'NUMBER' ||
      (atom.kind === 'MARK' && pieces[i - 1]?.atom.kind === 'CLAUSE')
    )
      ragged.add(braces);
    if (atom.kind === 'VALUE' && pieces[i - 1]?.atom.kind === 'CLAUSE')
      values.set(braces, [...(values.get(braces) ?? []), i]);
  }
  const found = new Map<number, number>();
  for (const [braces, indices] of values) {
    if (ragged.has(braces)) continue;
    const widest = Math.max(...indices.map((i) => columns(pieces[i - 1]?.text ?? '')));
    for (const i of indices) found.set(i, widest + 1);
  }
  return found;
}
