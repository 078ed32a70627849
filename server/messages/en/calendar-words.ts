import type { CalendarWords } from '../calendar-words.ts';
import { date, list, month, span, weekday } from './text.ts';

export const calendarWords: CalendarWords = {
  days: {
    holiday: 'Holiday',
    makeup: 'Make-up day',
    closure: 'No lessons',
    exam: 'Exam',
    projected: 'Holiday (expected)',
    weekend: 'Weekend',
    schoolDay: 'School day',
    teachingWeek: 'Teaching week',
  },
  events: {
    activity: 'Activity',
    window: 'Period',
    deadline: 'Deadline',
    exam: 'Exam',
    closure: 'No lessons',
    milestone: 'Milestone',
  },
  statuses: { planned: 'Planned', tentative: 'Tentative', suspended: 'Suspended', moved: 'Moved' },
  dayParts: {
    morning: 'morning',
    noon: 'noon',
    afternoon: 'afternoon',
    evening: 'evening',
    earlyReading: 'early reading',
    break: 'break',
    afterSchool: 'after school',
  },
  weekday,
  month,
  week: (number) => (number === 0 ? 'Preparatory week' : `Week ${number}`),
  date,
  span,
  lesson: (from, to) => (from === to ? `lesson ${from}` : `lessons ${from}–${to}`),
  list,
  runsAs: (day) => `runs as ${weekday(day)}`,
  movedFrom: (iso) => `moved from ${date(iso)}`,
};
