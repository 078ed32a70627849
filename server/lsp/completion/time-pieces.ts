import type { KnownNames } from '../../language/lexicon/names.ts';
import { tokenize } from '../../language/reading/time/tokens.ts';
import type { Piece } from './splits.ts';

type TimePiece = ReturnType<typeof tokenize>[number]['kind'] | 'date' | 'anchor';

const DATE = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/;
/** A longer time is read from its last entry on. */
const LONGEST = 120;

/** The pieces of a half-written time, and where the first thing begins that is none: what is being typed. */
export function timePieces(
  folded: string,
  names: KnownNames,
): { readonly pieces: readonly Piece<TimePiece>[]; readonly rest: number } {
  const start = folded.length > LONGEST ? folded.lastIndexOf('、', folded.length - 1) + 1 : 0;
  const pieces: Piece<TimePiece>[] = [];
  for (let at = start; at < folded.length; ) {
    if (folded[at] === ' ' || folded[at] === '\n' || folded[at] === '\t') {
      at++;
      continue;
    }
    const date = DATE.exec(folded.slice(at, at + 16))?.[0].length ?? 0;
    const known = names.startingAt(folded, at)[0] ?? 0;
    const token = tokenize(folded, at, 1, true)[0];
    const piece: Piece<TimePiece> | null =
      date > 0
        ? { kind: 'date', from: at, to: at + date }
        : token && token.kind !== 'other' && token.to - at >= known
          ? { kind: token.kind, from: token.from, to: token.to }
          : known > 1
            ? { kind: 'anchor', from: at, to: at + known }
            : null;
    if (!piece) {
      const blank = folded.indexOf(' ', at);
      if (blank < 0) return { pieces, rest: at };
      pieces.push({ kind: 'anchor', from: at, to: blank });
      at = blank;
    } else {
      pieces.push(piece);
      at = Math.max(piece.to, at + 1);
    }
  }
  return { pieces, rest: folded.length };
}

/** What a time wants next. */
export type TimeState =
  | 'opening'
  | 'weekday'
  | 'ofDay'
  | 'clock'
  | 'month'
  | 'year'
  | 'rangeEnd'
  | 'monthly'
  | 'distance'
  | 'done';

/** What may follow these pieces. */
export function timeState(pieces: readonly Piece<TimePiece>[], folded: string): TimeState {
  const last = pieces.at(-1);
  const before = pieces.at(-2)?.kind;
  if (!last) return 'opening';
  const text = folded.slice(last.from, last.to);
  switch (last.kind) {
    case 'list':
    case 'except':
    case 'term':
      return 'opening';
    case 'weekday':
    case 'date':
    case 'daily':
      return 'ofDay';
    case 'dayPart':
      return 'clock';
    case 'parity':
    case 'cycle':
    case 'times':
    case 'weekZero':
      return 'weekday';
    case 'unit':
    case 'measure':
      return afterUnit(text, before, pieces);
    case 'monthName':
      return 'month';
    case 'anchor':
      return 'distance';
    case 'yearWord':
      return 'year';
    case 'range':
      return before === 'weekday' ? 'rangeEnd' : 'done';
    default:
      return 'done';
  }
}

function afterUnit(
  text: string,
  before: TimePiece | undefined,
  pieces: readonly Piece<TimePiece>[],
): TimeState {
  // 前1周 says which day it is.
  const direction = pieces.at(-3)?.kind;
  if (before === 'number' && (direction === 'before' || direction === 'after')) return 'clock';
  if (/^(?:周|星期|礼拜|周次|教学周|weeks?|wks?)$/.test(text)) return 'weekday';
  if (/^(?:月|月份|months?)$/.test(text)) return before === 'number' ? 'month' : 'monthly';
  if (/^(?:日|号|天|days?)$/.test(text)) return before === 'number' ? 'ofDay' : 'weekday';
  if (/^次$/.test(text)) return 'weekday';
  return pieces.some(({ kind }) => kind === 'every') ? 'weekday' : 'done';
}
