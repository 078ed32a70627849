import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownNames, layered } from '../../../server/language/lexicon/names.ts';
import { readPeople } from '../../../server/language/reading/people/read-people.ts';
import { slice } from '../../../server/language/reading/slice.ts';
import { standardLibrary } from '../../support/standard-names.ts';

const origin = { file: 'plan.plan' };
const names = layered(standardLibrary(), knownNames([{ kind: 'person', names: ['张敏', '李华'] }]));
const read = (text: string, start = 0) => readPeople(slice(origin, text, start), names).value;

describe('whom a phrase names, and whether one by one', () => {
  test.each([
    ['每个教研组', 'each', ['教研组']],
    ['各教研组', 'each', ['教研组']],
    ['每位语文教师', 'each', ['语文教师']],
    ['each 教师', 'each', ['教师']],
    ['各班班主任', 'each', ['班主任']],
    ['每个班级的班主任', 'each', ['班主任']],
    ['每个班班主任', 'each', ['班主任']],
    ['各班', 'bare', ['各班']],
    ['骨干教师 每人', 'each', ['骨干教师']],
    ['人人', 'each', []],
    ['人均', 'average', []],
    ['全体教师', 'all', ['教师']],
    ['全體教師', 'all', ['教師']],
    ['教研组全体', 'all', ['教研组']],
    ['全体', 'all', []],
    ['学校', 'total', ['学校']],
    ['全校', 'total', ['全校']],
    ['青年教师', 'bare', ['青年教师']],
    ['语文组教师', 'bare', ['语文组教师']],
    ['张敏、李华', 'bare', ['张敏', '李华']],
    ['骨干教师和教研组长', 'bare', ['骨干教师', '教研组长']],
    ['“四有”教师、"王 五"', 'bare', ['“四有”教师', '王 五']],
  ] as const)('%s', (text, quantifier, sets) => {
    const people = read(text);
    expect([people.quantifier, people.sets.map((set) => set.text), people.condition, people.inTurn]).toEqual([
      quantifier,
      sets,
      null,
      false,
    ]);
  });

  test('三年级每位教师 are the teachers of that grade', () => {
    for (const text of ['三年级每位教师', '三年级 每位教师']) {
      const people = read(text);
      expect([
        people.quantifier,
        people.within.map((name) => name.text),
        people.sets.map((set) => set.text),
      ]).toEqual(['each', ['三年级'], ['教师']]);
    }
  });

  test('35周岁以上的非课题组教师 are teachers of at least 35 who are in no such group', () => {
    const people = read('每位35周岁以上的非课题组教师');
    expect(people).toMatchObject({
      quantifier: 'each',
      sets: [{ text: '教师' }],
      condition: {
        kind: 'all',
        of: [
          { kind: 'age', min: { value: 35, inclusive: true }, max: null },
          { kind: 'not', of: { kind: 'is', name: { text: '课题组' } } },
        ],
      },
    });
  });

  test('教龄3年以内的青年教师 narrows a cohort', () => {
    expect(read('教龄3年以内的青年教师')).toMatchObject({
      sets: [{ text: '青年教师' }],
      condition: { kind: 'service', max: { value: 3 } },
    });
  });

  test('成员轮流 takes the members in turn', () => {
    expect(read('成员轮流')).toMatchObject({ inTurn: true, sets: [] });
    expect(read('成員輪流')).toMatchObject({ inTurn: true, sets: [] });
    expect(read('教师轮流')).toMatchObject({ inTurn: true, sets: [] });
  });

  test.each([
    ['骨干教师轮流', 'bare', '骨干教师'],
    ['骨干教师 轮流', 'bare', '骨干教师'],
    ['青年教師輪流', 'bare', '青年教師'],
    ['语文教师轮流', 'bare', '语文教师'],
    ['全体教师轮流', 'all', '教师'],
    ['教研组成员轮流', 'bare', '教研组'],
  ] as const)('%s: those people one after the other, and no part of their name', (text, quantifier, set) => {
    const people = read(text);
    expect([people.quantifier, people.sets.map((name) => name.text), people.inTurn]).toEqual([
      quantifier,
      [set],
      true,
    ]);
  });

  test('a parenthesis is a note, and every name knows its place', () => {
    const [first, second] = read('  陈刚（把握方向）、尹文丹', 100).sets;
    expect(first).toMatchObject({ text: '陈刚', note: '把握方向', source: { start: 102, end: 104 } });
    expect(second).toMatchObject({ text: '尹文丹', source: { start: 111, end: 114 } });
  });
});

test('any text at all is read without throwing', () => {
  const alphabet = [...'每位个全体各教师研组三年级语文35周岁以上的非课题轮流成员、和（） “”"张敏人均'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      expect(read(text).text).toBe(text.trim());
    }),
    { numRuns: 1000 },
  );
});
