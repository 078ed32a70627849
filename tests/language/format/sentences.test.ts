import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { formatText } from '../../../server/language/format/format.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { expectations, glued } from '../../support/clause-reading.ts';
import { said } from './said.ts';

const FIXTURE = new URL('../../fixtures/acceptance/sentences.txt', import.meta.url);
const SENTENCES = expectations(readFileSync(FIXTURE, 'utf8')).map(({ spaced }) => spaced);

const quota = (sentence: string) => `要求：${sentence}`;
const formatted = (text: string) => formatText(text, { language: null }).text;

function isDoubtful(text: string): boolean {
  const { plan } = analyseFile('a.plan', text, standardLibrary().names);
  return plan.problems.some(({ code }) => code === 'ambiguous-split');
}

/** Read alike with and without blanks, and without a hint that only the author can settle. */
const certain = SENTENCES.filter(
  (spaced) =>
    JSON.stringify(said(quota(spaced))) === JSON.stringify(said(quota(glued(spaced)))) &&
    isDoubtful(quota(spaced)) === isDoubtful(quota(glued(spaced))),
);

describe('a sentence from an old document', () => {
  it('is nearly always read with certainty', () => {
    expect(certain.length / SENTENCES.length).toBeGreaterThan(0.95);
  });
  for (const spaced of certain) {
    it(`${spaced}: is written alike, whether it was glued or spaced`, () => {
      const canonical = formatted(quota(spaced));
      expect(formatted(quota(glued(spaced)))).toBe(canonical);
      expect(said(canonical)).toEqual(said(quota(glued(spaced))));
    });
  }
  it('gets its blanks', () => {
    expect(formatted('要求：每位教师每周听课不少于2节，每学期不少于40节。')).toBe(
      '要求：每位教师 每周 听课 不少于2节，每学期 不少于40节。\n',
    );
  });
  it('is left to its author where a blank would settle what is doubtful', () => {
    expect(formatted('要求：每位教师每周三节')).toBe('要求：每位教师每周三节\n');
  });
});
