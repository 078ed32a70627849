import type { CalendarWords } from '../calendar-words.ts';
import { date, list, month, span, week, weekday } from './text.ts';

export const calendarWords: CalendarWords = {
  days: {
    holiday: '节假日',
    makeup: '调休上班',
    closure: '停课',
    exam: '考试',
    projected: '预计放假',
    weekend: '周末',
    schoolDay: '上课日',
    teachingWeek: '教学周',
  },
  events: {
    activity: '活动',
    window: '时段',
    deadline: '截止',
    exam: '考试',
    closure: '停课',
    milestone: '节点',
  },
  statuses: { planned: '已定', tentative: '暂定', suspended: '停一次', moved: '改期' },
  dayParts: {
    morning: '上午',
    noon: '中午',
    afternoon: '下午',
    evening: '晚上',
    earlyReading: '早读',
    break: '课间',
    afterSchool: '放学后',
  },
  weekday,
  month,
  week,
  date,
  span,
  lesson: (from, to) => (from === to ? `第${from}节` : `第${from}—${to}节`),
  list,
  runsAs: (day) => `按${weekday(day)}上课`,
  movedFrom: (iso) => `原定${date(iso)}`,
};
