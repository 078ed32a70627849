import type { EventCounts, HintWords } from '../hint-words.ts';
import { period as named } from './period.ts';
import { amount, count, noun, term } from './terms.ts';
import { list, monthDay, span } from './text.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

function events({ events: many, windows, daysOff, moved, exams, calledOff }: EventCounts): string {
  const what = [
    ...(many > 0 ? [count(many, 'event')] : []),
    ...(windows > 0 ? [count(windows, 'window')] : []),
  ].join(' and ');
  if (calledOff) return `${what}, called off`;
  const notes = [
    ...(daysOff > 0 ? [`${daysOff} on days off`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(exams > 0 ? [`${exams} on exam days`] : []),
  ];
  return [what, ...notes].join(', ');
}

export const hints: HintWords = {
  facts: {
    dates: 'Dates',
    schoolDays: 'School days',
    teachingWeek: 'Teaching week',
    noTeachingWeek: 'Not a teaching week',
    holidays: 'Days off',
    makeups: 'Make-up days',
    exams: 'Exams',
    condition: 'Condition',
    members: 'Members',
    leader: 'Leader',
    deputies: 'Deputies',
    fixedTime: 'Fixed time',
    place: 'Place',
    partOf: 'Part of',
    next: 'Next',
    last: 'All over; the last were',
    organizers: 'Organised by',
    subjects: 'Subjects',
    grades: 'Grades',
    age: 'Age',
    service: 'Service',
    title: 'Title',
    posts: 'Posts',
    honours: 'Honours',
    groups: 'Groups',
    mentors: 'Mentor',
    mentees: 'Mentees',
    duties: 'Owes',
    alsoCalled: 'Also called',
    english: 'English',
    unit: 'Unit',
    belongsTo: 'Belongs to',
    countsAs: 'Counts as',
    selfArranged: 'Self-arranged: done on one’s own, not looked for on the calendar',
    scheduled: 'Scheduled: held against the events on the calendar',
    synonyms: 'May also be written',
    example: 'Example',
    planned: 'Calendar',
    recorded: 'Records',
    severity: 'Severity',
    outsideTerms: 'outside the terms',
  },
  fact: (label, value) => `${label}: ${value}`,
  dates: span,
  until: (date) => `until ${monthDay(date)}`,
  first: (shown, many) => (many > shown.length ? `${shown.join(', ')} … ${many} in all` : shown.join(', ')),
  called: term,
  noted: (name, note) => `${name} (${note})`,
  names: list,
  bounds: ({ min, max, unit }) => {
    if (min === null) return max === null ? '' : `at most ${amount(max, unit)}`;
    if (max === null || max === min) return amount(min, unit);
    return `${round(min)}–${round(max)}${unit === '%' ? '%' : ` ${noun(max, unit)}`}`;
  },
  perTerm: (total) => `${total} a term`,
  period: named,
  inTerm: (name, total) => `${term(name)}: ${total}`,
  terms: (totals) => totals.join('; '),
  altogether: (total) => `${total} in all`,
  against: (total, gap, unit) => {
    if (gap === 0) return `${total}, exactly`;
    return gap > 0 ? `${total}, ${amount(gap, unit)} too few` : total;
  },
  product: (period, each, units, every, counted, total) => {
    const length = count(units, counted);
    return every > 1
      ? `${each} ${named(period)}: ${total} in ${length}`
      : `${each} ${named(period)} × ${length} = ${total}`;
  },
  notCounted: (weeks) => `Not counted: ${list(weeks)}`,
  people: (many) => count(many, 'person', 'people'),
  unnamed: (many) => (many === null ? 'and others without a name' : `and ${many} without a name`),
  years: (many) => count(many, 'year'),
  ages: (many) => count(many, 'year'),
  creditRole: { teacher: 'who teaches', attendee: 'who attends', group: 'the group' },
  credit: (role, kind, credited) => `${kind} ${credited} for ${role}`,
  planned: (planned, demanded, gap) =>
    `planned ${planned} / required ${demanded}${gap === null ? '' : ` · ${round(gap)} short`}`,
  recorded: (recorded, due) => `recorded ${round(recorded)} / due ${round(due)}`,
  short: (many, of) => `${many} of ${of} short`,
  behind: (many, of) => `${many} of ${of} behind`,
  infeasible: 'impossible to schedule',
  unscheduled: 'nothing on the calendar',
  events,
  undated: 'no dates',
  vacation: 'vacation',
  page: 'More on this',
  allCodes: 'No remark is shown here',
};
