import { describe, expect, it } from 'vitest';
import { isDoubted, quotaReading, type SentenceCase, sentenceCases } from '../support/statement-reading.ts';

const FOLDER = 'tests/fixtures/trial';
const glued = (sentence: string) => `${sentence.replaceAll(' ', '')}。`;
const spaced = (sentence: string) => sentence;

type Form = (sentence: string) => string;

const isRight = ([sentence, expected]: SentenceCase, form: Form) =>
  quotaReading(`要求：${form(sentence)}`) === expected;

function rate(cases: readonly SentenceCase[], form: Form): number {
  return cases.filter((one) => isRight(one, form)).length / cases.length;
}

function silentlyWrong(cases: readonly SentenceCase[], form: Form): readonly string[] {
  return cases.flatMap((one) => {
    const text = `要求：${form(one[0])}`;
    return isRight(one, form) || isDoubted(text) ? [] : [`${text} → ${quotaReading(text)}`];
  });
}

describe('sentences of plans that the readers were not written for', () => {
  const cases = sentenceCases(`${FOLDER}/sentences.txt`);

  it('are understood with blanks, nineteen of twenty', () => {
    expect(rate(cases, spaced)).toBeGreaterThanOrEqual(0.95);
    expect(silentlyWrong(cases, spaced)).toEqual([]);
  });

  it('are understood without blanks, five of six; of the others nearly all are doubted', () => {
    expect(rate(cases, glued)).toBeGreaterThanOrEqual(0.83);
    expect(silentlyWrong(cases, glued).length / cases.length).toBeLessThanOrEqual(0.07);
  });
});

describe('sentences that nothing was tuned on', () => {
  const cases = sentenceCases(`${FOLDER}/held-out.txt`);

  it('are understood with blanks, nineteen of twenty', () => {
    expect(rate(cases, spaced)).toBeGreaterThanOrEqual(0.95);
  });

  it('are understood without blanks, two of three', () => {
    expect(rate(cases, glued)).toBeGreaterThanOrEqual(0.66);
  });
});

describe.each([
  ['plans.txt', 0.95, 0.95],
  ['more-plans.txt', 0.95, 0.88],
  ['third-plans.txt', 0.92, 0.82],
  ['fresh.txt', 0.94, 0.85],
])('sentences as the plans of schools have them: %s', (file, withBlanks, without) => {
  const cases = sentenceCases(`${FOLDER}/${file}`);

  it('are understood with blanks and without', () => {
    expect(rate(cases, spaced)).toBeGreaterThanOrEqual(withBlanks);
    expect(rate(cases, glued)).toBeGreaterThanOrEqual(without);
  });

  it('are doubted where they are not understood, but for one in twenty', () => {
    expect(silentlyWrong(cases, spaced).length / cases.length).toBeLessThanOrEqual(0.05);
    expect(silentlyWrong(cases, glued).length / cases.length).toBeLessThanOrEqual(0.07);
  });
});
