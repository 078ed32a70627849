import { describe, expect, it } from 'vitest';
import { hintsIn } from '../../server/lsp/inlay/hints-in.ts';
import { ask } from '../../server/lsp/said/asked.ts';
import { schoolOf } from '../support/school-of.ts';

/** The autumn of 2026: 21 weeks, of which 20 are teaching weeks; week 1 begins on Monday 31 August. */
const TERM = `计划 "语文组教研计划" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期中考试 2026-11-05 至 2026-11-06 不占周
  考试 期末考试 2027-01-18 至 2027-01-22
}
教研组 语文组 { 成员 张敏、李华；固定时间 周三 第7节 }
教研组 数学组 { 成员 杨志强；固定时间 周二 第6节 }
`;

/** The text with its hints in ⟦⟧ where an editor shows them. */
function hinted(text: string, before = TERM): string {
  const asked = ask(schoolOf({ '计划.plan': before + text }), '计划.plan');
  if (!asked) throw new Error('no such plan');
  const whole = before + text;
  const hints = hintsIn(asked, before.length, whole.length);
  return [...hints]
    .reverse()
    .reduce((shown, { at, label }) => `${shown.slice(0, at)}⟦${label}⟧${shown.slice(at)}`, whole)
    .slice(before.length);
}

function tooltips(text: string): readonly string[] {
  const asked = ask(schoolOf({ '计划.plan': TERM + text }), '计划.plan');
  return asked ? hintsIn(asked, TERM.length, (TERM + text).length).map((hint) => hint.tooltip()) : [];
}

describe('a time that does not say its dates is followed by them', () => {
  it.each([
    ['第5周', '第5周⟦9/28–10/4⟧'],
    ['第1周', '第1周⟦9/1–9/6⟧'],
    ['第5周 周二 16:00', '第5周 周二 16:00⟦9/29⟧'],
    ['第3周、第7周 周一', '第3周⟦9/14⟧、第7周⟦10/12⟧ 周一'],
    ['第3周至第16周 每周 周一', '第3周至第16周⟦9/14–12/20⟧ 每周 周一'],
    ['9月第1周', '9月第1周⟦9/7–9/13⟧'],
    ['9月下旬', '9月下旬⟦9/21–9/30⟧'],
    ['1月下旬', '1月下旬⟦1/21–1/22⟧'],
    ['9月下旬—10月上旬', '9月下旬—10月上旬⟦9/21–10/10⟧'],
    ['期末', '期末⟦1/11–1/22⟧'],
    ['开学前', '开学前⟦8/25–8/31⟧'],
    ['期中考试 前1周', '期中考试 前1周⟦10/29⟧'],
    ['国庆节后', '国庆节后⟦10/8⟧'],
    ['每周三', '每周三'],
    ['10月14日', '10月14日'],
    ['9月', '9月'],
    ['不定期', '不定期'],
    ['第30周', '第30周'],
  ])('%s', (time, shown) => {
    expect(hinted(`活动 研讨 { 组织 语文组  时间 ${time} }`)).toBe(
      `活动 研讨 { 组织 语文组  时间 ${shown} }`,
    );
  });

  it.each([
    ['期末', '期末⟦至1/22⟧'],
    ['第2周内', '第2周内⟦至9/13⟧'],
    ['9月下旬', '9月下旬⟦至9/30⟧'],
    ['9月15日以前', '9月15日以前'],
    ['12月前', '12月前⟦至11/30⟧'],
  ])('as a deadline: %s', (time, shown) => {
    expect(hinted(`材料 工作计划 每个教研组 1份，截止 ${time}`)).toBe(
      `材料 工作计划 每个教研组 1份，截止 ${shown}`,
    );
  });

  it('固定时间 is that of the group, of each where there are several', () => {
    expect(hinted('活动 集体备课 { 组织 语文组  时间 每周 固定时间 }')).toContain('固定时间⟦周三 第7节⟧');
    expect(hinted('活动 集体备课 { 组织 每个教研组  时间 每周 固定时间 }')).toContain(
      '固定时间⟦周三 第7节、周二 第6节⟧',
    );
  });
});

it('every week of the term has the dates of its Monday and Sunday, as far as the term goes', () => {
  const short = (time: number) => `${new Date(time).getUTCMonth() + 1}/${new Date(time).getUTCDate()}`;
  const day = 24 * 60 * 60 * 1000;
  for (let week = 1; week <= 21; week++) {
    const monday = Date.UTC(2026, 7, 31) + (week - 1) * 7 * day;
    const from = short(Math.max(monday, Date.UTC(2026, 8, 1)));
    const to = short(Math.min(monday + 6 * day, Date.UTC(2027, 0, 22)));
    expect(hinted(`活动 研讨 { 时间 第${week}周 }`)).toContain(`第${week}周⟦${from}–${to}⟧`);
  }
});

describe('an amount for each week is followed by what it comes to', () => {
  it.each([
    ['听课 每位教师 每周 不少于2节', '听课 每位教师 每周 不少于2节⟦学期共40节⟧'],
    [
      '听课 每位教师 每周 不少于2节，每学期 不少于40节',
      '听课 每位教师 每周 不少于2节⟦学期共40节，正好⟧，每学期 不少于40节',
    ],
    [
      '听课 每位教师 每周 不少于2节，每学期 不少于46节',
      '听课 每位教师 每周 不少于2节⟦学期共40节，差6节⟧，每学期 不少于46节',
    ],
    ['教研 语文组 每两周1次', '教研 语文组 每两周1次⟦学期共10次⟧'],
    ['反思 每位教师 每月 1~2篇', '反思 每位教师 每月 1~2篇⟦学期共5~10篇⟧'],
    ['研究课 学校 每周至多1堂', '研究课 学校 每周至多1堂⟦学期至多20堂⟧'],
    ['听课 每位教师 每学期 不少于40节', '听课 每位教师 每学期 不少于40节'],
    ['听课 每位教师 每周 若干节', '听课 每位教师 每周 若干节'],
  ])('%s', (duty, shown) => {
    expect(hinted(`要求 ${duty}`)).toBe(`要求 ${shown}`);
  });

  it('the tooltip does the sum and names the weeks left out', () => {
    expect(tooltips('要求 听课 每位教师 每周 不少于2节')).toEqual([
      '每周2节×20周=40节  \n不计：第21周（期末考试）',
    ]);
  });

  it('a plan for the year tells each term', () => {
    const year = TERM.replace(' 第一学期 }', ' }').replace(
      '  考试 期中',
      '  第二学期 2027-02-22 至 2027-07-02\n  考试 期中',
    );
    expect(hinted('要求 听课 每位教师 每周 2节', year)).toMatch(/2节⟦第一学期40节；第二学期\d+节⟧$/);
  });
});

describe('in the language of the file', () => {
  it('Traditional Chinese', () => {
    const traditional = `計劃 "語文組教研計劃" { 學年 2026—2027 第一學期 }\n校曆 { 學年 2026—2027\n  第一學期 2026-09-01 至 2027-01-22\n  考試 期末考試 2027-01-18 至 2027-01-22\n}\n`;
    expect(hinted('要求 聽課 每位教師 每週 不少於2節，每學期 不少於46節', traditional)).toContain(
      '⟦學期共40節，差6節⟧',
    );
    expect(hinted('活動 研討 { 時間 第5週 }', traditional)).toContain('第5週⟦9/28–10/4⟧');
  });

  it('English', () => {
    const english = `plan "English plan" { school year 2026—2027 }\ncalendar {\n  school year 2026—2027\n  term 1 2026-09-01 to 2027-01-22\n  exam "Final exams" 2027-01-18 to 2027-01-22 whole week\n}\n`;
    expect(hinted('quota 听课 each teacher every week at least 1 lesson', english)).toContain(
      '⟦20 lessons a term⟧',
    );
    expect(hinted('activity "Seminar" { when week 5 }', english)).toContain('week 5⟦28 Sep – 4 Oct⟧');
  });
});

describe('half-written text', () => {
  it.each(['活动 研讨 { 时间 第5周', '要求 听课 每位教师 每周2节 {', '活动 { 时间 期末 前', '要求 每周'])(
    '%s',
    (text) => {
      expect(() => hinted(text)).not.toThrow();
    },
  );

  it('without a calendar nothing is guessed', () => {
    expect(
      hinted('活动 研讨 { 时间 第5周 }\n要求 听课 每位教师 每周 2节', '计划 "无校历" { }\n'),
    ).not.toContain('⟦');
  });
});

it('only the stretch that is asked for is answered', () => {
  const text = `${TERM}活动 甲 { 时间 第5周 }\n活动 乙 { 时间 第6周 }\n`;
  const asked = ask(schoolOf({ '计划.plan': text }), '计划.plan');
  const from = text.indexOf('活动 乙');
  expect(asked && hintsIn(asked, from, text.length).map(({ label }) => label)).toEqual(['10/5–10/11']);
});
