import { fold } from '../../engine/text/fold.ts';
import { isDigit } from '../syntax/runs.ts';
import { type IsFlat, isSemicolon, type Piece } from './piece.ts';
import { hasItems } from './structure.ts';

/** Columns by which a line is indented that carries on the one above. */
const CARRIED = 4;
const MARKS: ReadonlySet<string> = new Set(['COMMA', 'COLON', 'STOP', 'LIST', 'MARK']);

/** A line end and the blanks of the next line. `carried`: it carries on the line above. */
export function indentation({ place }: Piece, carried = false): string {
  return `\n${' '.repeat(2 * place.braces.depth + (carried ? CARRIED : 0))}`;
}

/** What stands between two pieces; `earlier` stands before both. */
export function separator(earlier: Piece | undefined, before: Piece, piece: Piece, isFlat: IsFlat): string {
  const { atom, place } = piece;
  const opened = before.atom.kind === 'OPEN';
  const behindComment = before.atom.kind === 'COMMENT';
  if (atom.kind === 'COMMENT') return atom.lines === 0 ? '  ' : emptyLine(before, piece) + indentation(piece);
  if (atom.kind === 'OPEN') return behindComment ? indentation(piece) : ' ';
  if (atom.kind === 'CLOSE') return closing(before, piece, isFlat);
  if (opened) return isFlat(place.braces) ? ' ' : indentation(piece);
  if (beginsElement(before, piece)) {
    if (!isFlat(place.braces)) return emptyLine(before, piece) + indentation(piece);
    return isSemicolon(before) ? behindMark(earlier, before, piece) : '  ';
  }
  if (behindComment || (atom.lines > 0 && isMark(before)))
    return isMark(piece) && !behindComment ? '' : indentation(piece, true);
  if (isMark(piece)) return '';
  if (isMark(before)) return behindMark(earlier, before, piece);
  if (before.atom.kind === 'NUMBER') return atom.apart ? ' ' : '';
  return isWord(piece) && endsClause(before) && !hasItems(place.statement) ? '  ' : ' ';
}

/** At most one empty line is kept, none behind an opening brace. */
function emptyLine(before: Piece, { atom }: Piece): string {
  return atom.lines > 1 && before.atom.kind !== 'OPEN' ? '\n' : '';
}

function closing(before: Piece, piece: Piece, isFlat: IsFlat): string {
  if (before.atom.kind === 'OPEN') return '';
  return piece.place.inner && isFlat(piece.place.inner) ? ' ' : indentation(piece);
}

/** Whether a piece begins a statement, an item, or a clause in a block of clauses. */
function beginsElement(before: Piece, { atom, place }: Piece): boolean {
  if (atom.begins) return true;
  const first = atom.kind === 'CLAUSE' || atom.kind === 'FLAG' || atom.kind === 'SEGMENT';
  return (
    first &&
    place.braces.holds === 'clauses' &&
    (isSemicolon(before) ||
      !(isMark(before) || before.atom.kind === 'NUMBER' || before.atom.kind === 'COMMENT'))
  );
}

/** None behind a full-width mark, one behind ASCII, and one that keeps two numbers apart. */
function behindMark(earlier: Piece | undefined, before: Piece, { text }: Piece): string {
  const mark = before.text.slice(-1);
  // A blank would make a comment of it.
  if (fold(text).startsWith('//')) return '';
  if (',;:.'.includes(mark)) return ' ';
  const joins = ',:'.includes(fold(mark)) && isDigit(fold(earlier?.text ?? '').at(-1));
  return joins && isDigit(fold(text)[0]) ? ' ' : '';
}

function isMark({ atom }: Piece): boolean {
  return MARKS.has(atom.kind);
}

function isWord({ atom }: Piece): boolean {
  return atom.kind === 'CLAUSE' || atom.kind === 'FLAG';
}

function endsClause({ atom }: Piece): boolean {
  return atom.kind === 'VALUE' || atom.kind === 'FLAG' || atom.kind === 'CLOSE';
}
