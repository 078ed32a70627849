import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { flattened } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

const { names: known } = standardLibrary();
const analysed = (text: string) => analyseFile('a.plan', text, known).plan;
const declaredIn = (text: string) => flattened(analysed(text));
const remarks = (text: string) => analysed(text).problems.map(({ code }) => code);

describe('an English duty has its own name, and those who owe it', () => {
  it.each([
    ['quota "work plan" each group, due week 2', 'work plan', 'group', null],
    [
      'quota "Department meeting" each department at least 8 times per semester',
      'Department meeting',
      'department',
      8,
    ],
    [
      'quota: each department discussion meeting at least 3 times per semester',
      'discussion meeting',
      'department',
      3,
    ],
    ['quota: department meeting at least 8 times per semester', 'department meeting', undefined, 8],
    [
      'quota: all departments hold open lessons at least 2 times every term',
      'open lessons',
      'departments',
      2,
    ],
    ['quota "handbook" each reading panel, due week 2', 'handbook', 'reading panel', null],
    ['quota "PD" each teacher at least 4 times a semester', 'PD', 'teacher', 4],
    ['quota reflections each teacher every term 3 to 5 pieces', 'reflections', 'teacher', 3],
    ['quota reflections each teacher every term up to 5 pieces', 'reflections', 'teacher', null],
    ['quota reflections each teacher every term at least 4', 'reflections', 'teacher', 4],
    ['quota reflections each teacher twice a term', 'reflections', 'teacher', 2],
    ['quota "unit plans" each department every year 12', 'unit plans', 'department', 12],
    ['要求 "工作计划" 每个教研组，截止 第2周', '工作计划', '教研组', null],
    ['要求 "工作計畫" 每個教研組，截止 第2週', '工作計畫', '教研組', null],
  ])('%s', (text, name, who, least) => {
    const [quota] = declaredIn(text).quotas;
    expect(quota?.activity?.text).toBe(name);
    expect(quota?.subject?.sets[0]?.text).toBe(who);
    expect(quota?.amount?.min?.n ?? null).toBe(least);
    expect(remarks(text)).toEqual([]);
  });
});

it('parts without units make up a total without one', () => {
  const [quota] = declaredIn('quota "unit plans" each department 12 { "Term 1" 5; "Term 2" 8 }').quotas;
  expect(quota?.parts.map(({ name, amount }) => [name?.text, amount?.min?.n])).toEqual([
    ['Term 1', 5],
    ['Term 2', 8],
  ]);
});

describe('words that English uses for times and for clauses', () => {
  it.each([
    ['activity A { during week 3 to week 16 }', ['week 3 to week 16']],
    ['activity A { when week 3 Wed 15:00 by each department }', ['week 3 Wed 15:00']],
    [
      'activity A { when week 3 to week 5 every Wed where Room 5 by Mary Brown }',
      ['week 3 to week 5 every Wed'],
    ],
    ['activity A { when 5 October to 9 October }', ['5 October to 9 October']],
  ])('%s', (text, times) => {
    const [activity] = declaredIn(text).activities;
    expect([activity?.schedule ?? activity?.period].map((schedule) => schedule?.text)).toEqual(times);
    expect(remarks(text)).toEqual([]);
  });

  it.each([
    ['due by week 2', 'by week 2'],
    ['due by 15 March', 'by 15 March'],
    ['due 15 March to Office', '15 March'],
    ['due by the end of the semester', 'by the end of the semester'],
  ])('%s', (clause, deadline) => {
    const text = `document "Work plan" each teacher every term 1 copy, ${clause}`;
    expect(declaredIn(text).quotas[0]?.deadline?.text).toBe(deadline);
    expect(remarks(text)).toEqual([]);
  });

  it('what is handed in to somebody is no time', () => {
    const [quota] = declaredIn('quota "Summary" each department, due week 20 to Office').quotas;
    expect([quota?.deadline?.text, quota?.clauses.find(({ word }) => word === '报送')?.text]).toEqual([
      'week 20',
      'Office',
    ]);
  });
});

describe('a place with a number', () => {
  it.each([
    ['where Room 12', ['Room 12']],
    ['where Room 12A', ['Room 12A']],
    ['where Lab 3、Room 4', ['Lab 3', 'Room 4']],
    ['where Room 5 by Mary Brown', ['Room 5']],
  ])('%s', (clause, places) => {
    const text = `activity A { when week 3; ${clause} }`;
    expect(declaredIn(text).activities[0]?.places.map((place) => place.text)).toEqual(places);
    expect(remarks(text)).toEqual([]);
  });

  it('a group or an activity may have one as well', () => {
    const said = declaredIn(
      'group Grade 7 { members Tom Baker }\nactivity Unit 3 { when week 3; by Grade 7 }',
    );
    expect(said.groups.map((group) => group.name?.text)).toEqual(['Grade 7']);
    expect(said.activities.map((activity) => activity.name?.text)).toEqual(['Unit 3']);
  });
});
