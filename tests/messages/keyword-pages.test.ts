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

/** A statement of each kind around one of its clauses, or a line of its own. */
const WITHIN: Readonly<Record<StatementKind, (clause: string) => string>> = {
  plan: (clause) => `计划 "甲" { ${clause} }`,
  calendar: (clause) => `校历 { ${clause} }`,
  group: (clause) => `教研组 甲组 { ${clause} }`,
  pair: (clause) => `师徒结对 { ${clause} }`,
  teacher: (clause) => `教师 张敏 { ${clause} }`,
  roster: (clause) => clause,
  cohort: (clause) => `群体 甲类 { ${clause} }`,
  activity: (clause) => `活动 甲 { ${clause} }`,
  quota: (clause) => `要求 听课 每位教师 每学期 20节，${clause}`,
  assessment: (clause) => `考核 甲 { ${clause} }`,
  record: (clause) => `记录 听课 { ${clause} }`,
  text: (clause) => clause,
  vocabulary: (clause) => `词汇 活动类型 甲乙丙 { ${clause} }`,
};

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

  // 学期 says which term in a plan, and its dates in a calendar.
  const places = KINDS.flatMap((kind) => clauseWords(kind).map(({ id }) => [id, kind] as const)).filter(
    ([id, kind]) => !(id === '学期' && kind === 'calendar'),
  );

  it.each(places)('the example of %s can be read in a %s', (id, kind) => {
    const [, example] = keywordPage(keywords, 'clause', id) ?? ['', ''];
    const unread = diagnosedText(WITHIN[kind](example)).filter(
      ({ code }) => code === 'syntax' || code === 'unknown-clause',
    );
    expect(unread.map(({ message }) => message)).toEqual([]);
  });
});
