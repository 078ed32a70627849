import { type Day, dayFromIso, weekday } from '../../server/engine/calendar/day.ts';
import type {
  DayInfo,
  Exam,
  SchoolCalendar,
  Term,
  Week,
} from '../../server/engine/calendar/school-calendar.ts';
import type { Source } from '../../server/engine/plan/source.ts';
import type { Occurrence } from '../../server/engine/schedule/occurrence.ts';
import type { CalendarView } from '../../server/render/view.ts';

export const source: Source = { origin: { file: 'plans/yuwen.plan' }, start: 0, end: 4 };

export function day(text: string): Day {
  const found = dayFromIso(text);
  if (found === null) throw new Error(`no date: ${text}`);
  return found;
}

const start = day('2026-09-01');
const end = day('2027-01-22');
const firstMonday = day('2026-08-31');
const HOLIDAYS: readonly (readonly [string, string, string, boolean])[] = [
  ['2026-09-25', '2026-09-27', '中秋节', false],
  ['2026-10-01', '2026-10-07', '国庆节', false],
  ['2027-01-01', '2027-01-03', '元旦', true],
];
const finals: Exam = {
  name: '期末考试',
  term: 1,
  start: day('2027-01-18'),
  end: end,
  occupiesWeek: true,
  source,
};
const midterm: Exam = {
  name: '期中考试',
  term: 1,
  start: day('2026-11-05'),
  end: day('2026-11-06'),
  occupiesWeek: false,
  source,
};

/** Autumn 2026 as one school has it: 21 weeks, two make-up days, a sports meeting, two exams. */
export const autumn: SchoolCalendar = {
  schoolYear: { start: 2026, end: 2027 },
  weekStart: 1,
  terms: [term()],
  exams: [midterm, finals],
  bells: new Map(),
  special: Array.from({ length: end - start + 1 }, (_, i) => info(start + i)).filter(
    (d) => d.kind !== 'ordinary' && d.kind !== 'weekend',
  ),
  day: info,
  week: (_, number) => term().weeks.find((w) => w.number === number) ?? null,
  nextSchoolDay: (d) => (info(d + 1).school ? d + 1 : d + 1 > end ? null : autumn.nextSchoolDay(d + 1)),
  previousSchoolDay: (d) =>
    info(d - 1).school ? d - 1 : d - 1 < start ? null : autumn.previousSchoolDay(d - 1),
};

export function occurrence(change: Partial<Occurrence> & { date: Day }): Occurrence {
  return {
    id: `集体备课-${change.date}-${change.group ?? ''}-${change.activity ?? ''}`,
    kind: 'activity',
    activity: '集体备课',
    lessonKind: null,
    group: null,
    groups: change.group ? [change.group] : [],
    level: null,
    endDate: change.date,
    start: null,
    end: null,
    part: null,
    week: Math.floor((change.date - firstMonday) / 7) + 1,
    term: 1,
    place: null,
    topic: null,
    speakers: [],
    participants: [],
    status: 'planned',
    movedFrom: null,
    note: null,
    projected: false,
    ordinal: 1,
    source,
    name: null,
    ...change,
  };
}

export function viewOf(occurrences: readonly Occurrence[], change: Partial<CalendarView> = {}): CalendarView {
  return {
    title: '2026—2027学年第一学期教研计划',
    school: '城北实验小学',
    schools: ['城北实验小学'],
    timeZone: 'Asia/Shanghai',
    calendar: autumn,
    occurrences,
    locate: () => ({ start: { line: 27, character: 2 }, end: { line: 27, character: 6 } }),
    ...change,
  };
}

/** A term's events of three groups, a contest, deadlines, and what holidays do to them. */
export function busyTerm(): CalendarView {
  const events: Occurrence[] = [];
  for (let monday = firstMonday; monday < end; monday += 7) {
    for (const [group, shift] of [
      ['语文组', 2],
      ['数学组', 2],
      ['英语组', 3],
    ] as const) {
      const date = monday + shift;
      const off = !info(date).school || info(date).exam !== null;
      events.push(
        occurrence({
          date,
          group,
          start: 870,
          end: 960,
          place: group === '英语组' ? '三楼会议室' : '录播教室',
          speakers: ['张敏'],
          participants: ['张敏', '李华', '王芳'],
          status: off ? 'suspended' : 'planned',
          note: off ? (info(date).name ?? info(date).exam?.name ?? '校外') : null,
        }),
      );
    }
  }
  events.push(
    occurrence({
      date: day('2026-10-10'),
      activity: '教研组长例会',
      status: 'moved',
      movedFrom: day('2026-10-05'),
      note: '国庆节',
      start: 600,
      end: 660,
    }),
    occurrence({
      date: day('2026-11-01'),
      endDate: day('2026-11-10'),
      activity: '青年教师优质课竞赛',
      kind: 'window',
      status: 'tentative',
    }),
    occurrence({ date: day('2026-09-11'), activity: '教研组工作计划', kind: 'deadline' }),
    occurrence({ date: day('2026-10-22'), endDate: day('2026-10-23'), activity: '运动会', kind: 'closure' }),
    occurrence({
      date: day('2026-11-18'),
      activity: '公开课',
      topic: '大单元设计',
      group: '语文组',
      part: '第3节',
      speakers: ['李华'],
    }),
    occurrence({ date: day('2026-11-05'), endDate: day('2026-11-06'), activity: '期中考试', kind: 'exam' }),
    occurrence({ date: day('2027-01-18'), endDate: end, activity: '期末考试', kind: 'exam' }),
  );
  return viewOf(events);
}

function term(): Term {
  return {
    number: 1,
    name: '第一学期',
    start,
    end,
    source,
    weeks: Array.from({ length: 21 }, (_, i) => weekOf(i + 1)),
  };
}

function weekOf(number: number): Week {
  const first = firstMonday + (number - 1) * 7;
  const days = Array.from({ length: 7 }, (_, i) => bare(first + i));
  return {
    number,
    term: 1,
    start: first,
    end: first + 6,
    schoolDays: days.filter((d) => d.school).length,
    countable: number < 21,
    notes: [...new Set(days.flatMap((d) => (d.name ? [d.name] : [])))],
  };
}

function info(date: Day): DayInfo {
  return {
    ...bare(date),
    week: date >= firstMonday && date <= end ? weekOf(Math.floor((date - firstMonday) / 7) + 1) : null,
  };
}

function bare(date: Day): DayInfo {
  const inTerm = date >= start && date <= end;
  const holiday = HOLIDAYS.find(([from, to]) => date >= day(from) && date <= day(to));
  const makeup = date === day('2026-10-10') ? 4 : date === day('2026-09-20') ? null : undefined;
  const sports = date === day('2026-10-22') || date === day('2026-10-23');
  const kind =
    makeup !== undefined
      ? 'makeup'
      : holiday
        ? holiday[3]
          ? 'projected'
          : 'holiday'
        : sports
          ? 'closure'
          : weekday(date) > 5
            ? 'weekend'
            : 'ordinary';
  const working = kind === 'makeup' || kind === 'ordinary' || kind === 'closure';
  return {
    day: date,
    term: inTerm ? 1 : null,
    week: null,
    school: inTerm && working && kind !== 'closure',
    working,
    half: null,
    kind,
    name: holiday?.[2] ?? (sports ? '运动会' : null),
    runsAs: makeup ?? null,
    exam: [midterm, finals].find((e) => date >= e.start && date <= e.end) ?? null,
    source:
      sports || makeup !== undefined
        ? 'calendar'
        : holiday
          ? holiday[3]
            ? 'projected'
            : 'state-council'
          : 'weekend',
    projected: holiday?.[3] ?? false,
  };
}
