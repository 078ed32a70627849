/* A school of 200 teachers with 30 quota lines on each of them and more than 1,000 lessons in two terms. */

const GROUPS = 20;
const SURNAMES = '赵钱孙李周吴郑王冯陈';

/** 20 groups of ten, a lesson of each group in each week, 30 lines on everybody. */
export function bigSchool(calendar: string): string {
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
  return `计划 "大校" {\n  学年 2026—2027\n}\n${calendar}${[...groups, ...lessons, ...lines].join('\n')}\n`;
}
