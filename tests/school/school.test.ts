import { describe, expect, it } from 'vitest';
import { iso } from '../../server/engine/calendar/day.ts';
import { quotaReport } from '../../server/school/quota-report.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const CALENDAR = '校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2026-01-23\n}\n';
const SCHOOL = `计划 "学校计划" {
  学校 城北小学
  学年 2025—2026 第一学期
  引用 "校历.plan"
}
教研组 语文组 { 组长 张敏；成员 李华；固定时间 周三 第7节 }
要求 组内教研 每个教研组 每学期 不少于16次
要求 听课 每位教师 每周 不少于2节
`;
const GROUP = `计划 "语文组计划" {
  学年 2025—2026 第一学期
  上级 "学校.plan"
}
活动 组内教研 { 组织 语文组  时间 每两周 固定时间 }
`;
const FILES = { '校历.plan': CALENDAR, '学校.plan': SCHOOL, '语文组.plan': GROUP };

describe('several files are one school', () => {
  it('a group sees the calendar, the groups and the people of its superior', () => {
    const known = schoolOf(FILES).known('语文组.plan');
    expect(known?.plan.scope.groups.map((group) => group.name?.text)).toEqual(['语文组']);
    expect(known?.scheduled.occurrences.map(({ date }) => iso(date)).slice(0, 2)).toEqual([
      '2025-09-03',
      '2025-09-17',
    ]);
    expect(known?.scheduled.occurrences[0]?.participants).toEqual(['张敏', '李华']);
  });

  it('answers to the demands of its superior where it can act, and points at them', () => {
    const school = schoolOf(FILES);
    const shortfall = diagnosed(school, '语文组.plan').find(({ code }) => code === 'quota-shortfall');
    expect(shortfall?.data).toMatchObject({ demanded: 16, gap: 16 - Number(shortfall?.data.planned) });
    expect(shortfall?.related.map(({ file }) => file)).toContain('学校.plan');
    expect(diagnosed(school, '学校.plan').map(({ code }) => code)).not.toContain('quota-shortfall');
  });

  it('sees nothing that it does not import', () => {
    const { '校历.plan': calendar, '学校.plan': above } = FILES;
    const alone = schoolOf({
      '校历.plan': calendar,
      '学校.plan': above,
      '他校.plan': '活动 评课 { 组织 每个教研组  时间 每周三 }\n',
    });
    expect(alone.known('他校.plan')?.plan.scope.groups).toEqual([]);
    expect(alone.known('他校.plan')?.calendar.calendar.terms).toEqual([]);
  });

  it('names a cycle as a whole in each of its files, and reads on', () => {
    const files = {
      '甲.plan': '计划 "甲" { 上级 "乙.plan" }\n活动 评课 { 时间 定期 }\n',
      '乙.plan': '计划 "乙" { 上级 "甲.plan" }\n',
    };
    const school = schoolOf(files);
    const cycles = Object.keys(files).map(
      (path) => diagnosed(school, path).find(({ code }) => code === 'import-cycle')?.data.cycle,
    );
    expect(cycles).toEqual([
      ['甲.plan', '乙.plan', '甲.plan'],
      ['乙.plan', '甲.plan', '乙.plan'],
    ]);
    expect(diagnosed(school, '甲.plan').map(({ code }) => code)).toContain('vague-wording');
  });

  it('finds a neighbour in another folder, and says which one is missing', () => {
    const files = {
      '一/组.plan': '计划 "组" {\n  引用 "../校历.plan"\n  引用 "没有.plan"\n}\n',
      '校历.plan': CALENDAR,
    };
    const school = schoolOf(files);
    expect(school.known('一/组.plan')?.calendar.calendar.terms).toHaveLength(1);
    expect(
      diagnosed(school, '一/组.plan')
        .filter(({ code }) => code === 'file-not-found')
        .map(({ data }) => data.path),
    ).toEqual(['没有.plan']);
  });

  it('reads people from a roster, and counts records of a report for the plan it reports on', () => {
    const files = {
      ...FILES,
      '学校.plan': `${SCHOOL}名册 "教师.csv"\n`,
      '教师.csv': '\ufeff姓名,教龄,教研组\n王芳,2,语文组\n赵磊,十二年,语文组\n',
      '记录.plan': '总结 "记录" {\n  学年 2025—2026 第一学期\n  引用 "学校.plan"\n}\n记录 "听课.csv"\n',
      '听课.csv': '日期,姓名,活动,数量,单位\n2025-09-02,王芳,听课,3,节\n2025-09-09,王芳,听课,2,节\n',
    };
    const school = schoolOf(files, '2025-10-20');
    expect(
      school.known('语文组.plan')?.plan.scope.people.map(({ name, service }) => [name.text, service]),
    ).toEqual([
      ['王芳', 2],
      ['赵磊', 12],
    ]);
    const rows = quotaReport(school, ['学校.plan']).quotas.filter(({ activity }) => activity === '听课');
    expect(rows.find(({ who }) => who === '王芳')?.recorded).toBe(5);
    expect(rows.find(({ who }) => who === '赵磊')?.recorded).toBe(0);
  });
});

describe('work follows the edit', () => {
  const text = `${CALENDAR}计划 "p" { 学年 2025—2026 第一学期 }\n要求 研修 每位教师 每学期 10次 { 听讲 4次；实操 5次 }\n正文 说明 """\n一段话\n"""\n`;

  it('typing prose counts no quotas anew', () => {
    const school = schoolOf({ 'a.plan': text });
    const sum = () => school.problems('a.plan').find(({ code }) => code === 'sum-mismatch');
    const before = sum();
    school.set('a.plan', text.replace('一段话', '另一段话'));
    expect(before).toBeDefined();
    expect(sum()).toBe(before);
    school.set('a.plan', text.replace('实操 5次', '实操 6次'));
    expect(sum()).toBeUndefined();
  });

  it('a change of the calendar reaches the plans that import it, and taking it back restores everything', () => {
    const school = schoolOf(FILES);
    const dates = () => school.known('语文组.plan')?.scheduled.occurrences.map(({ date }) => iso(date)) ?? [];
    const before = dates();
    school.set('校历.plan', CALENDAR.replace('2025-09-01', '2025-09-08'));
    expect(dates()[0]).toBe('2025-09-10');
    school.set('校历.plan', CALENDAR);
    expect(dates()).toEqual(before);
  });
});
