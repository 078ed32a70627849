import { expect, test } from 'vitest';
import type { RenderLanguage } from '../../server/render/view.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { documentView } from '../../server/school/document-view.ts';
import { CALENDAR_FORMATS } from '../support/made.ts';
import { schoolOf } from '../support/school-of.ts';

const school = schoolOf({
  'plan.plan': `plan "A plan" { school "North Hill School"；school year 2026—2027 term 1 }
calendar {
  school year 2026—2027
  term 1 2026-09-01 to 2027-01-22
  closed "国庆节" 2026-10-20
  closed "Concert" 2026-12-11 afternoon
}
group "Science group" { members Mary Brown }
activity "Group meeting" { by "Science group"  when every week Thu 15:00-16:00 }`,
});

async function text(language: RenderLanguage): Promise<string> {
  const view = calendarView(school, ['plan.plan']);
  return String(view && (await CALENDAR_FORMATS.text?.(view, 'grid', language)));
}

test('holidays are called in the language of the reader', async () => {
  expect(await text('zh-Hans')).toContain('第5周（9/28—10/4）国庆节\n');
  expect(await text('zh-Hant')).toContain('第5週（9/28—10/4）國慶節\n');
  expect(await text('en')).toContain('Week 5 (9/28—10/4) National Day\n');
  expect(await text('en')).toContain(
    '10/1 Thu 15:00—16:00 Group meeting (Science group) (off: National Day)',
  );
  expect(await text('en')).toContain('Week 7 (10/12—10/18)\n');
  expect(await text('en')).toContain('12/11 Fri afternoon Concert');
  expect(await text('zh-Hans')).toContain('12/11 周五 下午 Concert');
});

test('a table of dates says so too, and what the plan itself has named stays', async () => {
  const view = calendarView(school, ['plan.plan']);
  const page = String(view && (await CALENDAR_FORMATS.md?.(view, 'grid', 'en')));
  expect(page).toContain('National Day');
  expect(page).toContain('国庆节');
});

test('programs read one name in every language', async () => {
  const view = calendarView(school, ['plan.plan']);
  expect(String(view && (await CALENDAR_FORMATS.json?.(view, 'grid', 'en')))).not.toContain('National Day');
});

test('a document speaks the language of its plan', () => {
  const appendix = documentView(school, 'plan.plan')?.calendar.calendar;
  expect(appendix?.special.map(({ name }) => name)).toContain('National Day');
});

test('a deadline says its day once, a holiday that is only expected is called so', async () => {
  const expected = schoolOf({
    'a.plan': `计划 "甲" { 学年 2026—2027 第一学期 }
校历 { 学年 2026—2027；第一学期 2026-09-01 至 2027-01-22 }
教研组 语文组 { 成员 张敏 }
活动 例会 { 组织 语文组  时间 每周 周五 14:00—15:00 }
材料 工作计划 每个教研组 1份，截止 2026-09-10
`,
  });
  const view = calendarView(expected, ['a.plan']);
  const said = String(view && (await CALENDAR_FORMATS.text?.(view, 'grid', 'zh-Hans')));
  expect(said).toContain('· 9/10 周四 工作计划（截止）\n');
  expect(said).toContain('· 1/1 周五 14:00—15:00 例会（语文组）（预计元旦，停）\n');
});

test('lessons and parts of the day without a clock time are said in the language of the reader', async () => {
  const plain = schoolOf({
    'a.plan': `校曆 { 學年 2026—2027；第一學期 2026-08-31 至 2027-01-20 }
活動 公開授課 { 時間 2026-10-14 第3節 }
活動 觀課 { 時間 2026-10-15 第1—2節 }
活動 晨讀 { 時間 2026-10-16 早讀 }
`,
  });
  const view = calendarView(plain, ['a.plan']);
  const said = async (language: RenderLanguage) =>
    String(view && (await CALENDAR_FORMATS.text?.(view, 'grid', language))).match(/(?<=10\/1[456] \S+ ).*/g);
  expect(await said('zh-Hans')).toEqual(['第3节 公開授課', '第1—2节 觀課', '早读 晨讀']);
  expect(await said('zh-Hant')).toEqual(['第3節 公開授課', '第1—2節 觀課', '早讀 晨讀']);
  expect(await said('en')).toEqual(['lesson 3 公開授課', 'lessons 1–2 觀課', 'early reading 晨讀']);
});
