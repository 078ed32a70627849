import time from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import type { TimeWords } from '../../engine/plan/lexicon.ts';
import type { DayPart } from '../../engine/plan/schedule.ts';

const LESSON = /^第.+节$/;
const EXAM = '考试';
const BREAK = /(?:长假|小长假|假期|放假|假|节)$/;

/** How times are called where a plan does not say so itself: the standard spellings of the vocabulary. */
export const TIME_WORDS: TimeWords = {
  dayParts: {
    morning: dayPart('morning'),
    noon: dayPart('noon'),
    afternoon: dayPart('afternoon'),
    evening: dayPart('evening'),
    earlyReading: dayPart('earlyReading'),
    break: dayPart('break'),
    afterSchool: dayPart('afterSchool'),
  },
  weekday: (day) => time.weekday.find(({ id }) => id === String(day))?.hans[0] ?? '',
  lesson: (from, to) => (from === to ? `第${from}节` : `第${from}—${to}节`),
  isLesson: (part) => LESSON.test(part),
  month: (month) => `${month}月`,
  week: (week) => `第${week}周`,
  deadline: '截止',
  closure: '停课',
  schoolYear: '学年',
  isExam: (name, meant) => name === meant || name === meant + EXAM || meant === EXAM,
  holiday: (name) => name.replace(BREAK, ''),
};

function dayPart(part: DayPart): string {
  return time.dayPart.find(({ id }) => id === part)?.hans[0] ?? '';
}
