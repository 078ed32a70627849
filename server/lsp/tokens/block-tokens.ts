import { type LoweredBlock, tokensOf } from '../../language/document/block.ts';
import type { Head, Index } from '../../language/lexicon/keywords.ts';
import type { TokenName } from '../../language/syntax/token.ts';
import type { NameUse } from '../../school/names/name-use.ts';
import { statementNames } from '../../school/names/statement-names.ts';
import type { ColouredToken, TokenType } from './legend.ts';
import { colourOfUse, type NameColour } from './name-types.ts';
import { type Piece, piecesOf } from './pieces.ts';

const KEYWORDS: Readonly<Partial<Record<TokenName, TokenType>>> = {
  PLAN: 'keyword',
  CALENDAR: 'keyword',
  GROUP: 'keyword',
  PAIR: 'keyword',
  TEACHER: 'keyword',
  ROSTER: 'keyword',
  COHORT: 'keyword',
  ACTIVITY: 'keyword',
  QUOTA: 'keyword',
  ASSESSMENT: 'keyword',
  RECORD: 'keyword',
  TEXT: 'keyword',
  VOCABULARY: 'keyword',
  CLAUSE: 'property',
  FLAG: 'property',
};

/**
 * The coloured words of one statement, in order, none over another and none over a line end. What it says of names
 * depends on nothing but the answers of `colourOf`.
 */
export function blockTokens(
  { block, declarations }: LoweredBlock,
  colourOf: (folded: string) => NameColour | null,
  kinds: Index<Head> | undefined,
): readonly ColouredToken[] {
  const { tokens, comments } = tokensOf(block, kinds);
  const quoted = tokens.filter(({ name, start }) => name === 'VALUE' && isQuote(block.text[start]));
  const keywords = tokens.flatMap(({ name, start, end }) => {
    const type = KEYWORDS[name];
    return type ? [{ start, end, type }] : [];
  });
  const names = declarations.flatMap(statementNames);
  return painted(block.text, [
    ...quoted.map(({ start, end }): Painted => ({ start, end, type: 'string' })),
    ...piecesOf(declarations),
    ...outermostFirst(names).map((use): Painted => {
      const { start, end } = use.name.source;
      return { start, end, ...colourOfUse(use, colourOf) };
    }),
    ...keywords,
    ...comments.map(({ start, end }): Painted => ({ start, end, type: 'comment' })),
  ]);
}

type Painted = Piece & { readonly modifiers?: number };

/** Shorter names lie over longer ones; of several at one place the first holds. */
function outermostFirst(names: readonly NameUse[]): readonly NameUse[] {
  const length = ({ name: { source } }: NameUse) => source.end - source.start;
  return [...names].reverse().sort((a, b) => length(b) - length(a));
}

/** Lays pieces over one another and reads off what is seen. */
function painted(text: string, pieces: readonly Painted[]): readonly ColouredToken[] {
  const seen = new Int32Array(text.length);
  for (const [at, { start, end }] of pieces.entries()) seen.fill(at + 1, start, end);
  const tokens: ColouredToken[] = [];
  for (let start = 0; start < text.length; ) {
    const piece = pieces[(seen[start] ?? 0) - 1];
    let end = start + 1;
    while (end < text.length && seen[end] === seen[start] && !isLineEnd(text[end])) end++;
    const last = start + text.slice(start, end).trimEnd().length;
    const first = start + (end - start - text.slice(start, end).trimStart().length);
    if (piece && last > first) {
      tokens.push({ start: first, end: last, type: piece.type, modifiers: piece.modifiers ?? 0 });
    }
    start = end;
  }
  return tokens;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === '“' || character === '「' || character === '＂';
}
