import type { Condition } from '../plan/condition.ts';
import type { PeopleWords } from '../plan/lexicon.ts';
import { type Members, membersOf, membersOfGroup, membersOfName } from '../plan/members.ts';
import type { Name } from '../plan/name.ts';
import type { Group, People } from '../plan/people.ts';
import { type PeopleScope, peopleIndex } from '../plan/people-index.ts';
import { UNIT } from '../plan/standard-ids.ts';
import { fold, sameName } from '../text/fold.ts';
import { unitKey } from './unit.ts';

/** One who owes: a person, or a group with its members. */
export interface Debtor {
  readonly name: string;
  /** Members of a group; a person is its only member. */
  readonly people: readonly string[];
  readonly group: Group | null;
  /** How an event names all groups of that kind, folded: 各教研组; null: it is a person. */
  readonly allOfKind: string | null;
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
  /** Groups that nobody named: how an event names all of them, folded (各教研组). */
  readonly allOfKind: string | null;
  /** The rank of each person's post, from 0 up; null: it is not ranked. */
  readonly rank: number | null;
  /** Audiences of one key are the same people. */
  readonly key: string;
}

const JOINT: ReadonlySet<string | null> = new Set([UNIT.time, UNIT.session]);
const OF_GROUPS: ReadonlySet<string | null> = new Set([
  ...JOINT,
  ...[UNIT.piece, UNIT.item, UNIT.issue, UNIT.book, UNIT.course],
  null,
]);

/** Who owes by a subject and a unit (language.md §5, Subject). Null: the statement names nobody. */
export function audienceOf(subject: People | null, unit: string | null, scope: PeopleScope): Audience {
  if (!subject) return joint('', 'total', '');
  const mode = modeOf(subject, unit, scope);
  const words = scope.lexicon.people;
  const key = `${mode} ${peopleKey(subject, words)}`;
  if (mode === 'total' || mode === 'average') return joint(subject.text, mode, key);
  return mode === 'group' ? groups(subject, key, scope) : persons(subject, key, scope);
}

function joint(label: string, mode: 'total' | 'average', key: string): Audience {
  return { label, mode, debtors: [], count: 1, complete: true, allOfKind: null, rank: null, key };
}

function modeOf(subject: People, unit: string | null, scope: PeopleScope): Audience['mode'] {
  const measure = unitKey(unit);
  const words = scope.lexicon.people;
  const isSchool = subject.sets.length > 0 && subject.sets.every((set) => namesSchool(set, words));
  switch (subject.quantifier) {
    case 'average':
      return 'average';
    case 'total':
      return 'total';
    case 'all':
      return JOINT.has(measure) ? 'total' : 'person';
    case 'each':
      return namesGroups(subject, scope) && !words.isEachPerson(subject.text) ? 'group' : 'person';
    case 'bare':
      if (isSchool) return 'total';
      return namesGroups(subject, scope) && OF_GROUPS.has(measure) ? 'group' : 'person';
  }
}

function namesSchool({ text }: Name, words: PeopleWords): boolean {
  return words.term(fold(text)) === 'school';
}

function namesGroups(subject: People, scope: PeopleScope): boolean {
  const index = peopleIndex(scope);
  if (subject.condition || subject.sets.length === 0) return false;
  return subject.sets.every((set) => {
    const name = fold(set.text);
    if (index.group.has(name) || index.kind.has(name) || namesSchool(set, index.words)) return true;
    return index.words.looksLikeGroup(name) && membersOfName(set.text, scope) === null;
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
    debtors: members.known.map((name) => ({ name, people: [name], group: null, allOfKind: null })),
    count: members.count,
    complete: members.complete,
    allOfKind: null,
    rank: rankOf(subject, scope.lexicon.people),
    key,
  };
}

function rankOf({ sets, within, condition }: People, words: PeopleWords): number | null {
  if (condition || within.length > 0 || sets.length > 1) return null;
  return words.rank(sets[0] ? fold(sets[0].text) : words.teachers);
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
  const allOf = (kind: string) => fold(index.words.allOf(kind));
  const [only, ...others] = subject.sets;
  return {
    label: subject.text,
    mode: 'group',
    debtors: distinct.map((group) => ({
      name: group.name?.text ?? '',
      people: membersOfGroup(group, scope).known,
      group,
      allOfKind: allOf(group.kind),
    })),
    count: unnamed === null ? null : distinct.length + unnamed,
    complete: unnamed === 0,
    allOfKind: only && others.length === 0 ? allOf(only.text) : null,
    rank: null,
    key,
  };
}

function isWithin(group: Group, subject: People): boolean {
  const fields = [group.parent, ...group.subjects, ...group.grades].flatMap((name) =>
    name ? [fold(name.text)] : [],
  );
  return subject.within.every((name) => fields.includes(fold(name.text)));
}

function peopleKey(subject: People, words: PeopleWords): string {
  const names = (list: People['sets']) =>
    list
      .map((name) => words.alike(fold(name.text)))
      .sort()
      .join('、');
  const condition = subject.condition ? conditionKey(subject.condition) : '';
  return `${names(subject.sets) || words.teachers}|${names(subject.within)}|${condition}`;
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
