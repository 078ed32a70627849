/*
 * Plans of a given length for measuring: what the office of a large school would write. Some forty groups of eight; a
 * chapter per group and month with a lesson, a meeting, a document, prose and a requirement; every other chapter is one
 * 正文 that holds its statements, the others stand side by side.
 */
const HEADER = `计划 "2026—2027学年第一学期教研工作计划" {
  学校 基准学校
  学年 2026—2027 第一学期
}
`;
const CALENDAR = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期中考试 2026-11-05 至 2026-11-06 不占周
  考试 期末考试 2027-01-18 至 2027-01-22
  停课 秋季运动会 2026-10-29 至 2026-10-30
  调休 2026-09-20 按 周五
  调休 2026-10-10 按 周四
  节次 {
    第1节 8:20—9:00
    第2节 9:10—9:50
    第3节 10:20—11:00
    第4节 11:10—11:50
    第5节 14:00—14:40
    第6节 14:50—15:30
    第7节 15:50—16:30
  }
}
群体 青年教师：教龄3年以内
`;

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '建明志国海文晓丽静秀燕芳子涵佳';
const SUBJECTS = ['语文', '数学', '英语', '科学', '音乐', '美术', '体育', '信息'];
const WEEKDAYS = '一二三四五';
const TOPICS = ['整本书阅读', '作业设计', '课堂提问', '单元整体教学', '学习单的使用', '分层练习'];
const EACH = 8;
const MOST_GROUPS = 40;

/** A plan of at least so many lines, and no more than a chapter longer. */
export function planOfLines(lines: number): string {
  const groups = Math.min(MOST_GROUPS, Math.max(2, Math.round(Math.sqrt(lines) / 2.5)));
  return withChapters([HEADER, CALENDAR], { groups, first: 0, number: 0 }, lines);
}

/**
 * One of many plans of a folder: its calendar and its people come from files that all of them share. No two of the
 * plans have a statement in common: by `number` (from 1) they differ in groups, places, topics, days and amounts.
 */
export function planOfFolder(lines: number, number: number): string {
  const title = `第${number}教研组计划`;
  const shared = `计划 "${title}" {\n  学校 基准学校\n  学年 2026—2027 第一学期\n  引用 "校历.plan"\n}\n名册 "教师.csv"\n`;
  return withChapters([shared], { groups: 2, first: (2 * number) % MOST_GROUPS, number }, lines);
}

/** Whose plan it is: so many groups from a first one on. `number`: among the plans of a folder; 0: it stands alone. */
interface Office {
  readonly groups: number;
  readonly first: number;
  readonly number: number;
}

/** The files that {@link planOfFolder} names. */
export function sharedFiles(): Readonly<Record<'校历.plan' | '教师.csv', string>> {
  const rows = Array.from({ length: MOST_GROUPS * EACH }, (_, at) => {
    const group = Math.floor(at / EACH);
    return `${member(group, at)},${subjectOf(group)},${25 + (at % 30)},${1 + (at % 30)},${nameOf(group)}`;
  });
  return { '校历.plan': CALENDAR, '教师.csv': `姓名,学科,年龄,教龄,教研组\n${rows.join('\n')}\n` };
}

function withChapters(opening: readonly string[], office: Office, lines: number): string {
  const parts = [...opening, ...Array.from({ length: office.groups }, (_, at) => groupOf(office, at))];
  let count = parts.join('\n').split('\n').length;
  for (let at = 0; count < lines; at++) {
    const chapter = chapterOf(office, at);
    parts.push(chapter);
    count += chapter.split('\n').length;
  }
  return parts.join('\n');
}

function subjectOf(group: number): string {
  return SUBJECTS[group % SUBJECTS.length] ?? '';
}

function nameOf(group: number): string {
  return `${subjectOf(group)}${Math.floor(group / SUBJECTS.length) + 1}组`;
}

/** Nobody bears the name of another. */
function member(group: number, of: number): string {
  const number = group * EACH + (of % EACH);
  const round = Math.floor(number / SURNAMES.length);
  const first = GIVEN.charAt(round % GIVEN.length);
  const second = GIVEN.charAt((number + Math.floor(round / GIVEN.length)) % GIVEN.length);
  return `${SURNAMES.charAt(number % SURNAMES.length)}${first}${second}`;
}

/** The name of one of an office's groups; that of another office's group is another. */
function ownName({ first, number }: Office, at: number): string {
  return number === 0 ? nameOf(first + at) : `${subjectOf(first + at)}${number}${at + 1}组`;
}

/** A name that no other office has given. */
function own({ number }: Office, name: string): string {
  return number === 0 ? name : `${name}${number}之`;
}

function groupOf(office: Office, at: number): string {
  const group = office.first + at;
  const names = Array.from({ length: EACH - 1 }, (_, of) => member(group, office.number + of + 1));
  return `教研组 ${ownName(office, at)} { 组长 ${member(group, office.number)}  成员 ${names.join('、')}  学科 ${subjectOf(group)}  固定时间 周${WEEKDAYS[(group + office.number) % 5]} 第6节 }`;
}

/** 25 lines, of which one is a requirement. */
function chapterOf(office: Office, at: number): string {
  const { groups, number, first } = office;
  const group = at % groups;
  const turn = Math.floor(at / groups);
  const name = ownName(office, group);
  const week = ((turn + number) % 16) + 2;
  const day = WEEKDAYS[(turn + group) % 5];
  const topic = own(office, TOPICS[at % TOPICS.length] ?? '');
  const statements = [
    `活动 ${name}公开课${turn + 1} {
  组织 ${name}  课型 公开课  级别 校级
  时间 第${week}周 周${day} 第${(turn % 4) + 1}节
  主讲 ${member(first + group, number + turn)}
  地点 ${number + group + 1}号录播教室
  主题 ${topic}第${turn + 1}课
}`,
    meeting(office, group, turn),
    `材料 ${name}${topic}总结${turn + 1} ${name} 每学期 1份，截止 第${week + 1}周内，报送 教科室`,
    requirement(office, group, turn, at),
    `// 上一轮由教科室汇总，见附件${at + 1}
正文 ${topic}说明${at + 1} """
本段说明${name}第${week}周的安排与要求，供各位教师参照执行。
先听课，再研讨，后改进；每次活动有记录、有签到、有照片，
材料在活动后三天内交教研组长，期末统一归档。
"""`,
  ];
  if (at % 2 === 0) return `\n${statements.join('\n')}\n`;
  return `\n正文 ${name}第${turn + 1}阶段工作 {\n${statements.join('\n').replace(/^(?=.)/gm, '  ')}\n}\n`;
}

/** A group meets every other week; beside that, something once a month. */
function meeting(office: Office, group: number, turn: number): string {
  const { first, number } = office;
  const name = ownName(office, group);
  const when =
    turn === 0
      ? '每两周一次 固定时间'
      : `第${((turn + number) % 17) + 1}周 周${WEEKDAYS[(turn + group + 2) % 5]} 第7节`;
  return `活动 ${turn === 0 ? `${name}组内教研` : `${name}专题研讨${turn}`} {
  组织 ${name}
  时间 ${when}
  地点 ${name}办公室
  主持 ${member(first + group, number + turn + 3)}
}`;
}

/** One in ten asks it of everybody. */
function requirement(office: Office, group: number, turn: number, at: number): string {
  if (at % 10 === 9) return `要求 ${own(office, '教学反思')}${at} 每位教师 每月 不少于${(turn % 2) + 1}篇`;
  const name = ownName(office, group);
  const whom = `${name} 每位教师`;
  switch (at % 4) {
    case 0:
      return `要求 听课 ${whom} 每学期 不少于${8 + ((turn + office.number) % 3)}节`;
    case 1:
      return `要求 组内教研 ${name} 每学期 不少于6次`;
    case 2:
      return `要求 教学案例${turn + 1} ${whom} 每学期 1篇`;
    default:
      return `要求 公开课 ${name} 每学期 不少于1节`;
  }
}
