import { fold } from '../../engine/text/fold.ts';
import { lowerBlock, parseBlock, topLevel } from '../document/block.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { cut } from '../syntax/cut.ts';
import { lex } from '../syntax/lex.ts';
import type { Token } from '../syntax/token.ts';
import type { Manner } from './canonical.ts';
import { meaningOf } from './meaning.ts';
import type { Whole } from './whole.ts';

/** What holds for all statements of a file. */
export interface FileManner {
  readonly names: KnownNames;
  readonly kinds: Index<Head> | undefined;
  /** Of marks. */
  readonly marks: Manner['marks'];
  /** Keywords are written in it; null: as they are. */
  readonly language: WrittenLanguage | null;
}

/** A statement as it was read. */
export interface Before extends Whole {
  readonly tokens: readonly Token[];
}

/** Whether a new text of a statement says what the statement says, neither more nor less. */
export function saysTheSame(before: Before, text: string, file: FileManner, translated: boolean): boolean {
  const [only, ...more] = cut(text);
  if (only?.start !== 0 || only.end !== text.length || more.length > 0) return false;
  return (!translated && isSpelledAlike(before, text, file)) || meansTheSame(before, text, file, translated);
}

/** The same tokens, letter by letter, so that no more need be read. */
function isSpelledAlike({ text: before, tokens }: Before, text: string, { kinds }: FileManner): boolean {
  const now = lex(text, kinds);
  if (now.tokens.length !== tokens.length || now.problems.some(({ code }) => code === 'syntax')) return false;
  return now.tokens.every(({ name, start, end }, i) => {
    const was = tokens[i];
    return (
      was?.name === name &&
      (end - start < 2
        ? fold(text.slice(start, end)) === fold(before.slice(was.start, was.end))
        : text.slice(start, end) === before.slice(was.start, was.end))
    );
  });
}

function meansTheSame(
  before: Before,
  text: string,
  { names, kinds }: FileManner,
  translated: boolean,
): boolean {
  const parsed = parseBlock('', topLevel(text), kinds);
  const { block } = parsed;
  if (block.structure.some(({ code }) => code === 'syntax')) return false;
  const declared = [before, block].map((one) => meaningOf(one.declared));
  const said = [before.declarations, lowerBlock(parsed, names).declarations].map((one) =>
    meaningOf(one, translated),
  );
  return declared[0] === declared[1] && said[0] === said[1];
}
