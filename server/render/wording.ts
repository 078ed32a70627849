import type { Amount } from '../engine/plan/amount.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Clause } from '../engine/plan/people.ts';
import type { DocumentView } from './document-view.ts';
import { type DocumentWords, documentWords } from './document-words.ts';
import { oneLine } from './plain.ts';
import { type Words, wordsOf } from './words.ts';

const HAN = '[\\p{Script=Han}，。：；、（）《》“”]';
const BESIDE_HAN = new RegExp(`(?<=${HAN})\\s+|\\s+(?=${HAN})`, 'gu');

/** How a plan's own words are set in its document. */
export interface Wording {
  readonly words: DocumentWords;
  readonly marks: Words;
  /** Without comments, quotes and the blanks that Chinese type does without. */
  readonly tight: (text: string) => string;
  readonly name: (name: Name | null) => string;
  readonly amount: (amount: Amount | null) => string;
  /** A clause's own word, as written, and its value; the value '' if there is none. */
  readonly clause: (clause: Clause) => readonly [string, string];
  /** `组织：每个教研组；时间：每周三` */
  readonly clauses: (clauses: readonly Clause[]) => string;
  /** Words of one phrase: glued in Chinese, with blanks in English. */
  readonly glue: (...parts: readonly string[]) => string;
  /** Between a name and its clauses, which have colons of their own. */
  readonly gap: string;
  readonly stop: string;
  readonly semicolon: string;
}

export function wordingOf({ language, textOf }: DocumentView): Wording {
  const english = language === 'en';
  const words = documentWords(language);
  const marks = wordsOf(language);
  const tight = (text: string) => {
    const line = oneLine(uncommented(text)).replace(/\s{2,}/g, ' ');
    return english ? line : line.replace(BESIDE_HAN, '');
  };
  const amount = (value: Amount | null) => {
    if (value === null) return '';
    const text = tight(value.text);
    if (!value.soft || /力争|力爭|争取|爭取|建议|建議|鼓励|鼓勵|尽量|儘量/.test(text)) return text;
    return english ? `${text} ${words.striving}` : `${words.striving}${text}`;
  };
  const clause = (said: Clause): readonly [string, string] => {
    const whole = textOf(said.source);
    const word = whole.endsWith(said.text) ? whole.slice(0, whole.length - said.text.length).trim() : '';
    return [tight(word.replace(/[：:]$/, '')) || said.word, tight(said.text)];
  };
  return {
    words,
    marks,
    tight,
    name: (name) => (name === null ? '' : oneLine(name.text) + noteOf(name, marks)),
    amount,
    clause,
    clauses: (clauses) =>
      clauses
        .map(clause)
        .map(([word, value]) => (value === '' ? word : `${word}${english ? ' ' : marks.colon}${value}`))
        .join(english ? '; ' : '；'),
    glue: (...parts) => parts.filter((part) => part !== '').join(english ? ' ' : ''),
    gap: english ? marks.colon : '　',
    stop: english ? '.' : '。',
    semicolon: english ? '; ' : '；',
  };
}

function noteOf({ note }: Name, marks: Words): string {
  return note === undefined || note === '' ? '' : marks.parenthesis(oneLine(note));
}

/** Comments go, straight quotes of names go, braces become parentheses. */
function uncommented(text: string): string {
  return text
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')
    .replace(/"((?:[^"\\\n]|\\.){0,500})"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1'))
    .replace(/\s*[{｛【]\s*/g, '（')
    .replace(/\s*[}｝】]/g, '）')
    .replace(/([，、；：])\s*\n\s*/g, '$1')
    .replace(/\s*\n\s*/g, '；');
}
