import { describe, expect, it } from 'vitest';
import { clauseWords, heads, type StatementKind } from '../../server/language/lexicon/keywords.ts';
import { keywordPage } from '../../server/messages/keyword-page.ts';
import { LANGUAGES } from '../../server/messages/language.ts';
import { wordsIn } from '../../server/messages/words.ts';
import { diagnosedText } from '../support/school-of.ts';

const KINDS: readonly StatementKind[] = [
  'plan',
  'calendar',
  'group',
  'pair',
  'teacher',
  'roster',
  'cohort',
  'activity',
  'quota',
  'assessment',
  'record',
  'vocabulary',
];
const CLAUSES = [...new Set(KINDS.flatMap((kind) => clauseWords(kind).map(({ id }) => id)))];

describe.each(LANGUAGES)('in %s', (language) => {
  const { keywords } = wordsIn(language);

  it('every first word of a statement has a page', () => {
    expect(heads().filter(({ id }) => !keywordPage(keywords, 'head', id))).toEqual([]);
  });

  it('every clause word has a page', () => {
    expect(CLAUSES.filter((id) => !keywordPage(keywords, 'clause', id))).toEqual([]);
  });

  it.each(heads().map(({ id }) => id))('the example of %s can be read', (id) => {
    const [, example] = keywordPage(keywords, 'head', id) ?? ['', ''];
    const unread = diagnosedText(example).filter(
      ({ code }) => code === 'syntax' || code === 'unknown-clause',
    );
    expect(unread.map(({ message }) => message)).toEqual([]);
  });
});
