import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../server/engine/text/fold.ts';
import { knownNames, layered } from '../../../server/language/lexicon/names.ts';

const school = knownNames([
  { kind: 'groupKind', names: ['教研组'] },
  { kind: 'post', names: ['教研组长'] },
  { kind: 'kind', names: ['听课', '听课记录', 'open class'] },
]);

describe('known names', () => {
  test('are found at their start and at their end, longest first', () => {
    expect(school.startingAt('每位教研组长', 2)).toEqual([4, 3]);
    expect(school.endingAt('填写听课记录', 6)).toEqual([4]);
    expect(school.endingAt('语文教研组', 5)).toEqual([3]);
    expect(school.kind('教研组长')).toBe('post');
    expect(school.kind('组长')).toBeNull();
  });

  test('are one name in Simplified and Traditional characters, in full and half width', () => {
    expect(school.kind(fold('聽課記錄'))).toBe('kind');
    expect(school.kind(fold('Ｏｐｅｎ Class'))).toBe('kind');
  });

  test('a Latin name does not end inside a word', () => {
    expect(school.startingAt('open classes', 0)).toEqual([]);
    expect(school.startingAt('an open class', 3)).toEqual([10]);
    expect(school.endingAt('reopen class', 12)).toEqual([]);
  });

  test("a file's own names lie over the standard ones", () => {
    const both = layered(school, knownNames([{ kind: 'activity', names: ['听课', '听课周'] }]));
    expect(both.kind('听课')).toBe('activity');
    expect(both.kind('教研组')).toBe('groupKind');
    expect(both.startingAt('听课周', 0)).toEqual([3, 2]);
    expect(both.endingAt('每周听课', 4)).toEqual([2]);
    expect(school.kind('听课')).toBe('kind');
  });
});

test('look-ups find what searching every name would find', () => {
  const word = fc
    .string({ unit: fc.constantFrom('听', '课', '组', 'a', ' '), minLength: 1, maxLength: 4 })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('听', '课', '组'), maxLength: 12 }),
      fc.nat(12),
      (list, text, offset) => {
        const at = Math.min(offset, text.length);
        const names = layered(
          knownNames([{ kind: 'kind', names: list.slice(0, 6) }]),
          knownNames([{ kind: 'activity', names: list.slice(6) }]),
        );
        const lengths = (match: (name: string) => boolean) =>
          [...new Set(list.filter(match).map(({ length }) => length))].sort((a, b) => b - a);
        expect(names.startingAt(text, at)).toEqual(lengths((name) => text.startsWith(name, at)));
        expect(names.endingAt(text, at)).toEqual(lengths((name) => text.slice(0, at).endsWith(name)));
        for (const name of list)
          expect(names.kind(name)).toBe(list.slice(6).includes(name) ? 'activity' : 'kind');
      },
    ),
  );
});
