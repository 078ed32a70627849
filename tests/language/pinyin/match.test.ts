import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { FIT, matcher } from '../../../server/language/pinyin/match.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const found = (typed: string, word: string) => matcher(typed)(word);

/** Every name of the standard library, read from its text. */
const names = [
  ...readFileSync('grammar/standard.plan', 'utf8').matchAll(
    /^词汇 (?:课型|活动类型|文档) ([\u4e00-\u9fff]+) /gm,
  ),
].map(([, name = '']) => name);

describe('What is typed finds its word', () => {
  test.each([
    ['集体备课', '集体备课', FIT.whole],
    ['集体', '集体备课', FIT.beginning],
    ['集體', '集体备课', FIT.beginning],
    ['集体', '集體備課', FIT.beginning],
    ['备课', '集体备课', FIT.inside],
    ['集课', '集体备课', FIT.scattered],
    ['jtbk', '集体备课', FIT.spelled],
    ['jiti', '集体备课', FIT.spelled],
    ['ＪＴＢＫ', '集体备课', FIT.spelled],
    ['jitibeike', '集體備課', FIT.spelled],
    ['jitbk', '集体备课', FIT.spelled],
    ['集体bk', '集体备课', FIT.spelled],
    ['bk', '集体备课', FIT.spelledInside],
    ['beike', '集体备课', FIT.spelledInside],
    ['shif', '示范课', FIT.spelled],
    ['sfk', '示范课', FIT.spelled],
    ['lvse', '绿色校园', FIT.spelled],
    ["xi'an", '西安路小学', FIT.spelled],
    ['prep', 'lesson preparation', FIT.inside],
    ['lp', 'lesson preparation', FIT.spelled],
    ['7k', '第7课', FIT.spelledInside],
    ['第7k', '第7课', FIT.spelled],
  ])('%s → %s', (typed, word, expected) => {
    expect(found(typed, word)).toBe(expected);
  });

  test.each([
    ['xiaozhang', '校长'],
    ['jiaodui', '校对'],
    ['xingzheng', '行政会'],
    ['hangye', '行业导师'],
    ['changqi', '长期课题'],
    ['zuzhang', '组长'],
    ['chongxuan', '重选'],
    ['zhongdian', '重点'],
    ['diaoyan', '调研'],
    ['tiaoxiu', '调休'],
  ])('one character, two readings: %s → %s', (typed, word) => {
    expect(found(typed, word)).toBe(FIT.spelled);
  });

  test.each([
    ['q', '集体备课'],
    ['jtkb', '集体备课'],
    ['课集', '集体备课'],
    ['eparation', 'lesson preparation'],
    ['xx', '行政'],
  ])('%s does not find %s', (typed, word) => {
    expect(found(typed, word)).toBeNull();
  });
});

test('The pinyin that another library writes for a standard name finds it, whole and by initials', () => {
  expect(names.length).toBeGreaterThan(80);
  for (const name of names) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
    expect([name, found(syllables.join(''), name)]).toEqual([name, FIT.spelled]);
    expect([name, found(syllables.map((syllable) => syllable.charAt(0)).join(''), name)]).toEqual([
      name,
      FIT.spelled,
    ]);
  }
});

test('Each stretch of a word finds it, and nothing that is typed breaks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(8), fc.nat(8), (name, from, length) => {
      const typed = name.slice(from, from + length + 1);
      return typed === '' || found(typed, name) !== null;
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (a, b) => {
        found(a, b);
      },
    ),
  );
});

test('A name of 200 characters does not keep anyone waiting', () => {
  const time = cpuTime(() => {
    found('zczczczczczczczczczczczczczczczcx', '长重行校'.repeat(50));
    found('shshshshshshshshshshshshshshshshx', '石食时使'.repeat(50));
  });
  expect(time).toBeLessThan(200);
});
