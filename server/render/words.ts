import type { Weekday } from '../engine/plan/schedule.ts';
import type { Layout } from './layout-name.ts';
import type { RenderLanguage } from './view.ts';

/** Headings and labels of the generated documents. */
export interface Words {
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly week: (number: number) => string;
  readonly weekTitle: (number: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly columns: Readonly<
    Record<
      | 'week'
      | 'dates'
      | 'thisWeek'
      | 'work'
      | 'responsible'
      | 'time'
      | 'content'
      | 'speakers'
      | 'participants'
      | 'place'
      | 'note'
      | 'month'
      | 'weekday'
      | 'date'
      | 'endDate'
      | 'start'
      | 'end'
      | 'activity'
      | 'lessonKind'
      | 'group'
      | 'level'
      | 'topic'
      | 'status'
      | 'movedFrom'
      | 'kind'
      | 'school',
      string
    >
  >;
  /** What an office calls each layout; a tab of a workbook. */
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly status: Readonly<Record<'planned' | 'tentative' | 'suspended' | 'moved', string>>;
  readonly kind: Readonly<
    Record<'activity' | 'window' | 'deadline' | 'exam' | 'closure' | 'milestone', string>
  >;
  readonly half: Readonly<Record<'morning' | 'afternoon', string>>;
  readonly runsAs: (weekday: Weekday) => string;
  readonly makeup: string;
  readonly off: string;
  readonly projected: string;
  /** A holiday that is projected: 预计元旦. */
  readonly expected: (holiday: string) => string;
  readonly suspended: (why: string | null) => string;
  readonly movedFrom: (date: string, why: string | null) => string;
  readonly due: (date: string) => string;
  readonly manyGroups: (first: string, count: number) => string;
  readonly people: (count: number) => string;
  readonly days: (days: readonly number[]) => string;
  readonly calendarTitle: string;
  readonly generated: string;
  readonly parenthesis: (text: string) => string;
  readonly list: string;
  readonly colon: string;
  readonly comma: string;
}

const HANS: Words = {
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  week: (n) => (n === 0 ? '预备' : String(n)),
  weekTitle: (n) => (n === 0 ? '预备周' : `第${n}周`),
  month: (year, month) => `${year}年${month}月`,
  columns: {
    week: '周次',
    dates: '起止日期',
    thisWeek: '本周工作',
    work: '主要工作',
    responsible: '责任部门',
    time: '时间',
    content: '内容',
    speakers: '主讲',
    participants: '参加人员',
    place: '地点',
    note: '备注',
    month: '月份',
    weekday: '星期',
    date: '日期',
    endDate: '结束日期',
    start: '开始',
    end: '结束',
    activity: '活动',
    lessonKind: '课型',
    group: '组织',
    level: '级别',
    topic: '主题',
    status: '状态',
    movedFrom: '原定日期',
    kind: '类别',
    school: '全校',
  },
  layouts: {
    grid: '行事历',
    weeks: '学校行事历',
    table: '活动安排表',
    days: '周工作安排',
    departments: '部门周历',
    months: '月份表',
  },
  status: { planned: '计划', tentative: '暂定', suspended: '停', moved: '改期' },
  kind: {
    activity: '活动',
    window: '时段',
    deadline: '截止',
    exam: '考试',
    closure: '停课',
    milestone: '节点',
  },
  half: { morning: '上午', afternoon: '下午' },
  runsAs: (day) => `按${HANS.weekdays[day - 1]}`,
  makeup: '调休上课',
  off: '休',
  projected: '预计',
  expected: (holiday) => `预计${holiday}`,
  suspended: (why) => (why ? `${why}，停` : '停'),
  movedFrom: (date, why) => (why ? `原${date}，${why}` : `原${date}`),
  due: (date) => `${date}截止`,
  manyGroups: (first, count) => `${first}等${count}组`,
  people: (count) => `${count}人`,
  days: (days) => `${days.join('、')}日`,
  calendarTitle: '行事历',
  generated: '灰底为假日，斜体为暂定，划线为遇假停办，“原”字为改期。',
  parenthesis: (text) => `（${text}）`,
  list: '、',
  colon: '：',
  comma: '，',
};

const HANT: Words = {
  ...HANS,
  weekdays: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
  week: (n) => (n === 0 ? '預備' : String(n)),
  weekTitle: (n) => (n === 0 ? '預備週' : `第${n}週`),
  columns: {
    week: '週次',
    dates: '起迄日期',
    thisWeek: '本週工作',
    work: '主要工作',
    responsible: '負責單位',
    time: '時間',
    content: '內容',
    speakers: '主講',
    participants: '參加人員',
    place: '地點',
    note: '備註',
    month: '月份',
    weekday: '星期',
    date: '日期',
    endDate: '結束日期',
    start: '開始',
    end: '結束',
    activity: '活動',
    lessonKind: '課型',
    group: '組織',
    level: '級別',
    topic: '主題',
    status: '狀態',
    movedFrom: '原定日期',
    kind: '類別',
    school: '全校',
  },
  layouts: {
    grid: '行事曆',
    weeks: '學校行事曆',
    table: '活動安排表',
    days: '週工作安排',
    departments: '週曆',
    months: '月份表',
  },
  status: { planned: '預定', tentative: '暫定', suspended: '停', moved: '改期' },
  kind: {
    activity: '活動',
    window: '時段',
    deadline: '截止',
    exam: '考試',
    closure: '停課',
    milestone: '節點',
  },
  runsAs: (day) => `按${HANT.weekdays[day - 1]}`,
  makeup: '補行上課',
  projected: '預計',
  expected: (holiday) => `預計${holiday}`,
  manyGroups: (first, count) => `${first}等${count}組`,
  calendarTitle: '行事曆',
  generated: '灰底為假日，斜體為暫定，劃線為遇假停辦，「原」字為改期。',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const EN: Words = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  week: (n) => String(n),
  weekTitle: (n) => `Week ${n}`,
  month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  columns: {
    week: 'Week',
    dates: 'Dates',
    thisWeek: 'This week',
    work: 'Main work',
    responsible: 'Responsible',
    time: 'Time',
    content: 'Content',
    speakers: 'Speakers',
    participants: 'Participants',
    place: 'Place',
    note: 'Note',
    month: 'Month',
    weekday: 'Weekday',
    date: 'Date',
    endDate: 'End date',
    start: 'Start',
    end: 'End',
    activity: 'Activity',
    lessonKind: 'Lesson kind',
    group: 'Group',
    level: 'Level',
    topic: 'Topic',
    status: 'Status',
    movedFrom: 'Moved from',
    kind: 'Kind',
    school: 'School',
  },
  layouts: {
    grid: 'Calendar',
    weeks: 'Weeks',
    table: 'Schedule',
    days: 'Week by day',
    departments: 'By department',
    months: 'Months',
  },
  status: { planned: 'planned', tentative: 'tentative', suspended: 'suspended', moved: 'moved' },
  kind: {
    activity: 'activity',
    window: 'window',
    deadline: 'deadline',
    exam: 'exam',
    closure: 'closure',
    milestone: 'milestone',
  },
  half: { morning: 'a.m.', afternoon: 'p.m.' },
  runsAs: (day) => `as ${EN.weekdays[day - 1]}`,
  makeup: 'Make-up day',
  off: 'off',
  projected: 'projected',
  expected: (holiday) => `${holiday}, expected`,
  suspended: (why) => (why ? `off: ${why}` : 'off'),
  movedFrom: (date, why) => (why ? `from ${date}, ${why}` : `from ${date}`),
  due: (date) => `due ${date}`,
  manyGroups: (first, count) => `${first} and ${count - 1} more`,
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  days: (days) => days.join(', '),
  calendarTitle: 'Calendar',
  generated: 'Shaded: days off. Italic: tentative. Struck out: falls on a day off. “from”: moved.',
  parenthesis: (text) => ` (${text})`,
  list: ', ',
  colon: ': ',
  comma: ', ',
};

/** The words of a language. */
export function wordsOf(language: RenderLanguage): Words {
  return language === 'en' ? EN : language === 'zh-Hant' ? HANT : HANS;
}
