import { ENGLISH_MONTHS } from '../../engine/text/english-months.ts';
import type { CompletionWords } from '../completion-words.ts';
import { completionShapes } from './completion-shapes.ts';

const listed = (names: readonly string[]) => names.join(', ');

export const completion: CompletionWords = {
  shapes: completionShapes,
  newName: (number) => `New name ${number}`,
  planTitle: (start, term) => `Research plan ${start}—${start + 1}, ${term}`,
  offices: ['Academic Office', 'Research Office', 'Student Affairs Office', 'General Office'],
  steeringGroups: ['Research Steering Group', 'Project Steering Group'],
  assessments: ['Department assessment', 'Best department award', 'Teacher assessment'],
  steps: ['draft - discuss - revise', 'present - teach - review', 'plan - observe - discuss'],
  sections: [
    'Aim',
    'Goals',
    'Main work',
    'Measures',
    'Working together',
    'Lesson preparation',
    'Staff development',
    'Research projects',
    'Mentoring',
    'Assessment',
    'Timetable',
  ],
  eachPerson: (set) => `each ${set}`,
  eachGroup: (kind) => `each ${kind}`,
  allPeople: (set) => `all ${set}s`,
  periods: [
    'every week',
    'every two weeks',
    'every month',
    'every term',
    'every school year',
    'this term',
    'this school year',
    'every unit',
  ],
  comparisons: ['at least', 'at the least', 'at most', 'at the most', 'exactly', 'about', 'strive for'],
  sentences: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of a snippet
    {
      title: 'each teacher every week at least 2 lessons',
      body: 'each teacher every week at least ${1:2} ${2|lessons,times,pieces|}',
    },
    {
      title: 'each teacher every term at least 1 piece',
      body: 'each teacher every term at least ${1:1} ${2|piece,lesson,book,time|}',
    },
    {
      title: 'each research group every term at least 16 times',
      body: 'each research group every term at least ${1:16} times',
    },
    {
      title: 'every week at least 2 lessons, every term at least 40 lessons',
      body: 'each teacher every week at least ${1:2} lessons, every term at least ${2:40} lessons',
    },
    {
      title: 'each research group, due end of term, submit to …',
      body: 'each research group, due ${1:end of term}, submit to "${2:Academic Office}"',
    },
  ],
  conditions: [
    { title: 'service 3 years or less', body: 'service ${1:3} years and below' },
    { title: 'service 20 years and above', body: 'service ${1:20} years and above' },
    { title: 'age 35 and below', body: 'age ${1:35} and below' },
    {
      title: 'service 3 years and below and not …',
      body: 'service ${1:3} years and below and not ${2:课题组}',
    },
  ],
  criteria: [
    { title: 'weight 60%: item', body: 'weight ${1:60}%: ${2:Working together}' },
    { title: 'plus 5 points: condition', body: 'plus ${1:5} points: ${2:district award}' },
    { title: 'minus 2 points: condition', body: 'minus ${1:2} points: ${2:absence from meetings}' },
    { title: 'veto: condition', body: 'veto: ${1:serious incident}' },
    { title: 'reward: what', body: 'reward: ${1:preference in awards}' },
  ],
  routines: [
    'every week',
    'every week fixed slot',
    'odd weeks',
    'even weeks',
    'every two weeks',
    'every month',
    'every day',
  ],
  monthly: ['1st Wed', '2nd Wed', '3rd Wed', 'last Fri', 'early', 'late', 'end of'],
  monthParts: ['early', 'mid', 'late', 'end of'],
  points: [
    'before term',
    'start of term',
    'end of term',
    'close of term',
    'end of year',
    'winter break',
    'summer break',
  ],
  undated: ['irregularly', 'flexible'],
  distances: ['1 week before', '1 day before', '1 day after', '1 week after'],
  dayParts: ['morning', 'noon', 'afternoon', 'evening', 'early reading', 'after school'],
  week: (number) => `week ${number}`,
  withinWeek: (number) => `within week ${number}`,
  lesson: (number) => `period ${number}`,
  month: (number) => ENGLISH_MONTHS[number - 1] ?? '',
  ofTerm: (term) => (term === 1 ? 'autumn term' : 'spring term'),
  levels: ['group', 'school', 'cluster', 'district', 'county', 'city', 'province', 'nation'],
  planLevels: ['district', 'township', 'school', 'research group', 'lesson-prep team', 'personal'],
  stages: ['"First round"', '"Second round"', '"Final"', 'Opening', '"Mid-term review"', 'Completion'],
  teachingWeeks: ['at least 3 days', 'at least 4 days', 'at least 5 days'],
  terms: ['autumn term', 'spring term'],
  calendarValues: {
    exam: [
      {
        title: 'Mid-term …',
        body: '"${1:Mid-term examination}" ${2:2026-11-05} to ${3:2026-11-06} ${4|not whole week,whole week|}',
      },
      { title: 'Final …', body: '"${1:Final examination}" ${2:2027-01-18} to ${3:2027-01-22} whole week' },
    ],
    closure: [{ title: 'Sports day …', body: '"${1:Sports day}" ${2:2026-10-29}' }],
    makeup: [{ title: '… as Thu', body: '${1:2026-10-10} as ${2|Mon,Tue,Wed,Thu,Fri|}' }],
    bell: [{ title: '8:00-8:40', body: '${1:8:00}-${2:8:40}' }],
    termSpan: [{ title: '… to …', body: '${1:2026-09-01} to ${2:2027-01-22}' }],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders of a snippet
  },
  schedule: {
    parts: [
      {
        label: 'every week',
        explanation: 'how often: every week, odd weeks, every two weeks, every month, week 7, 2026-10-14',
      },
      { label: 'Wed', explanation: 'which day: Wed, Mon to Fri, fixed slot, 2nd Wed' },
      { label: '14:30-16:00', explanation: 'at what time: 14:30-16:00, period 7, afternoon' },
      { label: 'except week 8', explanation: 'exceptions: except week 8' },
    ],
  },
  quota: {
    parts: [
      {
        label: 'each teacher',
        explanation: 'who: each teacher, each research group, young teachers, Mary Brown',
      },
      {
        label: 'every week',
        explanation: 'how often: every week, every month, every term, every school year',
      },
      { label: 'at least 2 lessons', explanation: 'how much: at least 2 lessons, at most 1 time' },
      { label: ', due end of term', explanation: 'more: due, submit to, only counting …, after a comma' },
    ],
  },
  synonyms: (names) => `also ${listed(names)}`,
  mistaken: (names) => `mistaken as ${listed(names)}`,
  units: (units) => `unit: ${listed(units)}`,
  kindExample: (name, unit, isDocument) =>
    isDocument
      ? `document ${name} each teacher every term 1${unit}, due end of term`
      : `quota ${name} each teacher every term at least 2${unit}`,
  example: 'Example',
};
