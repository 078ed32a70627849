import { fold } from '../../engine/text/fold.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import type { Slot, StatementKind } from '../lexicon/keywords.ts';
import { clausesAt, headsAt } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import type { SentencePart } from './sentence.ts';
import { spelledIn } from './spelling.ts';

/** Writes closed words in another language; null where a word is none or has no spelling there. */
export interface Translator {
  head(text: string): string | null;
  clause(text: string, statement: StatementKind): string | null;
  value(text: string, slot: Slot, names: KnownNames): string | null;
  part(part: SentencePart, names: KnownNames): string | null;
}

/** The translator into a language. */
export function translatorTo(language: WrittenLanguage): Translator {
  return {
    head: (text) => {
      const found = headsAt(fold(text), 0).find(({ length }) => length === text.length);
      return found ? spelledIn(found.word, text, language) : null;
    },
    clause: (text, statement) => {
      const found = clausesAt(statement, fold(text), 0).find(({ length }) => length === text.length);
      return found ? spelledIn(found.word, text, language) : null;
    },
    value: () => null,
    part: () => null,
  };
}
