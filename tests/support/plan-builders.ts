import type { Activity } from '../../server/engine/plan/activity.ts';
import type { PlanFile } from '../../server/engine/plan/file.ts';
import type { Name } from '../../server/engine/plan/name.ts';
import type { Group, People, Person } from '../../server/engine/plan/people.ts';
import type { DateExpression } from '../../server/engine/plan/schedule.ts';
import type { Declared, Plan } from '../../server/engine/plan/scope.ts';
import type { Origin, Source } from '../../server/engine/plan/source.ts';
import { STANDARD_LEXICON } from '../../server/language/lexicon/standard-lexicon.ts';

export const ORIGIN: Origin = { file: 'test.plan' };

let position = 0;

/** A place of its own for everything that is built, so that places can be told apart. */
export function somewhere(): Source {
  position += 10;
  return { origin: ORIGIN, start: position, end: position + 5 };
}

export function name(text: string): Name {
  return { text, source: somewhere() };
}

/** `2026-09-01`, or `9-1` with the year left to the school year. */
export function date(text: string): DateExpression {
  const parts = text.split('-').map(Number);
  const [day = 0, month = 0, year = null] = parts.reverse();
  return { year, month, day, source: somewhere() };
}

/** People by the names of their sets. */
export function people(sets: string | readonly string[], more: Partial<People> = {}): People {
  const names = typeof sets === 'string' ? sets.split('、') : sets;
  return {
    text: names.join('、'),
    quantifier: 'bare',
    sets: names.filter((text) => text !== '').map(name),
    within: [],
    condition: null,
    inTurn: false,
    source: somewhere(),
    ...more,
  };
}

export function person(text: string, more: Partial<Person> = {}): Person {
  return {
    name: name(text),
    subjects: [],
    grades: [],
    age: null,
    service: null,
    title: null,
    posts: [],
    honours: [],
    groups: [],
    source: somewhere(),
    ...more,
  };
}

/** A group: `group('教研组', '语文组', '张敏', '李华、王芳')`. */
export function group(
  kind: string,
  text: string | null,
  leaders = '',
  members = '',
  more: Partial<Group> = {},
): Group {
  const names = (list: string) =>
    list
      .split('、')
      .filter((one) => one !== '')
      .map(name);
  return {
    kind,
    name: text === null ? null : name(text),
    count: null,
    leaders: names(leaders),
    deputies: [],
    members: names(members),
    size: null,
    fixedTime: null,
    place: null,
    subjects: [],
    grades: [],
    parent: null,
    clauses: [],
    source: somewhere(),
    ...more,
  };
}

export function activity(text: string | null, more: Partial<Activity> = {}): Activity {
  return {
    kind: '活动',
    name: text === null ? null : name(text),
    organizers: null,
    participants: null,
    speakers: null,
    responsible: null,
    schedule: null,
    deadline: null,
    period: null,
    dayOff: null,
    places: [],
    topics: [],
    lessonKind: null,
    level: null,
    status: 'planned',
    steps: [],
    outputs: [],
    capacity: null,
    automatic: false,
    required: [],
    notStacking: false,
    stages: [],
    amount: null,
    clauses: [],
    source: somewhere(),
    ...more,
  };
}

export function declared(more: Partial<Declared> = {}): Declared {
  return {
    header: null,
    calendars: [],
    groups: [],
    pairs: [],
    people: [],
    cohorts: [],
    activities: [],
    quotas: [],
    checklists: [],
    records: [],
    assessments: [],
    kinds: [],
    lexicon: STANDARD_LEXICON,
    ...more,
  };
}

/** A plan whose scope is what it says itself. */
export function plan(own: Partial<Declared> = {}, more: Partial<Plan> = {}): Plan {
  const file: PlanFile = { file: ORIGIN.file, declarations: [], problems: [] };
  const said = declared(own);
  return {
    file,
    own: said,
    scope: said,
    superiors: [],
    kinds: [],
    schoolYear: { start: 2026, end: 2027 },
    term: 1,
    ...more,
  };
}
