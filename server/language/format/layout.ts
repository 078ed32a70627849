import { fold } from '../../engine/text/fold.ts';
import { valueColumns } from './align.ts';
import { type IsFlat, isIdle, type Piece, shownBefore } from './piece.ts';
import { indentation, separator } from './separator.ts';
import type { Braces } from './structure.ts';
import { columns } from './width.ts';

/** Columns that a block on one line may reach. */
const WIDEST = 100;

/** Lays a statement out: blanks, line ends and indentation between its pieces, which keep their text. */
export function layOut(pieces: readonly Piece[]): string {
  const broken = new Set<Braces>();
  const isFlat: IsFlat = (braces) => braces.oneLine && !broken.has(braces);
  const aligned = valueColumns(pieces);
  let out = '';
  let carries = false;
  let earlier: Piece | undefined;
  for (const [i, piece] of pieces.entries()) {
    if (isIdle(pieces, i, isFlat)) continue;
    const before = shownBefore(pieces, i, isFlat);
    const between = before ? separator(earlier, before, piece, isFlat) : '';
    earlier = before;
    // A line that began with a comma: the comma closes the line above instead.
    out +=
      carries && !between.includes('\n') && piece.atom.kind !== 'COMMENT'
        ? indentation(piece, true)
        : between;
    carries = piece.atom.kind === 'COMMA' && piece.atom.lines > 0 && !between.includes('\n');
    const { inner, braces } = piece.place;
    const column = lastLine(out);
    if (aligned.has(i) && !isFlat(braces))
      out += ' '.repeat(Math.max(0, 2 * braces.depth + (aligned.get(i) ?? 0) - column));
    if (piece.atom.kind === 'OPEN' && inner?.oneLine && !fits(pieces, inner, column)) broken.add(inner);
    out += onLines(piece);
  }
  return out;
}

/** Whether a block fits behind the `column` columns that its line already has. */
function fits(pieces: readonly Piece[], { open, close }: Braces, column: number): boolean {
  const allFlat: IsFlat = () => true;
  let width = column + 1;
  let earlier: Piece | undefined;
  for (let i = open + 1; i <= close && width <= WIDEST; i++) {
    const piece = pieces[i];
    const before = shownBefore(pieces, i, allFlat);
    if (!piece || !before || isIdle(pieces, i, allFlat)) continue;
    width += columns(separator(earlier, before, piece, allFlat) + piece.text);
    earlier = before;
  }
  return width <= WIDEST;
}

function lastLine(text: string): number {
  return columns(text.slice(text.lastIndexOf('\n') + 1));
}

/** The text of a piece; a value or sentence on several lines is indented as what it carries on. Prose stays. */
function onLines(piece: Piece): string {
  const { text } = piece;
  if (!text.includes('\n') || fold(text).includes('"""')) return text;
  return text.replace(/[^\S\n]*\n\s*/g, indentation(piece, true));
}
