import { describe, expect, it } from 'vitest';
import { otherNumber, plural } from '../../../server/engine/text/english-number.ts';

const NOUNS = [
  ['new teacher', 'new teachers'],
  ['department', 'departments'],
  ['lesson study', 'lesson studies'],
  ['open class', 'open classes'],
  ['survey', 'surveys'],
  ['coach', 'coaches'],
  ['course', 'courses'],
  ['office', 'offices'],
] as const;

describe('one and several', () => {
  it.each(NOUNS)('%s, %s', (one, several) => {
    expect(plural(one)).toBe(several);
    expect(otherNumber(one)).toBe(several);
    expect(otherNumber(several)).toBe(one);
  });

  it('Chinese names have no number', () => {
    expect(['新教师', '语文组', 'AI研究组', ''].map(otherNumber)).toEqual([null, null, null, null]);
  });
});
