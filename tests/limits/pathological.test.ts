import { describe, expect, it } from 'vitest';
import { formatText } from '../../server/language/format/format.ts';
import { shown } from '../fuzz/promises.ts';
import { CALENDAR, HEADER, schoolOf } from '../fuzz/targets/school.ts';
import { cpuTime } from '../support/cpu-time.ts';

/** So many of everything. */
const MANY = 800;
/** CPU time for reading, checking and formatting, on a slow machine; a cost that grows with the square takes longer. */
const MOST_MS = 15_000;

const again = (text: string) => text.repeat(MANY);
const each = (text: (i: number) => string, between = '\n') =>
  Array.from({ length: MANY }, (_, i) => text(i)).join(between);

/** Texts that make naive readers slow: one thing, very often, or within itself. */
const TEXTS: Readonly<Record<string, string>> = {
  'a name': `活动 ${again('集体备课')} { 时间 每周三 }`,
  'a Latin name': `activity ${again('Mary Brown ')}`,
  'a name of marks that combine': `活动 ${again('e\u0301')}`,
  'a sentence': `要求：${again('每位教师每周听课')}`,
  'words with blanks': `要求 ${again('听课 ')}`,
  'a number': `要求 听课 每周 不少于${again('1')}节`,
  'a Chinese number': `要求 听课 每周 不少于${again('十一')}节`,
  'names in a list': `教研组 甲 { 成员 ${each((i) => `张${i}`, '、')} }`,
  'weeks in a list': `活动 甲 { 时间 ${each((i) => `第${i % 20}周`, '、')} 周三 }`,
  times: `活动 甲 { ${each((i) => `时间 第${i % 20}周 周三`, '；')} }`,
  'one time, glued': `活动 甲 { 时间 ${again('每周三下午')} }`,
  'times of day': `活动 甲 { 时间 ${again('1:')} }`,
  exceptions: `活动 甲 { 时间 每周三 ${again('除 第3周 ')} }`,
  parts: `要求 甲 每个教研组 每学期${MANY}次 { ${each((i) => `事${i} 1次`, '；')} }`,
  conditions: `群体 甲：${again('教龄3年以内 且 ')}教师`,
  'conditions in parentheses': `群体 甲：${again('(')}教师${again(')')}`,
  braces: again('{') + again('}'),
  'braces that never close': again('活动 甲 {'),
  parentheses: `活动 ${again('（甲')}${again('）')}`,
  quotations: again('“') + again('”'),
  'prose that never closes': again('正文 甲 """\n'),
  titles: again('《甲'),
  comments: again('// jiaoyan-ignore syntax\n'),
  blanks: `活动${again('　')}甲`,
  'line ends': again('\r\n\r'),
  commas: again('，'),
  numbering: again('一、'),
  'blanks left open': `要求 ${again('XX')}`,
  'groups above groups': each((i) => `教研组 组${i} { 隶属 组${i + 1} }`),
  'groups in a circle': each((i) => `教研组 组${i} { 隶属 组${(i + 1) % MANY} }`),
  'kinds in a circle': each((i) => `词汇 课型 课${i} 属于 课${(i + 1) % MANY}`),
  'the same name': again('教研组 语文组\n'),
  'relative times': each((i) => `活动 活${i} { 时间 活${i + 1} 前1天 }`),
  'relative times in a circle': each((i) => `活动 活${i} { 时间 每次活${(i + 1) % MANY} 前1周 }`),
  clashes: each((i) => `活动 活${i} { 组织 每个教研组；时间 每周三 8:00—9:00；地点 甲；主讲 张敏 }`),
  'slots to be found': each((i) => `活动 活${i} { 时间 10月；安排 自动；参加 全体教师 }`),
  'quotas of one duty': each((i) => `要求 听课 每位教师 每周 不少于${i % 5}节`),
  'lessons to observe': `要求 听课 每位教师 每学期 不少于100节，对象 公开课\n${each((i) => `活动 公开课${i} { 课型 公开课；主讲 张敏；时间 第3周 周三 第7节；容量 5人 }`)}`,
  records: each((i) => `记录 听课 李华 2节，2026-09-${1 + (i % 28)}`),
  imports: `计划 甲 { ${again('引用 "乙.plan"；')} }`,
};

describe('Very many of one thing are read, checked and formatted without a wait', () => {
  it.each(Object.entries(TEXTS))('%s', (_, text) => {
    const plan = `${HEADER}${text}\n`;
    const time = cpuTime(() => {
      shown(schoolOf({ '校历.plan': CALENDAR, '甲.plan': plan }), ['甲.plan']);
      formatText(plan, { language: null });
    });
    expect(time).toBeLessThan(MOST_MS);
  });
});
