import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { analyse } from '../../../server/engine/quota/analysis.ts';
import { violation } from '../../../server/engine/quota/feasibility/violation.ts';
import { MOST_STANDINGS } from '../../../server/engine/quota/limits.ts';
import { quotaProblems } from '../../../server/engine/quota/quota-problems.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { occurrences } from '../../support/occurrences.ts';
import { readPlan } from '../../support/read-plan.ts';
import { YEAR } from './checked.ts';

const PEOPLE = 1100;

/** 110 groups of ten. */
const GROUPS = Array.from({ length: PEOPLE / 10 }, (_, group) => {
  const names = [...'甲乙丙丁戊己庚辛壬癸'].map((name) => `${name}${group}老师`);
  return `教研组 第${group + 1}组 { 成员 ${names.join('、')} }`;
}).join('\n');

/** Everybody teaches in another week. */
const LESSONS = Array.from(
  { length: PEOPLE / 10 },
  (_, group) => `活动 公开课 { 组织 第${group + 1}组  主讲 成员轮流  时间 每周${'一二三四五'[group % 5]} }`,
).join('\n');

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => line(number)).join('\n');
}

function judged(statements: string) {
  const { plan } = readPlan(`计划 "大校" {\n  学年 2026—2027\n}\n${YEAR}${GROUPS}\n${statements}\n`);
  const { calendar } = schoolCalendar(plan.scope.calendars, holidaysOf2026(), plan.schoolYear);
  const input = { plan, calendar, occurrences: occurrences(plan, calendar).occurrences, today: null };
  const analysis = analyse(input);
  return { problems: () => quotaProblems(input, analysis), analysis };
}

/** Standings that are not the same object: what memory and time go into. */
function standingsOf({ findings }: ReturnType<typeof analyse>): number {
  return new Set(findings.flatMap(({ standings }) => standings.map(({ standing }) => standing))).size;
}

describe('1,100 people and hundreds of quotas', () => {
  test('1,100 equal lines are held against each other once each', () => {
    const { problems, analysis } = judged(
      lines(1100, () => '要求 听课 每位教师 每周 不少于2节，每学期 不少于60节'),
    );
    expect(analysis.demands).toHaveLength(2200);
    expect(analysis.among.rates.length).toBeLessThanOrEqual(2 * 1100);
    expect(problems().filter(({ code }) => code === 'rate-below-total')).toHaveLength(1100);
  });

  test('440 different amounts of which one pair cannot hold say so once', () => {
    const { problems } = judged(
      lines(440, (at) => `要求 听课 每位教师 每周 不少于${at + 2}节，每学期 不超过${8000 + at}节`),
    );
    expect(problems().map(({ code }) => code)).toEqual(['quota-contradiction']);
    expect(problems()[0]?.data).toMatchObject({ min: 20 * 441, max: 8000, lines: 2 });
  });

  test('lines that everybody meets alike share one standing', () => {
    const { problems, analysis } = judged(
      lines(
        440,
        (at) => `活动 研讨${at}会 { 组织 学校  时间 每周三 }\n要求 研讨${at}会 每位教师 每周 不少于1次`,
      ),
    );
    expect(analysis.findings).toHaveLength(440);
    expect(analysis.findings.every(({ standings }) => standings[0]?.debtors.length === PEOPLE)).toBe(true);
    expect(standingsOf(analysis)).toBe(440);
    expect(problems().filter(({ code }) => code === 'quota-shortfall')).toEqual([]);
  });

  test('lines that ask the same of the same people share who stands how', () => {
    const { analysis } = judged(`${LESSONS}\n${lines(440, () => '要求 公开课 每位教师 每周 不少于1节')}`);
    expect(analysis.tooMany ?? analysis.attendance.unjudged).toBeNull();
    expect(new Set(analysis.findings.map(({ standings }) => standings)).size).toBe(1);
  });

  test('beyond the limit it is said where the check ends, and the rest is judged', () => {
    const { problems, analysis } = judged(
      `${LESSONS}\n${lines(440, (at) => `要求 公开课 每位教师 每周 不少于${at + 1}节`)}`,
    );
    const said = problems().filter(({ code }) => code === 'too-large');
    const weeks = 37;
    expect(said.map(({ data }) => data)).toEqual([
      { what: 'quotas', size: 440 * PEOPLE * weeks, limit: MOST_STANDINGS },
    ]);
    const kept = Math.floor(MOST_STANDINGS / (PEOPLE * weeks));
    expect(analysis.findings).toHaveLength(kept);
    expect(standingsOf(analysis)).toBeLessThanOrEqual(kept * PEOPLE);
    expect(said[0]?.source).toBe(analysis.demands[kept]?.source);
  });
});

test('too many choices are not searched, and said', () => {
  const lessons = Array.from({ length: 40 }, () => ({ capacity: 1, slot: null }));
  const needs = Array.from({ length: 30 }, (_, person) => ({
    person,
    lessons: lessons.map((_, at) => at).filter((at) => at !== person),
    min: 2,
  }));
  const said: number[] = [];
  expect(violation({ lessons, needs }, 1000, (choices) => said.push(choices))).toBeNull();
  expect(said).toEqual([30 * 39]);
  expect(violation({ lessons, needs }, 2000)).toMatchObject({ demand: 42, supply: 40 });
});
