import { numeralAt } from '../../engine/text/numeral.ts';
import type { KnownNames } from '../../language/lexicon/names.ts';
import { PEOPLE, QUANTITY, UNITS, VERBS } from '../../language/lexicon/sentence-words.ts';
import { isPeopleKind } from '../../language/reading/sentence/view.ts';
import { periodAt } from '../../language/reading/time/read-period.ts';
import { isBlank, runEnd } from '../../language/syntax/runs.ts';
import type { Piece } from './splits.ts';

/** What a stretch of a sentence of a quota is. */
export type SentencePiece =
  | 'each'
  | 'people'
  | 'period'
  | 'comparison'
  | 'number'
  | 'amount'
  | 'name'
  | 'verb'
  | 'mark';

const COMPARISONS = [
  QUANTITY.atLeastBefore,
  QUANTITY.atMostBefore,
  QUANTITY.moreThanBefore,
  QUANTITY.lessThanBefore,
  QUANTITY.exactlyBefore,
  QUANTITY.aboutBefore,
  QUANTITY.softBefore,
];
const EVERYONE = [PEOPLE.eachPerson, PEOPLE.average, PEOPLE.total];

/**
 * The pieces of a half-written sentence from the left, and where the first thing begins that is none: what is being
 * typed. Rough on purpose: the reader of finished sentences reads from both ends, and there is no right end yet.
 */
export function sentencePieces(
  folded: string,
  names: KnownNames,
): { readonly pieces: readonly Piece<SentencePiece>[]; readonly rest: number } {
  const pieces: Piece<SentencePiece>[] = [];
  let at = 0;
  while (at < folded.length) {
    if (isBlank(folded[at])) {
      at++;
      continue;
    }
    const piece = pieceAt(folded, at, names, pieces.at(-1)?.kind ?? null);
    if (piece) {
      pieces.push(piece);
      at = piece.to;
      continue;
    }
    const isMark = folded[at] === '、';
    const end = isMark ? at + 1 : Math.max(runEnd(folded, at), at + 1);
    if (end >= folded.length && !isMark) return { pieces, rest: at };
    pieces.push({ kind: isMark ? 'mark' : 'name', from: at, to: end });
    at = end;
  }
  return { pieces, rest: folded.length };
}

function pieceAt(
  folded: string,
  at: number,
  names: KnownNames,
  before: SentencePiece | null,
): Piece<SentencePiece> | null {
  const piece = (kind: SentencePiece, length: number): Piece<SentencePiece> => ({
    kind,
    from: at,
    to: at + length,
  });
  const comparison = longest(COMPARISONS.map((table) => table.at(folded, at)?.length ?? 0));
  if (comparison > 0) return piece('comparison', comparison);
  const period = periodAt(folded, at);
  if (period !== null && before !== 'each') return piece('period', period);
  const known = names.startingAt(folded, at)[0] ?? 0;
  const numeral = numberPiece(folded, at);
  if (numeral && numeral.length >= known) return piece(numeral.kind, numeral.length);
  const everyone = longest(EVERYONE.map((table) => table.at(folded, at)?.length ?? 0));
  const each = longest([PEOPLE.each, PEOPLE.all].map((table) => table.at(folded, at)?.length ?? 0));
  if (everyone > Math.max(each, known - 1)) return piece('people', everyone);
  if (each > known) return piece('each', each);
  if (known > 0)
    return piece(isPeopleKind(names.kind(folded.slice(at, at + known))) ? 'people' : 'name', known);
  const verb = longest([VERBS.modal, VERBS.light].map((table) => table.at(folded, at)?.length ?? 0));
  return verb > 0 ? piece('verb', verb) : null;
}

/** A numeral, with its unit if one stands there; 一 of a name (一人一课) is left to whoever knows the name. */
function numberPiece(folded: string, at: number): { kind: 'number' | 'amount'; length: number } | null {
  const numeral = numeralAt(folded, at);
  if (!numeral) return null;
  const end = at + numeral.length;
  const start = folded[end] === ' ' ? end + 1 : end;
  const unit = UNITS.at(folded, start);
  if (unit) return { kind: 'amount', length: start + unit.length - at };
  return { kind: 'number', length: numeral.length };
}

function longest(lengths: readonly number[]): number {
  return Math.max(0, ...lengths);
}
