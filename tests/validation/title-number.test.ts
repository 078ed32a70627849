import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralAt } from '../../server/engine/text/numeral.ts';
import { numeralLike, titleNumber } from '../../server/validation/title-number.ts';

describe('the number before a title', () => {
  it.each([
    ['四、具体措施', 4, '四'],
    ['十二．附则', 12, '十二'],
    ['（二）听课', 2, '（二）'],
    ['(2)日常', 2, '(2)'],
    ['1、教研形式', 1, '1'],
    ['3. 目标', 3, '3'],
    ['２．目标', 2, '２'],
    ['2)目标', 2, '2)'],
    ['第三部分 师资', 3, '第三部分'],
    ['第2章 听课', 2, '第2章'],
  ])('%s', (title, value, text) => {
    expect(titleNumber(title)).toMatchObject({ value, text });
  });

  it.each([
    '三年规划',
    '3.15活动',
    '五个结合',
    '2026年工作',
    '一、二年级教研'.slice(2),
    '指导思想',
    '',
    '（略）',
  ])('none in “%s”', (title) => {
    expect(titleNumber(title)).toBeNull();
  });

  it('is written as the others are', () => {
    const number = (title: string) => titleNumber(title) ?? { value: 0, style: '', text: '', from: 0, to: 0 };
    expect([3, 10, 11, 20, 21, 100, 105, 110, 111].map((n) => numeralLike(n, number('一、')))).toEqual([
      '三',
      '十',
      '十一',
      '二十',
      '二十一',
      '一百',
      '一百零五',
      '一百一十',
      '一百一十一',
    ]);
    expect(numeralLike(7, number('(2)日常'))).toBe('7');
  });

  it('reads back what it writes', () => {
    const han = titleNumber('一、');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        const written = han ? numeralLike(n, han) : '';
        expect(numeralAt(written, 0)).toEqual({ value: { n, d: 1 }, length: written.length });
      }),
    );
  });
});
