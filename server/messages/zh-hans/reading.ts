import type { Expected, ProblemData, SyntaxReason } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { calendarWords } from './calendar-words.ts';
import { quoted } from './text.ts';

const EXPECTED: Readonly<Record<Expected, string>> = {
  head: '首词，例如“活动”“要求”“教研组”',
  name: '名称',
  time: '时间，例如“每周三下午”',
  date: '日期，例如“2026-09-01”或“10月14日”',
  amount: '数量，例如“不少于2节”',
  people: '人员或组，例如“每位教师”“语文组”',
  clause: '一项内容，例如“时间 每周三下午”',
  condition: '条件，例如“教龄3年以内”',
  item: '条目，每行一条',
  block: '用花括号括起的细目，例如“{ 时间 每周三下午 }”',
  text: '一段文字，前后各用三个引号',
  file: '文件名，例如“校历.plan”',
  dayOff: '“取消”“顺延”“提前”或“改到 周五”',
  weekday: '星期，例如“周四”',
  end: '换行或分号',
};

const REASON: Readonly<Record<SyntaxReason, (found: string) => string>> = {
  'unknown-head': (found) => `不认识行首的${found}`,
  expected: (found) => `读不懂${found}`,
  'unclosed-brace': () => '左花括号没有配对的右花括号',
  'unclosed-quote': () => '引号只有一半',
  'unclosed-prose': () => '这段文字没有用三个引号收尾',
  'stray-brace': () => '多出一个右花括号',
  'stray-text': (found) => `多出${found}；如果是另一句，请另起一行，或在前面加分号`,
  'bare-prose': () => '正文里的文字要放在两个"""之间',
  'misplaced-head': (found) => `${found}不能写在这里，应另起一行写在花括号之外，或放进“正文”`,
  'unreadable-time': (found) => `读不出时间：${found}`,
  'unreadable-condition': (found) => `读不出条件：${found}`,
  'nesting-too-deep': () => '花括号套得太深，请把里面的内容移出来',
  'not-text': () => '这个文件不是文字文件，读不出来',
};

function syntax({ reason, found, expected, suggest }: ProblemData['syntax']): string {
  const hint = suggest ? `；是不是${quoted(suggest)}？` : '';
  const wanted = expected === null ? '' : `这里应${expected === 'end' ? '是' : '写'}${EXPECTED[expected]}`;
  if (reason === 'expected' && wanted !== '') {
    return `${wanted}${found === '' ? '' : `，现在是${quoted(found)}`}${hint}`;
  }
  const isBare = reason === 'unknown-head' && found === '';
  const what = isBare ? '编号后面没有内容' : REASON[reason](found === '' ? '行末' : quoted(found));
  return `${what}${wanted === '' ? '' : `。${wanted}`}${hint}`;
}

/** How a text was read: what could not be, and what was doubtful. */
export const reading: Themes['reading'] = {
  syntax,
  'unknown-clause': ({ word, suggest }) =>
    suggest
      ? `不认识${quoted(word)}，原文照留；是不是“${suggest}”？`
      : `不认识${quoted(word)}，原文照留，不参加核对`,
  'glued-keyword': ({ keyword, rest }) =>
    `“${keyword}”与${quoted(rest)}连写，已按“${keyword} ${rest}”理解；中间空一格更清楚`,
  'ambiguous-split': ({ text, reading, time }) => {
    if (time === 'week')
      return `${quoted(text)}可有不同读法，现读作“每周”，不定哪天；要定在周几，写“每周三 第3节”这样`;
    if (time)
      return `${quoted(text)}：不知道是全天的第几节，现只按“${calendarWords.dayParts[time]}”安排；写全天的节次（如“第5节”）或钟点就定下来了`;
    return text === reading
      ? `${quoted(text)}整个读作一个名称；不是的话，在各个部分之间加空格或逗号，是的话，加上引号`
      : `${quoted(text)}可有不同读法，现读作“${reading}”；加空格、逗号或引号可以定下来`;
  },
};
