import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bound, Condition } from '../../../server/engine/plan/condition.ts';
import { knownNames, layered } from '../../../server/language/lexicon/names.ts';
import { readCondition } from '../../../server/language/reading/condition/read-condition.ts';
import { slice } from '../../../server/language/reading/slice.ts';
import { standardLibrary } from '../../support/standard-names.ts';

const origin = { file: 'plan.plan' };
const names = layered(standardLibrary(), knownNames([{ kind: 'cohort', names: ['年长非课题教师'] }]));
const read = (text: string) => readCondition(slice(origin, text, 0), names);

/** A condition in the notation of set theory. */
function said(condition: Condition | null): string {
  const bound = (sign: string, at: Bound | null) =>
    at ? ` ${sign}${at.inclusive ? '=' : ''} ${at.value}` : '';
  if (!condition) return 'unreadable';
  switch (condition.kind) {
    case 'all':
      return `(${condition.of.map(said).join(' and ')})`;
    case 'any':
      return `(${condition.of.map(said).join(' or ')})`;
    case 'not':
      return `not ${said(condition.of)}`;
    case 'is':
      return condition.name.text;
    case 'field':
      return `${condition.field}=${condition.value.text}`;
    default:
      return condition.kind + bound('>', condition.min) + bound('<', condition.max);
  }
}

describe('以上 以下 以内 include the number, 不满 超过 do not', () => {
  test.each([
    ['教龄3年以内', 'service <= 3'],
    ['教龄三年以内', 'service <= 3'],
    ['教龄不足3年', 'service < 3'],
    ['教龄3至5年', 'service >= 3 <= 5'],
    ['教龄5年', 'service >= 5 <= 5'],
    ['教齡滿10年', 'service >= 10'],
    ['45岁以下', 'age <= 45'],
    ['年龄35周岁以上', 'age >= 35'],
    ['年齡35週歲以上', 'age >= 35'],
    ['不满30周岁', 'age < 30'],
    ['超过50岁', 'age > 50'],
    ['年龄30~45岁', 'age >= 30 <= 45'],
    ['30岁至40岁', 'age >= 30 <= 40'],
    ['age over 35', 'age > 35'],
    ['service within 3 years', 'service <= 3'],
  ])('%s', (text, meaning) => {
    expect(said(read(text).value)).toBe(meaning);
  });
});

describe('且, 或 and 非', () => {
  test.each([
    ['年龄35周岁以上 且 非 课题组', '(age >= 35 and not 课题组)'],
    ['教龄3年以内且非课题组', '(service <= 3 and not 课题组)'],
    ['service within 3 years and not 课题组', '(service <= 3 and not 课题组)'],
    ['高级教师 或 学科带头人', '(高级教师 or 学科带头人)'],
    ['高级教师 或 教龄10年以上 且 班主任', '(高级教师 or (service >= 10 and 班主任))'],
    ['（教龄3年以内 或 30岁以下） 且 非 班主任', '((service <= 3 or age <= 30) and not 班主任)'],
    ['35周岁以上的非课题组教师', '(age >= 35 and not 课题组教师)'],
    ['职称 高级', '职称=高级'],
    ['学科语文 且 年级 三年级', '(学科=语文 and 年级=三年级)'],
    ['年长非课题教师', '年长非课题教师'],
    ['非 年长非课题教师', 'not 年长非课题教师'],
  ])('%s', (text, meaning) => {
    expect(said(read(text).value)).toBe(meaning);
  });
});

test.each(['', '年龄', '且', '非', '教龄3年以内 且', '（）'])('%j says nothing and is an error', (text) => {
  const { value, problems } = read(text);
  if (text !== '且' && text !== '非') expect(value).toBeNull();
  if (value === null)
    expect(problems).toMatchObject([{ code: 'syntax', data: { reason: 'unreadable-condition' } }]);
});

test('any text at all is read without throwing', () => {
  const alphabet = [...'年龄教3058周岁以上下内不满超过且或非的（）()课题组教师 职称高级~至「“"'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (characters) => {
      const { value, problems } = read(characters.join(''));
      expect(problems.length).toBe(value ? 0 : 1);
    }),
    { numRuns: 1000 },
  );
});
