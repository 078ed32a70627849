import { describe, expect, it } from 'vitest';
import { filterCalendar } from '../../server/render/filter.ts';
import { usualLayout } from '../../server/render/formats.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { quotaReport } from '../../server/school/quota-report.ts';
import { CALENDAR_FORMATS } from '../support/made.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const COUNTY = `校历 { 学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；调休 2026-02-28 按 周一；调休 2026-05-09 按 周二 }
计划 "县计划" { 学年 2025—2026 第二学期；层级 区县 }
活动 联片教研 { 组织 教研室  时间 第3周 周五 }
`;
const plan = (school: string, more: string) =>
  `计划 "${school}计划" { 学校 ${school}；学年 2025—2026 第二学期；上级 "县计划.plan" }
教研组 语文组 { 组长 张敏；成员 李华 }
活动 主题教研 { 组织 语文组  时间 第4周 周三下午 }
${more}`;
const FILES = {
  '县计划.plan': COUNTY,
  '甲.plan': plan('城北小学', '活动 读书会 { 组织 城北小学工会  时间 第5周 周三 }\n'),
  '乙.plan': plan('城南小学', ''),
  // A group's plan that says no school, under one that does.
  '丙.plan':
    '计划 "丙" { 学年 2025—2026 第二学期；上级 "乙.plan" }\n教研组 数学组 { 组长 王芳 }\n活动 例会 { 组织 数学组  时间 第6周 周三 }\n',
};
const view = (...paths: string[]) => {
  const found = calendarView(schoolOf(FILES), paths);
  if (!found) throw new Error('no calendar');
  return found;
};
const groups = (shown: ReturnType<typeof view>) => [...new Set(shown.occurrences.flatMap((o) => o.groups))];

describe('a calendar of several schools', () => {
  const county = view(...Object.keys(FILES));

  it('says of each group which school it is of', () => {
    expect(groups(county)).toEqual([
      '教研室',
      '城北小学 语文组',
      '城南小学 语文组',
      '城北小学工会',
      '城南小学 数学组',
    ]);
  });

  it('and so does every format', async () => {
    for (const format of ['json', 'ics', 'html', 'csv', 'md']) {
      const text = String(await CALENDAR_FORMATS[format]?.(county, usualLayout(format), 'zh-Hans'));
      const unfolded = text.replaceAll('\r\n ', '');
      for (const group of ['城北小学 语文组', '城南小学 语文组'])
        expect([format, unfolded]).toEqual([format, expect.stringContaining(group)]);
    }
  });

  it('can be asked for a group with and without its school', () => {
    const asked = (group: string) =>
      groups(filterCalendar(county, { group, person: null, from: null, to: null }));
    expect(asked('语文组')).toEqual(['城北小学 语文组', '城南小学 语文组']);
    expect(asked('城北小学 语文组')).toEqual(['城北小学 语文组']);
  });

  it('of one school names the groups as its plans do', () => {
    expect(groups(view('县计划.plan', '甲.plan'))).toEqual(['教研室', '语文组', '城北小学工会']);
    expect(groups(view('乙.plan', '丙.plan'))).toEqual(['语文组', '数学组']);
  });
});

describe('what a county demands of each school', () => {
  const county = (demand: string) => `${COUNTY.replace(/活动.*/, '')}学校 城北小学、城南小学\n${demand}\n`;
  const said = (demand: string, meetings: string) =>
    diagnosed(
      schoolOf({
        '县计划.plan': county(demand),
        '甲.plan': plan('城北小学', `活动 校本教研 { 组织 语文组  时间 ${meetings} }\n`),
        '乙.plan': plan('城南小学', '活动 校本教研 { 组织 语文组  时间 第3周 周二、第8周 周二 }\n'),
      }),
      '县计划.plan',
    ).map(({ code, message }) => `${code} ${message}`);

  it('is served by what is held there', () => {
    expect(said('要求 校本教研 每所学校 每学期2次', '第3周 周三、第9周 周三')).toEqual([]);
  });

  it('and lacks where it is not', () => {
    expect(said('要求 校本教研 每所学校 每学期3次', '第3周 周三、第9周 周三、第10周 周三')).toEqual([
      'quota-shortfall 校本教研：城南小学，第二学期应有3次，日历上排了2次，差1次',
    ]);
  });
});

describe('what two schools under one county demand of a group of one name', () => {
  const own = (more: string) => `要求 组内教研 语文组 每学期4次\n活动 组内教研 { 组织 语文组  ${more} }\n`;
  const files = {
    '县计划.plan': COUNTY.replace(/活动.*/, ''),
    '甲.plan': plan('城北小学', own('时间 第3周 周二、第5周 周二')),
    '乙.plan': plan('城南小学', own('时间 第4周 周三、第6周 周三、第8周 周三、第9周 周三')),
  };
  const school = schoolOf(files);
  const said = (path: string) => diagnosed(school, path).map(({ code, message }) => `${code} ${message}`);

  it('is served by its own meetings, not by those of the other school', () => {
    expect(said('甲.plan')).toEqual([
      'quota-shortfall 组内教研：语文组，第二学期应有4次，日历上排了3次，差1次',
    ]);
    expect(said('乙.plan')).toEqual([]);
  });

  it('in the table of quotas too', () => {
    const rows = quotaReport(school, ['甲.plan', '乙.plan']).quotas;
    expect(rows.map(({ planned, plan }) => [planned, plan])).toEqual([
      [3, 'short'],
      [5, 'met'],
    ]);
  });
});
