import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredBy } from '../../server/validation/ignore-comments.ts';

/** Lines (from 1) on which a code is unwanted. */
function quiet(text: string, code: string): readonly number[] {
  const ignored = ignoredBy(text);
  return text.split('\n').flatMap((_, line) => (ignored(line, code) ? [line + 1] : []));
}

describe('// jiaoyan-ignore', () => {
  it('on a line of its own speaks of the next line that says something', () => {
    const text = '// jiaoyan-ignore placeholder\n\n// 说明\n活动 XX讲座\n活动 XX培训';
    expect(quiet(text, 'placeholder')).toEqual([4]);
  });

  it('at the end of a line speaks of that line', () => {
    expect(quiet('活动 XX讲座 // jiaoyan-ignore placeholder\n活动 XX培训', 'placeholder')).toEqual([1]);
  });

  it('takes several codes, with commas or blanks, and leaves the others alone', () => {
    const text = '// jiaoyan-ignore placeholder, missing-amount\n要求 XX';
    expect(quiet(text, 'placeholder')).toEqual([2]);
    expect(quiet(text, 'missing-amount')).toEqual([2]);
    expect(quiet(text, 'missing-period')).toEqual([]);
    expect(quiet('要求 XX // jiaoyan-ignore missing-amount missing-period', 'missing-period')).toEqual([1]);
  });

  it('adds up over several lines', () => {
    const text =
      '// jiaoyan-ignore placeholder\n// jiaoyan-ignore missing-amount\n要求 XX // jiaoyan-ignore missing-period';
    for (const code of ['placeholder', 'missing-amount', 'missing-period'])
      expect(quiet(text, code)).toEqual([3]);
  });

  it('without a code means all', () => {
    expect(quiet('//jiaoyan-ignore\n要求 XX', 'whatever')).toEqual([2]);
  });

  it('within quotes, prose and names is no comment', () => {
    expect(quiet('活动 "a // jiaoyan-ignore placeholder"', 'placeholder')).toEqual([]);
    expect(quiet('正文 甲 """\n// jiaoyan-ignore placeholder\nXX\n"""', 'placeholder')).toEqual([]);
    expect(quiet('引用 http://jiaoyan-ignore', 'placeholder')).toEqual([]);
    expect(quiet('活动 "a\\" // jiaoyan-ignore"', 'placeholder')).toEqual([]);
    expect(quiet('正文 甲 """一行""" // jiaoyan-ignore placeholder', 'placeholder')).toEqual([1]);
  });

  it('reaches into prose that begins on the next line, and no further', () => {
    const text = '// jiaoyan-ignore placeholder\n正文 甲 """\nXX市\n"""';
    expect(quiet(text, 'placeholder')).toEqual([2]);
  });

  it('is not found in other comments', () => {
    expect(quiet('// jiaoyan-ignored placeholder\n活动 XX', 'placeholder')).toEqual([]);
    expect(quiet('// 见 jiaoyan-ignore placeholder\n活动 XX', 'placeholder')).toEqual([]);
  });

  it('counts lines whatever ends them', () => {
    const ignored = ignoredBy('活动 甲\r\n// jiaoyan-ignore placeholder\r\n活动 XX');
    expect([0, 1, 2].filter((line) => ignored(line, 'placeholder'))).toEqual([2]);
  });

  it('never fails', () => {
    const piece = fc.constantFrom('"', '"""', '//', ' jiaoyan-ignore', ' a-b', '\n', '\\', 'XX', ' ');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(40), (pieces, line) => {
        expect(typeof ignoredBy(pieces.join(''))(line, 'a-b')).toBe('boolean');
      }),
    );
  });
});
