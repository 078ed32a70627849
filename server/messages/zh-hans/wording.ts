import type { Themes } from '../themes.ts';
import { term, unit } from './terms.ts';
import { date, fullDate, list, number, quoted, topic } from './text.ts';

/** What is missing or vague. */
export const wording: Themes['wording'] = {
  'missing-field': ({ activity, fields }) => `${topic(activity)}还缺${list(fields)}（规定必填）`,
  'missing-amount': ({ name }) => `${quoted(name)}没有写数量，无法核对`,
  'missing-period': ({ name, assumed, lacks }) =>
    `${quoted(name)}没有写${lacks === 'term' ? '是哪个学期' : '多久一次'}，暂按“${term(assumed)}”算`,
  'vague-wording': ({ word, suggest, twice }) =>
    twice
      ? `${quoted(word)}前后各说了一遍，现按“${suggest}”核对；写“${suggest}”就够了`
      : `${quoted(word)}说得不确定，无法核对${suggest ? `；可写“${suggest}”` : ''}`,
  placeholder: ({ text }) => `${quoted(text)}还没有填`,
  'numbering-gap': ({ expected, found }) => `序号不连：这里应是“${expected}”，写的是“${found}”`,
  'empty-section': ({ title }) => `${title === '' ? '这一节' : quoted(title)}下面没有内容`,
};

/** What really happened, against what was asked for. */
export const records: Themes['records'] = {
  'record-below-quota': ({ activity, who, recorded, due, unit: of }) =>
    `${topic(activity)}${who}应完成${number(due)}${unit(of)}，已记${number(recorded)}${unit(of)}，差${number(due - recorded)}${unit(of)}`,
  'record-without-period': ({ name }) =>
    `${quoted(name)}没有写是哪一段时间的，无法与要求对照；可写日期，或在总结里写“报告期”`,
  'record-in-future': ({ date: iso, today }) => `记录日期${date(iso)}还没有到，今天是${fullDate(today)}`,
};
