import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '../../../server/engine/text/rational.ts';
import { readAmount } from '../../../server/language/reading/amount/read-amount.ts';
import { slice } from '../../../server/language/reading/slice.ts';

const origin = { file: 'plan.plan' };
const read = (text: string) => readAmount(slice(origin, text, 0));

/** comparison min…max unit, with what else is said. */
function said(text: string): string | null {
  const { value } = read(text);
  if (!value) return null;
  const number = (bound: typeof value.min) =>
    bound ? String(Math.round(toNumber(bound) * 1000) / 1000) : '';
  const extra = [
    value.soft && 'soft',
    value.vague && `vague ${value.vague}`,
    value.placeholder && `placeholder ${value.placeholder}`,
    value.doubled && 'doubled',
  ];
  return [
    `${value.comparison} ${number(value.min)}…${number(value.max)} ${value.unit ?? '-'}`,
    ...extra.filter(Boolean),
  ].join(', ');
}

describe('an amount means what it says', () => {
  test.each([
    ['2节', 'bare 2…2 节'],
    ['两节', 'bare 2…2 节'],
    ['4节课', 'bare 4…4 节'],
    ['１６次', 'bare 16…16 次'],
    ['十六次', 'bare 16…16 次'],
    ['1,200字', 'bare 1200…1200 字'],
    ['一万字', 'bare 10000…10000 字'],
    ['1.5万字', 'bare 15000…15000 字'],
    ['3千字', 'bare 3000…3000 字'],
    ['1.5学时', 'bare 1.5…1.5 学时'],
    ['一堂', 'bare 1…1 堂'],
    ['半天', 'bare 0.5…0.5 天'],
    ['完成2篇', 'bare 2…2 篇'],
    ['2 节', 'bare 2…2 节'],
    ['2 lessons', 'bare 2…2 节'],
    ['12 credit hours', 'bare 12…12 学时'],
    ['two lessons', 'bare 2…2 节'],
    ['at least twelve times', 'atLeast 12… 次'],
    ['once', 'bare 1…1 次'],
    ['at most twice', 'atMost …2 次'],
    ['3 to 5 pieces', 'range 3…5 篇'],
    ['up to 5 pieces', 'atMost …5 篇'],
    ['不少于2节', 'atLeast 2… 节'],
    ['不少於2節', 'atLeast 2… 节'],
    ['至少3次', 'atLeast 3… 次'],
    ['不低于5篇', 'atLeast 5… 篇'],
    ['不得少于1500字', 'atLeast 1500… 字'],
    ['三次以上', 'atLeast 3… 次'],
    ['10次以上', 'atLeast 10… 次'],
    ['达10节', 'atLeast 10… 节'],
    ['超过3次', 'atLeast 4… 次'],
    ['at least 2 节', 'atLeast 2… 节'],
    ['不超过3次', 'atMost …3 次'],
    ['至多1堂', 'atMost …1 堂'],
    ['3天以内', 'atMost …3 天'],
    ['少于3次', 'atMost …2 次'],
    ['恰好2次', 'exactly 2…2 次'],
    ['共16次', 'exactly 16…16 次'],
    ['1~2次', 'range 1…2 次'],
    ['1—4本', 'range 1…4 本'],
    ['1－2篇', 'range 1…2 篇'],
    ['1次至2次', 'range 1…2 次'],
    ['二、三次', 'range 2…3 次'],
    ['两三次', 'range 2…3 次'],
    ['二三十篇', 'range 20…30 篇'],
    ['一到两次', 'range 1…2 次'],
    ['约5篇', 'about 5…5 篇'],
    ['5篇左右', 'about 5…5 篇'],
    ['十余次', 'about 10…10 次'],
    ['100多篇', 'about 100…100 篇'],
    ['力争80%', 'bare 80…80 %, soft'],
    ['建议2~3次', 'range 2…3 次, soft'],
    ['力争不少于2节', 'atLeast 2… 节, soft'],
    ['100%', 'bare 100…100 %'],
    ['百分之八十', 'bare 80…80 %'],
    ['4×10名', 'bare 40…40 名'],
    ['若干', 'bare … -, vague 若干'],
    ['多次', 'bare … 次, vague 多次'],
    ['许多人', 'bare … 人, vague 许多人'],
    ['一定节次', 'bare … 次, vague 一定节次'],
    ['XX字', 'bare … 字, placeholder XX'],
    ['××篇', 'bare … 篇, placeholder ××'],
    ['至少10所以上', 'atLeast 10… 所, doubled'],
    ['达到95%以上', 'atLeast 95… %'],
    ['须达到 40% 以上', 'atLeast 40… %'],
    ['至少40', 'atLeast 40… -'],
    ['3面锦旗', 'bare 3…3 面锦旗'],
  ])('%s', (text, meaning) => {
    expect(said(text)).toBe(meaning);
  });

  test('4×10 keeps its factors', () => {
    expect(read('4×10名').value?.factors?.map(toNumber)).toEqual([4, 10]);
  });

  test.each(['', '至少', '听课', '第3周', '每2周', '高三一', '周三'])('%j is none', (text) => {
    expect(read(text)).toEqual({ value: null, problems: [] });
  });

  test('a range the wrong way round is an error on the amount', () => {
    const { problems } = readAmount(slice(origin, ' 5~3次', 10));
    expect(problems).toMatchObject([
      { code: 'range-reversed', source: { start: 11, end: 15 }, data: { from: '5', to: '3' } },
    ]);
  });
});

test('any whole number, digits or with a comparison, keeps its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('节', '次', '篇', '学时'), (n, unit) => {
      expect(said(`${n}${unit}`)).toBe(`bare ${n}…${n} ${unit}`);
      expect(said(`不少于 ${n}${unit}`)).toBe(`atLeast ${n}… ${unit}`);
      expect(said(`${n}~${n + 1}${unit}`)).toBe(`range ${n}…${n + 1} ${unit}`);
    }),
  );
});

test('any text at all is read without throwing', () => {
  const alphabet = [
    ...'不少于至少0123456789一二两三十百千万零半、~—×x节次篇字%以上内左右约共 力争若干XX第每,，.',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (characters) => {
      const { value } = read(characters.join(''));
      if (value?.min && value.max && value.comparison !== 'range')
        expect(toNumber(value.max)).toBeGreaterThanOrEqual(toNumber(value.min));
    }),
    { numRuns: 2000 },
  );
});
