import { shippedHolidays } from '../../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../../server/engine/calendar/day.ts';
import { School } from '../../../server/school/school.ts';

/** Files of a school by path. */
export type Files = Readonly<Record<string, string>>;

const TODAY = dayFromIso('2026-11-20');
const HOLIDAYS = shippedHolidays();

export const CALENDAR = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  第二学期 2027-02-22 至 2027-07-02
  调休 2026-10-10 按 周四
  考试 期中考试 第10周
  节次 { 第1节 8:00—8:40；第3节 10:00—10:40；第7节 15:30—16:10 }
}
教研组 语文组 { 组长 张敏；成员 李华、王芳、赵磊；固定时间 周三 第7节 }
教研组 数学组 { 成员 周一鸣、陈刚 }
`;

export const HEADER = `计划 "甲" {
  学年 2026—2027 第一学期
  引用 "校历.plan"
}
`;

/** A school that reads these files, as the command line would open it. */
export function schoolOf(files: Files): School {
  const school = new School((path) => files[path] ?? null, { today: TODAY, holidays: HOLIDAYS });
  for (const path of Object.keys(files)) if (path.endsWith('.plan')) school.set(path, files[path] ?? null);
  return school;
}

export function plansOf(files: Files): readonly string[] {
  return Object.keys(files)
    .filter((path) => path.endsWith('.plan'))
    .sort();
}
