import { numeralAt } from '../../../engine/text/numeral.ts';
import { isBlank, isLatin, type WordKind, wordAt } from './words.ts';

/** A piece of a time expression. Offsets are those of the folded text; `to` is exclusive. */
export interface Token {
  /** `number` for numerals; `other` for what no table has. */
  readonly kind: WordKind | 'number' | 'other';
  /** Of a word: its id in the vocabulary. Of a number: `digits` or `words`. */
  readonly id: string;
  /** Of a number, and of words that stand for one. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const DIGIT = /[0-9]/;
const DIGITS = /[0-9]+/y;
/** Bounds the work on a long run of numeral characters that is no numeral. */
const LONGEST_NUMERAL = 12;
const NUMERAL = /[零一二两三四五六七八九十百廿卅]/;

/** Cuts folded text into time words, longest first. What no word covers becomes one `other` token. */
export function tokenize(folded: string, from = 0, limit = Number.POSITIVE_INFINITY, walls = false): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < folded.length && tokens.length < limit) {
    if (isBlank(folded.charAt(at))) {
      at += 1;
      continue;
    }
    const token = known(folded, at, walls) ?? other(folded, at);
    const last = tokens.at(-1);
    if (token.kind === 'other' && last?.kind === 'other')
      tokens[tokens.length - 1] = { ...last, to: token.to };
    else if (token.kind !== 'filler') tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function known(folded: string, at: number, walls: boolean): Token | null {
  const number = numberAt(folded, at);
  const match = wordAt(folded, at, walls);
  if (!match || (number && number.to > match.end)) return number;
  const value = Number(match.word.id);
  return {
    kind: match.word.kind,
    id: match.word.id,
    value: Number.isNaN(value) ? 0 : value,
    from: at,
    to: match.end,
  };
}

function numberAt(folded: string, at: number): Token | null {
  const character = folded.charAt(at);
  if (DIGIT.test(character)) {
    DIGITS.lastIndex = at;
    const digits = DIGITS.exec(folded)?.[0] ?? '';
    return { kind: 'number', id: 'digits', value: Number(digits), from: at, to: at + digits.length };
  }
  if (!NUMERAL.test(character)) return null;
  const numeral = numeralAt(folded.slice(at, at + LONGEST_NUMERAL), 0);
  if (numeral?.value.d !== 1) return null;
  return { kind: 'number', id: 'words', value: numeral.value.n, from: at, to: at + numeral.length };
}

function other(folded: string, at: number): Token {
  let to = at + 1;
  if (isLatin(folded.charAt(at))) while (isLatin(folded.charAt(to))) to += 1;
  return { kind: 'other', id: '', value: 0, from: at, to };
}
