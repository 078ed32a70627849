import type { ClashData, ProblemData } from '../../engine/plan/codes.ts';
import { isPlainDay } from '../plain-day.ts';
import type { Themes } from '../themes.ts';
import { term } from './terms.ts';
import { date, fullDate, list, number, quoted, some, topic, week } from './text.ts';

/** 是国庆节; a plain weekend has no name. */
const off = (day: string): string => (isPlainDay(day) ? '不上课' : `是${term(day)}`);

const clock = (start: string | null, end: string | null): string =>
  start === null ? '' : end === null ? start : `${start}—${end}`;

function clash({
  first,
  second,
  groups,
  date: iso,
  start,
  end,
  count,
  more,
}: Omit<ClashData, 'name'>): string {
  const same =
    first === second
      ? `${groups ? list(groups) : ''}两场${quoted(first)}`
      : `${quoted(first)}与${quoted(second)}`;
  const often = count > 1 ? `，这样的冲突共${count}次` : '';
  const rest = more ? `；另有${more}对活动也有冲突，未逐一列出` : '';
  return `${date(iso)}${clock(start, end)}同时有${same}${often}${rest}`;
}

function outside({ what, from, to, terms }: ProblemData['outside-term']): string {
  const when = from === to ? fullDate(from) : `${fullDate(from)}—${fullDate(to)}`;
  const known = terms.map(({ name, start, end }) => `${term(name)}${fullDate(start)}—${fullDate(end)}`);
  return `${topic(what)}${when}不在学期之内${known.length > 0 ? `（${list(known)}）` : ''}`;
}

function invalid({ text, year, month, last }: ProblemData['invalid-date']): string {
  if (month < 1 || month > 12) return `没有${quoted(text)}这一天：一年只有12个月`;
  if (last === 0) return `${quoted(text)}的年份不对，应在1900至2200之间`;
  return `没有${quoted(text)}这一天：${year === null ? '' : `${year}年`}${month}月只有${last}天`;
}

/** Days, weeks, terms, and what stands on them. */
export const calendar: Themes['calendar'] = {
  'day-off-conflict': ({ activity, date: iso, day, projected }) =>
    `${topic(activity)}${date(iso)}${off(day)}${projected ? '（预计，放假通知尚未公布）' : ''}，请改期，或写明“遇假 顺延”`,
  'exam-conflict': ({ activity, date: iso, exam }) => `${topic(activity)}${date(iso)}正值${quoted(exam)}`,
  'outside-term': outside,
  'deadline-on-day-off': ({ what, date: iso, day, suggest }) =>
    `${topic(what)}截止日${date(iso)}${off(day)}，可提前到${date(suggest)}`,
  'activity-unscheduled': ({ name, count }) =>
    count > 1 ? `本计划的${count}项活动都没有写时间，排不进日历` : `${quoted(name)}没有写时间，排不进日历`,
  'range-reversed': ({ from, to }) => `起止写反了：从${quoted(from)}到${quoted(to)}`,
  'school-year-span': ({ start, end, suggest }) =>
    `学年应跨相连的两年，${start}—${end}不是；是不是${suggest}？校历暂不核对`,
  'week-out-of-range': ({ week: asked, first, last, term: name }) =>
    `${term(name)}没有${week(asked)}，只有${week(first)}至${week(last)}`,
  'invalid-date': invalid,
  'person-double-booked': ({ name, ...rest }) => `${topic(name)}${clash(rest)}`,
  'place-double-booked': ({ name, ...rest }) => `${topic(name)}${clash(rest)}`,
  'makeup-unassigned': ({ date: iso }) =>
    `${date(iso)}调休上班，没有写按周几上课，这天不排例行活动；可在日期后面写“按 周四”这样的话`,
  'holidays-projected': ({ year, dates, names }) =>
    `${year}年的放假通知尚未公布，${names.length > 0 ? `${list(names.map(term))}` : '节假日'}暂按惯例推算${dates.length > 0 ? `：${some(dates.map(date), '天')}` : ''}；公布后请核对`,
  'too-many-occurrences': ({ activity, limit }) =>
    `${topic(activity)}照这样排会超过${number(limit)}场，没有生成；请缩短期间或减少次数`,
  'too-large': ({ what, size, limit }) =>
    what === 'quotas'
      ? `要求太多、人太多：逐人对照日历要比较${number(size)}次，最多${number(limit)}次；从这一条起没有全部核对，请合并相同的要求，或分到几个计划里`
      : what === 'name'
        ? `名称有${number(size)}个字，最长${number(limit)}个字；是不是漏了空格、冒号或逗号？`
        : `文件有${number(size)}${what === 'lines' ? '行' : '个字'}，最多${number(limit)}${what === 'lines' ? '行' : '个字'}，整个文件没有读；请拆成几个文件`,
};
