import { expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { quotaProblems } from '../../../server/engine/quota/quota-problems.ts';
import { quotaRows } from '../../../server/engine/quota/rows.ts';
import { occurrences } from '../../../server/engine/schedule/occurrences.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { readPlan } from '../../support/read-plan.ts';
import { YEAR } from './checked.ts';

const GROUPS = 20;
const SURNAMES = '赵钱孙李周吴郑王冯陈';

/** 20 groups of ten, a lesson of each group in each week, 30 lines on everybody. */
function bigSchool(): string {
  const groups = Array.from({ length: GROUPS }, (_, at) => {
    const names = [...SURNAMES].map(
      (surname) => `${surname}${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at < 10 ? '东' : '西'}`,
    );
    return `教研组 第${at + 1}教研组 { 组长 ${names[0]}  成员 ${names.slice(1).join('、')} }`;
  });
  const lessons = Array.from({ length: GROUPS }, (_, at) => {
    const day = '一二三四五'[at % 5];
    return `活动 公开课 { 组织 第${at + 1}教研组  主讲 成员轮流  时间 每周${day} 14:${10 + at}—14:${30 + at}  容量 30人 }
活动 组内教研 { 组织 第${at + 1}教研组  时间 每两周一次 周${day} }`;
  });
  const lines = Array.from({ length: 10 }, (_, at) => [
    `要求 公开课 每位教师 每学期不少于${1 + (at % 3)}节`,
    `要求 组内教研 每位教师 每月不少于${1 + (at % 2)}次`,
    `要求 听课 每位教师 每周不少于${1 + (at % 2)}节，听课只计 公开课`,
  ]).flat();
  return `计划 "大校" {\n  学年 2026—2027\n}\n${YEAR}${[...groups, ...lessons, ...lines].join('\n')}\n`;
}

test('200 teachers, 30 lines, 40 weeks, 1,000 lessons are checked while one types', () => {
  const { plan } = readPlan(bigSchool());
  const { calendar } = schoolCalendar(plan.scope.calendars, holidaysOf2026(), plan.schoolYear);
  const events = occurrences(plan, calendar).occurrences;
  expect(events.length).toBeGreaterThan(1000);
  const run = () => {
    const input = { plan, calendar, occurrences: events, today: null };
    const start = performance.now();
    const problems = quotaProblems(input);
    return { problems, input, time: performance.now() - start };
  };
  const runs = Array.from({ length: 8 }, run);
  const times = runs.map(({ time }) => time).sort((a, b) => a - b);
  const rows = quotaRows(runs[0]?.input ?? { plan, calendar, occurrences: [], today: null });
  expect(rows.filter(({ activity }) => activity === '听课')).toHaveLength(2000);
  // The aim is 50 ms on an idle machine; the bound leaves room for one that runs all tests at once.
  expect(times[0]).toBeLessThan(2000);
});
