import type { Condition } from '../plan/condition.ts';
import { type Members, membersOf, membersOfGroup, membersOfName } from '../plan/members.ts';
import type { Group, People } from '../plan/people.ts';
import { type PeopleScope, peopleIndex } from '../plan/people-index.ts';
import { fold, sameName } from '../text/fold.ts';
import { unitKey } from './unit.ts';

/** One who owes: a person, or a group with its members. */
export interface Debtor {
  readonly name: string;
  /** Members of a group; a person is its only member. */
  readonly people: readonly string[];
  readonly group: Group | null;
}

/** Who owes an amount. */
export interface Audience {
  /** As written: 每位教师. */
  readonly label: string;
  /** Each person, each group, or all together; `average` (人均) is never judged. */
  readonly mode: 'person' | 'group' | 'total' | 'average';
  /** Those known by name, in order of declaration. */
  readonly debtors: readonly Debtor[];
  /** How many there are, named or not; 1 for a total; null = nobody says. */
  readonly count: number | null;
  /** All of them are in `debtors`. */
  readonly complete: boolean;
  /** Groups that nobody named: their kind (教研组), so that 各教研组 can be told to be all of them. */
  readonly groupKind: string | null;
  /** Audiences of one key are the same people. */
  readonly key: string;
}

const OF_GROUPS: ReadonlySet<string | null> = new Set(['次', '场', '个', '项', '期', '部', '门', null]);
const JOINT: ReadonlySet<string | null> = new Set(['次', '场']);
const EACH_PERSON = /^(?:每位|每名|每人|人人|各位)/;
const LOOKS_LIKE_GROUP = /(?:组|室|处|科|校|部|班|会|学科|年级)$/;
const SCHOOL: ReadonlySet<string> = new Set(['学校', '全校', 'school']);
const TEACHER: ReadonlySet<string> = new Set(['老师', '教职工', '教职员工', 'teacher', 'teachers']);

/** Who owes by a subject and a unit (language.md §5, Subject). Null: the statement names nobody. */
export function audienceOf(subject: People | null, unit: string | null, scope: PeopleScope): Audience {
  if (!subject) return joint('', 'total', '');
  const mode = modeOf(subject, unit, scope);
  const key = `${mode} ${peopleKey(subject)}`;
  if (mode === 'total' || mode === 'average') return joint(subject.text, mode, key);
  return mode === 'group' ? groups(subject, key, scope) : persons(subject, key, scope);
}

function joint(label: string, mode: 'total' | 'average', key: string): Audience {
  return { label, mode, debtors: [], count: 1, complete: true, groupKind: null, key };
}

function modeOf(subject: People, unit: string | null, scope: PeopleScope): Audience['mode'] {
  const measure = unitKey(unit);
  const isSchool = subject.sets.length > 0 && subject.sets.every((set) => SCHOOL.has(fold(set.text)));
  switch (subject.quantifier) {
    case 'average':
      return 'average';
    case 'total':
      return 'total';
    case 'all':
      return JOINT.has(measure) ? 'total' : 'person';
    case 'each':
      return namesGroups(subject, scope) && !EACH_PERSON.test(subject.text) ? 'group' : 'person';
    case 'bare':
      if (isSchool) return 'total';
      return namesGroups(subject, scope) && OF_GROUPS.has(measure) ? 'group' : 'person';
  }
}

function namesGroups(subject: People, scope: PeopleScope): boolean {
  const index = peopleIndex(scope);
  if (subject.condition || subject.sets.length === 0) return false;
  return subject.sets.every((set) => {
    const name = fold(set.text);
    if (index.group.has(name) || index.kind.has(name) || SCHOOL.has(name)) return true;
    return LOOKS_LIKE_GROUP.test(name) && membersOfName(set.text, scope) === null;
  });
}

function persons(subject: People, key: string, scope: PeopleScope): Audience {
  const listed = subject.within.length === 0 && !subject.condition ? namedInGroups(subject, scope) : [];
  const isListed = listed.length > 0 && listed.length === subject.sets.length;
  const members: Members = isListed
    ? { known: listed, count: listed.length, complete: true }
    : membersOf(subject, scope);
  return {
    label: subject.text,
    mode: 'person',
    debtors: members.known.map((name) => ({ name, people: [name], group: null })),
    count: members.count,
    complete: members.complete,
    groupKind: null,
    key,
  };
}

/** People who are known only as members of a group: 听课 李华、王芳. */
function namedInGroups(subject: People, scope: PeopleScope): readonly string[] {
  return subject.sets
    .map((set) => set.text)
    .filter((name) => {
      if (membersOfName(name, scope) !== null) return false;
      return scope.groups.some(({ leaders, deputies, members }) =>
        [...leaders, ...deputies, ...members].some((one) => sameName(one.text, name)),
      );
    });
}

function groups(subject: People, key: string, scope: PeopleScope): Audience {
  const index = peopleIndex(scope);
  const found: Group[] = [];
  let unnamed: number | null = 0;
  for (const set of subject.sets) {
    const one = index.group.get(fold(set.text));
    const some = one ? [one] : (index.kind.get(fold(set.text)) ?? null);
    if (!some) unnamed = null;
    for (const group of some ?? []) {
      if (group.name) found.push(group);
      else unnamed = unnamed === null || group.count === null ? null : unnamed + group.count;
    }
  }
  const narrowed = subject.within.length === 0 ? found : found.filter((group) => isWithin(group, subject));
  if (subject.within.length > 0 && (narrowed.length === 0 || unnamed !== 0)) unnamed = null;
  const distinct = [...new Map(narrowed.map((group) => [fold(group.name?.text ?? ''), group])).values()];
  return {
    label: subject.text,
    mode: 'group',
    debtors: distinct.map((group) => ({
      name: group.name?.text ?? '',
      people: membersOfGroup(group, scope).known,
      group,
    })),
    count: unnamed === null ? null : distinct.length + unnamed,
    complete: unnamed === 0,
    groupKind: subject.sets.length === 1 ? (subject.sets[0]?.text ?? null) : null,
    key,
  };
}

function isWithin(group: Group, subject: People): boolean {
  const fields = [group.parent, ...group.subjects, ...group.grades].flatMap((name) =>
    name ? [fold(name.text)] : [],
  );
  return subject.within.every((name) => fields.includes(fold(name.text)));
}

function peopleKey(subject: People): string {
  const names = (list: People['sets']) =>
    list
      .map((name) => setKey(fold(name.text)))
      .sort()
      .join('、');
  const condition = subject.condition ? conditionKey(subject.condition) : '';
  return `${names(subject.sets) || '教师'}|${names(subject.within)}|${condition}`;
}

function setKey(folded: string): string {
  if (SCHOOL.has(folded)) return '学校';
  return TEACHER.has(folded) ? '教师' : folded;
}

function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of.map(conditionKey).join(',')})`;
    case 'not':
      return `not(${conditionKey(condition.of)})`;
    case 'is':
      return fold(condition.name.text);
    case 'field':
      return `${condition.field}=${fold(condition.value.text)}`;
    default: {
      const bound = (side: typeof condition.min) => (side ? `${side.value}${side.inclusive ? '' : '!'}` : '');
      return `${condition.kind}[${bound(condition.min)},${bound(condition.max)}]`;
    }
  }
}
