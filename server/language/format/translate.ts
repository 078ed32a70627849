import { fold } from '../../engine/text/fold.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import { type ClauseWord, clausesAt, headsAt, type Slot, type StatementKind } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { readPeople } from '../reading/people/read-people.ts';
import { type Reading, type Slice, slice } from '../reading/slice.ts';
import { readPeriod } from '../reading/time/read-period.ts';
import { readSchedule } from '../reading/time/read-schedule.ts';
import { readSchoolYear } from '../reading/time/read-school-year.ts';
import { readTermSpan } from '../reading/time/read-term-span.ts';
import { readWeekday } from '../reading/time/read-weekday.ts';
import { runEnd } from '../syntax/runs.ts';
import {
  AMOUNT_WORDS,
  type ClosedWords,
  DAY_OFF_WORDS,
  PEOPLE_WORDS,
  STATE_WORDS,
  TIME_WORDS,
} from './closed-words.ts';
import { meaningOf } from './meaning.ts';
import type { SentencePart } from './sentence.ts';
import { spelledIn } from './spelling.ts';
import { reworded } from './wording.ts';

/** Writes closed words in another language; null where that is not possible without changing what is said. */
export interface Translator {
  head(text: string): string | null;
  clause(text: string, statement: StatementKind): string | null;
  value(text: string, word: ClauseWord, names: KnownNames): string | null;
  part(part: SentencePart, names: KnownNames): string | null;
}

type Reader = (text: Slice) => Reading<unknown>;

const TIMES: Partial<Record<Slot, Reader>> = {
  time: readSchedule,
  date: readSchedule,
  weekday: readWeekday,
  schoolYear: readSchoolYear,
  termSpan: readTermSpan,
  weekStart: readSchedule,
};

/** The translator into a language. */
export function translatorTo(language: WrittenLanguage): Translator {
  const said = (text: string, words: ClosedWords, read: Reader) =>
    sameMeaning(text, reworded(text, words, language), read);
  const people = (text: string, names: KnownNames) =>
    quantified(text, language, (part) => readPeople(part, names));
  return {
    head: (text) => keyword(headsAt(fold(text), 0), text, language),
    clause: (text, statement) => keyword(clausesAt(statement, fold(text), 0), text, language),
    value: (text, { id, slot }, names) => {
      const time = TIMES[slot];
      if (time) return said(text, TIME_WORDS, time);
      if (slot === 'amount' || slot === 'number' || slot === 'teachingWeek')
        return said(text, AMOUNT_WORDS, readAmount);
      if (slot === 'people') return people(text, names);
      if (slot === 'dayOff') return reworded(text, DAY_OFF_WORDS, language);
      if (slot === 'exam' || slot === 'closure') return afterName(text, language);
      if (slot === 'makeup') return reworded(text, TIME_WORDS, language);
      return id === '状态' || id === '安排' ? wholly(text, STATE_WORDS, language) : null;
    },
    part: ({ part, text }, names) => {
      if (part === 'period') return said(text, TIME_WORDS, readPeriod);
      if (part === 'people') return people(text, names);
      if (part === 'comparison') return wholly(text, AMOUNT_WORDS, language);
      return part === 'amount' ? said(text, AMOUNT_WORDS, readAmount) : null;
    },
  };
}

/** The same for heads and clause words alone. */
export function keywordsOnly({ head, clause }: Translator): Translator {
  return { head, clause, value: () => null, part: () => null };
}

function keyword(
  found: ReturnType<typeof clausesAt> | ReturnType<typeof headsAt>,
  text: string,
  language: WrittenLanguage,
): string | null {
  const whole = found.find(({ length }) => length === text.length);
  return whole ? spelledIn(whole.word, text, language) : null;
}

/** The new wording, if it reads as the old one does. */
function sameMeaning(text: string, now: string | null, read: Reader): string | null {
  if (now === null || now === text) return null;
  const before = read(slice({ file: '' }, text, 0));
  const after = read(slice({ file: '' }, now, 0));
  const alike =
    before.problems.length === after.problems.length &&
    meaningOf(before.value, true) === meaningOf(after.value, true);
  return alike && before.value !== null ? now : null;
}

/** 期中考试 2026-11-05 不占周: the first run is a name and stays. */
function afterName(text: string, language: WrittenLanguage): string | null {
  const end = runEnd(fold(text), 0);
  const rest = text.slice(end).trim();
  const now = rest === '' ? null : reworded(rest, TIME_WORDS, language);
  return now === null ? null : `${text.slice(0, end)} ${now}`;
}

/** A text that is one closed word. */
function wholly(text: string, words: ClosedWords, language: WrittenLanguage): string | null {
  const found = words.at(fold(text), 0);
  return found?.length === text.length ? spelledIn(found.entry, text, language) : null;
}

/** 每位教师: the quantifier is translated, the name behind it stays. */
function quantified(text: string, language: WrittenLanguage, read: Reader): string | null {
  const found = PEOPLE_WORDS.at(fold(text), 0);
  if (!found) return null;
  const quantifier = spelledIn(found.entry, text.slice(0, found.length), language);
  if (quantifier === null) return null;
  const rest = text.slice(found.length).trim();
  const apart = /[a-z]$/i.test(quantifier) || /^[a-z]/i.test(rest);
  return sameMeaning(text, quantifier + (apart && rest !== '' ? ' ' : '') + rest, read);
}
