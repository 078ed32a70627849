import type { EventCounts, HintWords } from '../hint-words.ts';
import { period as named } from './period.ts';
import { term, unit } from './terms.ts';
import { list, number } from './text.ts';

const short = (iso: string): string => {
  const [, month, day] = iso.split('-');
  return `${Number(month)}/${Number(day)}`;
};

const COUNTED = { day: '天', week: '周', month: '个月' } as const;

function events({ events: many, windows, daysOff, moved, exams, calledOff }: EventCounts): string {
  const what = [...(many > 0 ? [`${many} 场`] : []), ...(windows > 0 ? [`${windows} 个时段`] : [])];
  if (calledOff) return `原定 ${what.join('、')}，现已停办`;
  const notes = [
    ...(daysOff > 0 ? [`${daysOff} 场遇假`] : []),
    ...(moved > 0 ? [`${moved} 场改期`] : []),
    ...(exams > 0 ? [`${exams} 场遇考试`] : []),
  ];
  return [`生成 ${what.join('、')}`, ...notes].join('，');
}

export const hints: HintWords = {
  facts: {
    dates: '日期',
    schoolDays: '上课日',
    teachingWeek: '教学周',
    noTeachingWeek: '不计教学周',
    holidays: '放假',
    makeups: '调休上班',
    exams: '考试',
    condition: '条件',
    members: '成员',
    leader: '组长',
    deputies: '副组长',
    fixedTime: '固定时间',
    place: '地点',
    partOf: '隶属',
    next: '接下来',
    last: '已全部结束，最后几场',
    organizers: '组织',
    subjects: '学科',
    grades: '年级',
    age: '年龄',
    service: '教龄',
    title: '职称',
    posts: '职务',
    honours: '荣誉',
    groups: '所在组',
    mentors: '师傅',
    mentees: '徒弟',
    duties: '应完成',
    alsoCalled: '又称',
    english: '英文',
    unit: '单位',
    belongsTo: '属于',
    countsAs: '计入',
    selfArranged: '自理：各人自行完成，不从日历上核对',
    scheduled: '排定：按日历上的场次核对',
    synonyms: '也可以写',
    example: '例',
    planned: '日历',
    recorded: '记录',
    severity: '轻重',
    outsideTerms: '不在学期内',
  },
  fact: (label, value) => `${label}：${value}`,
  dates: (from, to) => (from === to ? short(from) : `${short(from)}–${short(to)}`),
  until: (date) => `至${short(date)}`,
  first: (shown, count) => (count > shown.length ? `${list(shown)}…共${count}个` : list(shown)),
  called: term,
  noted: (name, note) => `${name}（${note}）`,
  names: list,
  bounds: ({ min, max, unit: of }) => {
    if (min === null) return max === null ? '' : `至多${number(max)}${unit(of)}`;
    return `${max === null || max === min ? number(min) : `${number(min)}~${number(max)}`}${unit(of)}`;
  },
  perTerm: (amount, limited) => `学期${limited ? '' : '共'}${amount}`,
  period: named,
  inTerm: (name, amount) => `${term(name)}${amount}`,
  terms: (totals) => totals.join('；'),
  altogether: (amount) => `共${amount}`,
  against: (amount, gap, of) => {
    if (gap === 0) return `${amount}，正好`;
    return gap > 0 ? `${amount}，差${number(gap)}${unit(of)}` : amount;
  },
  product: (period, each, units, every, counted, total) => {
    const length = `${units}${COUNTED[counted]}`;
    return every > 1
      ? `${named(period)}${each}，${length}共${total}`
      : `${named(period)}${each}×${length}=${total}`;
  },
  notCounted: (weeks) => `不计：${list(weeks)}`,
  people: (count) => `${count}人`,
  unnamed: (count) => (count === null ? '另有未列名的' : `另有${count}人未列名`),
  years: (count) => `${count}年`,
  ages: (count) => `${count}岁`,
  creditRole: { teacher: '执教', attendee: '参加', group: '本组' },
  credit: (role, kind, amount) => `${role}：${kind} ${amount}`,
  planned: (planned, demanded, gap) =>
    `计划 ${planned} / 要求 ${demanded}${gap === null ? '' : ` · 差 ${number(gap)}`}`,
  recorded: (recorded, due) => `记录 ${number(recorded)} / 应完成 ${number(due)}`,
  short: (count, of) => (count === of ? `${of} 个都不够` : `共 ${of} 个，${count} 个不够`),
  behind: (count, of) => (count === of ? `${of} 个都落后` : `共 ${of} 个，${count} 个落后`),
  infeasible: '排不出',
  unscheduled: '日历上没有排定',
  events,
  undated: '没有排出日期',
  vacation: '假期',
  page: '详细说明',
  allCodes: '这一处的所有提示都不再显示',
};
