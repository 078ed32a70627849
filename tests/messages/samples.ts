import type { ProblemData } from '../../server/engine/plan/codes.ts';
import type { Code } from '../../server/engine/plan/problem.ts';

type Samples = { readonly [C in Code]: readonly [ProblemData[C], ...ProblemData[C][]] };

const weekly = {
  activity: '听课',
  rate: 2,
  unit: '节',
  periods: 19,
  periodKind: 'week',
  every: 1,
  product: 38,
  total: 40,
  difference: 2,
  period: '每学期',
} as const;
const fortnightly = {
  activity: '组内教研',
  rate: 1,
  unit: '次',
  periods: 20,
  periodKind: 'week',
  every: 2,
  product: 10,
  total: 16,
  difference: 6,
  period: '每学期',
} as const;
const supply = {
  activity: '公开课',
  who: ['李华'],
  period: '第一学期',
  demanded: 2,
  planned: 1,
  unit: '节',
} as const;
const clash = {
  first: '集体备课',
  second: '专题讲座',
  date: '2026-10-14',
  start: '14:30',
  end: '16:00',
} as const;
const sixPeople = ['张敏', '李华', '王芳', '赵磊', '陈刚', '周一鸣'];
const lessons = [
  '9-16',
  '9-23',
  '10-14',
  '10-21',
  '10-28',
  '11-4',
  '11-11',
  '11-18',
  '11-25',
  '12-2',
  '12-9',
];
const terms = [{ name: '第一学期', start: '2026-09-01', end: '2027-01-22' }];

/** What checks really hand over, for every code: the ordinary case first, then the corners. */
export const SAMPLES: Samples = {
  syntax: [
    { reason: 'expected', found: '礼拜八', expected: 'time' },
    { reason: 'expected', found: '', expected: 'name' },
    { reason: 'expected', found: '', expected: null },
    { reason: 'unknown-head', found: '活勤', expected: 'head', suggest: '活动' },
    { reason: 'unclosed-brace', found: '', expected: null },
    { reason: 'unclosed-quote', found: '', expected: null },
    { reason: 'unclosed-prose', found: '', expected: null },
    { reason: 'stray-brace', found: '}', expected: null },
    { reason: 'stray-text', found: '呀', expected: 'end' },
    { reason: 'misplaced-head', found: '活动', expected: null },
    { reason: 'unreadable-time', found: '周八', expected: 'time' },
    { reason: 'unreadable-condition', found: '很年轻', expected: 'condition' },
    { reason: 'nesting-too-deep', found: '{', expected: null },
    { reason: 'not-text', found: '', expected: null },
  ],
  'unknown-clause': [{ word: '音响' }, { word: '时见', suggest: '时间' }],
  'glued-keyword': [{ keyword: '主讲', rest: '陈老师' }],
  'ambiguous-split': [{ text: '每周三节', reading: '每周 三节' }],
  'unresolved-reference': [
    { name: '期中测试', kind: 'anchor' },
    { name: '第9节', kind: 'lesson' },
    { name: '教科室', kind: 'parent' },
    { name: '张三', kind: 'import' },
    { name: '张三', kind: 'person' },
  ],
  'duplicate-name': [
    { name: '语文组', kind: '教研组' },
    { name: '集体备课', kind: 'activity' },
  ],
  'import-cycle': [{ cycle: ['甲.plan', '乙.plan', '甲.plan'] }, { cycle: ['甲.plan'] }, { cycle: [] }],
  'group-cycle': [{ cycle: ['语文组', '文科组'] }],
  'file-not-found': [
    { path: '校历.plan', reason: 'missing' },
    { path: '校历.plan', reason: 'unreadable' },
    { path: '名册.csv', reason: 'columns', detail: '姓名' },
    { path: '名册.csv', reason: 'columns' },
    { path: '名册.csv', reason: 'row', row: 7, detail: '没有姓名' },
  ],
  'undefined-cohort': [{ name: '青年教师' }],
  'unknown-activity': [{ name: '探究课', suggest: '探讨课' }],
  'sum-mismatch': [
    { total: 16, sum: 15, difference: -1, unit: '次' },
    { total: 16, sum: 12, sumMax: 14, difference: -2, unit: '次' },
  ],
  'record-sum-mismatch': [{ total: 262, sum: 260, difference: -2, unit: '节' }],
  'subset-exceeds-total': [{ name: '省级以上', subset: 22, total: 21, unit: '篇' }],
  'subset-equals-total': [{ name: '省级以上', total: 21, unit: '篇' }],
  'count-mismatch': [{ name: '三定', declared: 3, found: 4 }],
  'weight-sum': [
    { name: '考核', sum: 95, difference: -5 },
    { name: '', sum: 105, difference: 5 },
  ],
  'rate-below-total': [weekly, { ...weekly, periodKind: 'month', periods: 5, product: 10, difference: 30 }],
  'rate-does-not-fit': [fortnightly, { ...fortnightly, periods: 10 }],
  'quota-contradiction': [
    { activity: '听课', subject: '每位教师', min: 40, max: 30, unit: '节', period: '每学期', lines: 2 },
  ],
  'quota-shortfall': [
    { ...supply, gap: 1 },
    { ...supply, who: [], gap: 1 },
    {
      ...supply,
      who: sixPeople,
      period: '每周',
      weeks: [3, 5],
      weekDates: ['2026-09-14', '2026-09-28'],
      gap: 1,
    },
  ],
  'quota-exceeded': [{ ...supply, planned: 3, over: 1 }],
  'quota-unscheduled': [
    { activity: '研究课', subject: '每个教研组' },
    { activity: '研究课', subject: '' },
  ],
  'quota-infeasible': [
    {
      activity: '听课',
      people: sixPeople,
      lessons,
      demand: 60,
      supply: 55,
      gap: 5,
      unit: '节',
      each: 10,
      exact: true,
      group: '语文组',
      capacity: 5,
    },
    {
      activity: '听课',
      people: ['李华'],
      lessons: ['10月14日'],
      demand: 2,
      supply: 1,
      gap: 1,
      unit: '节',
      each: 2,
      exact: false,
    },
    {
      activity: '听课',
      people: ['李华'],
      lessons: [],
      demand: 2,
      supply: 0,
      gap: 2,
      unit: '节',
      each: 2,
      exact: true,
    },
  ],
  'capacity-exceeded': [{ activity: '研究课', demand: 21, slots: 20, period: '第一学期', unit: '堂' }],
  'ladder-inverted': [
    { activity: '听课', higher: '校长', higherAmount: 30, lower: '教师', lowerAmount: 40, unit: '节' },
  ],
  'boundary-overlap': [
    { first: '35岁以下', second: '35岁以上', value: 35, field: 'age' },
    { first: '教龄1年以内', second: '教龄1年以上', value: 1, field: 'service' },
  ],
  'school-year-span': [{ start: 2024, end: 2024, suggest: '2024—2025' }],
  'range-reversed': [{ from: '2027-01-22', to: '2026-09-01' }],
  'invalid-date': [
    { text: '2月30日', year: 2027, month: 2, day: 30, last: 28 },
    { text: '13月1日', year: null, month: 13, day: 1, last: 0 },
    { text: '4月31日', year: null, month: 4, day: 31, last: 30 },
  ],
  'week-out-of-range': [
    { week: 25, first: 1, last: 21, term: '第一学期' },
    { week: 25, first: 0, last: 21, term: '第一学期' },
  ],
  'outside-term': [
    { what: '期末总结', from: '2027-01-30', to: '2027-01-30', terms },
    { what: '期末总结', from: '2027-01-30', to: '2027-02-03', terms: [] },
  ],
  'day-off-conflict': [
    { activity: '集体备课', date: '2026-10-07', day: '国庆节', projected: false },
    { activity: '集体备课', date: '2027-05-01', day: '劳动节', projected: true },
    { activity: '集体备课', date: '2026-10-11', day: '', projected: false },
  ],
  'exam-conflict': [{ activity: '专题讲座', date: '2027-01-20', exam: '期末考试' }],
  'deadline-on-day-off': [{ what: '教研计划', date: '2026-10-07', day: '国庆节', suggest: '2026-09-30' }],
  'makeup-unassigned': [{ date: '2026-09-20', weekday: 7 }],
  'holidays-projected': [
    { year: 2027, dates: ['2027-01-01', '2027-01-02', '2027-01-03'], names: ['元旦'] },
    { year: 2027, dates: [], names: [] },
  ],
  'activity-unscheduled': [
    { name: '专家讲座', count: 1 },
    { name: '', count: 12 },
  ],
  'person-double-booked': [
    { ...clash, name: '张敏', count: 3 },
    { ...clash, name: '张敏', start: null, end: null, count: 1, more: 12 },
  ],
  'place-double-booked': [
    { ...clash, name: '录播教室', count: 1 },
    { ...clash, name: '录播教室', second: '集体备课', end: null, count: 1 },
  ],
  'too-many-occurrences': [{ activity: '晨读', limit: 10000 }],
  'missing-field': [
    { activity: '集体备课', fields: ['地点', '主讲'] },
    { activity: '集体备课', fields: ['地点'] },
  ],
  'missing-amount': [{ name: '理论学习笔记' }],
  'missing-period': [{ name: '教学反思', assumed: '本学期' }],
  'vague-wording': [{ word: '定期' }, { word: '每期', suggest: '每学期' }],
  placeholder: [{ text: 'XX' }],
  'numbering-gap': [{ expected: '三、', found: '四、' }],
  'empty-section': [{ title: '指导思想' }, { title: '' }],
  'record-below-quota': [{ activity: '听课', who: '李华', recorded: 3, due: 24, unit: '节' }],
  'record-without-period': [{ name: '优质课获奖' }],
  'record-in-future': [{ date: '2026-12-02', today: '2026-11-21' }],
};

export const CODES = Object.keys(SAMPLES) as readonly Code[];
