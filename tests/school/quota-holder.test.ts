import { describe, expect, it } from 'vitest';
import { quotaReport } from '../../server/school/quota-report.ts';
import { schoolOf } from '../support/school-of.ts';

const TERM = '校历 { 学年 2025—2026；第二学期 2026-02-24 至 2026-07-03 }\n';
const QUOTA = '要求：集体备课每周一次，每次不少于2课时\n';

/** Whom the quotas of files are shown as owed by. */
function subjects(files: Readonly<Record<string, string>>): readonly string[] {
  return quotaReport(schoolOf(files), Object.keys(files)).quotas.map(({ subject }) => subject);
}

describe('a quota that names nobody is owed', () => {
  it('by the school of the plan', () => {
    const plan = `${TERM}计划 "p" { 学校 城北小学；学年 2025—2026 第二学期 }\n教研组 语文组 { 组长 张敏 }\n${QUOTA}`;
    expect(subjects({ 'a.plan': plan })).toEqual(['城北小学']);
  });

  it('by the group, if it is the plan of one', () => {
    expect(
      subjects({
        '校.plan': `${TERM}计划 "p" { 学校 城北小学；学年 2025—2026 第二学期 }\n`,
        '组.plan': `计划 "q" { 学年 2025—2026 第二学期；上级 "校.plan" }\n教研组 语文组 { 组长 张敏 }\n${QUOTA}`,
      }),
    ).toEqual(['语文组']);
  });

  it('by nobody known, where no school is named', () => {
    expect(subjects({ 'a.plan': `${TERM}${QUOTA}` })).toEqual(['']);
  });

  it('and one that names somebody, by those', () => {
    expect(
      subjects({ 'a.plan': `${TERM}计划 "p" { 学校 城北小学 }\n要求 听课 每位教师 每周 2节\n` }),
    ).toEqual(['每位教师']);
  });
});
