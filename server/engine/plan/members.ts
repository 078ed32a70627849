import { fold } from '../text/fold.ts';
import type { Bound, Condition } from './condition.ts';
import { type Extent, intersection, named, UNKNOWN, union } from './extent.ts';
import { everyone, groupLeaders, groupMembers } from './group-members.ts';
import type { PeopleTerm } from './lexicon.ts';
import type { Group, People, Person } from './people.ts';
import { type PeopleIndex, type PeopleScope, peopleIndex } from './people-index.ts';
import { FIELD } from './standard-ids.ts';

/** The people a phrase names. */
export interface Members {
  readonly known: readonly string[];
  /** How many people there are, named or not; null = cannot be told. */
  readonly count: number | null;
  /** Every one of them is in `known`. */
  readonly complete: boolean;
}

/**
 * Who is named by a phrase, within a scope. `organizer` gives meaning to 成员, 组员 and 组长, and to 成员轮流.
 * Names that nobody declared are left out and make the answer incomplete.
 */
export function membersOf(people: People, scope: PeopleScope, organizer: Group | null = null): Members {
  const reader = new Reader(peopleIndex(scope), organizer);
  return members(reader.people(people));
}

/** Who is named by one word: a person, group, kind of group, cohort, post, subject or grade. Null: nobody declared it. */
export function membersOfName(
  name: string,
  scope: PeopleScope,
  organizer: Group | null = null,
): Members | null {
  const extent = new Reader(peopleIndex(scope), organizer).set(fold(name));
  return extent ? members(extent) : null;
}

/** Leaders, deputies and members of a group. */
export function membersOfGroup(group: Group, scope: PeopleScope): Members {
  return members(groupMembers(group, peopleIndex(scope)));
}

function members({ known, unnamed }: Extent): Members {
  return { known, count: unnamed === null ? null : known.length + unnamed, complete: unnamed === 0 };
}

class Reader {
  /** Cohorts being read, so that cohorts defined by each other end as unknown. */
  private readonly open = new Set<string>();

  constructor(
    private readonly index: PeopleIndex,
    private readonly organizer: Group | null,
  ) {}

  people(people: People): Extent {
    if (people.inTurn && people.sets.length === 0) return this.ownMembers();
    const sets = people.sets.map((name) => this.set(fold(name.text)) ?? UNKNOWN);
    let extent = sets.length > 0 ? union(sets, fold) : everyone(this.index);
    for (const name of people.within)
      extent = intersection(extent, this.set(fold(name.text)) ?? UNKNOWN, fold);
    return people.condition ? this.narrowed(extent, people.condition) : extent;
  }

  /** Null: nothing of that name is declared. `name` is folded. */
  set(name: string): Extent | null {
    const { index } = this;
    const cohort = index.cohort.get(name);
    if (cohort) return this.cohort(name);
    const group = index.group.get(name);
    if (group) return groupMembers(group, index);
    if (index.person.has(name)) return named([index.person.get(name)?.name.text ?? name]);
    const term = index.words.term(name);
    const understood = term && this.understood(term);
    if (understood) return understood;
    const kind = index.kind.get(name);
    if (kind)
      return union(
        kind.map((one) => groupMembers(one, index)),
        fold,
      );
    return this.post(name) ?? this.inGroups(name) ?? this.field(name);
  }

  /** Null: 组长 of nobody. */
  private understood(term: PeopleTerm): Extent | null {
    switch (term) {
      case 'everyone':
      case 'school':
        return everyone(this.index);
      case 'members':
        return this.organizer ? this.ownMembers() : everyone(this.index);
      case 'leaders':
        return this.organizer && groupLeaders(this.organizer);
      case 'mentors':
        return named(this.index.mentors);
      case 'mentees':
        return named(this.index.mentees);
    }
  }

  private ownMembers(): Extent {
    return this.organizer ? groupMembers(this.organizer, this.index) : UNKNOWN;
  }

  private cohort(name: string): Extent {
    const cohort = this.index.cohort.get(name);
    if (!cohort || this.open.has(name)) return UNKNOWN;
    this.open.add(name);
    const listed = cohort.members.map((member) => this.set(fold(member.text)) ?? named([member.text]));
    const described = cohort.condition ? [this.narrowed(everyone(this.index), cohort.condition)] : [];
    this.open.delete(name);
    const extent = listed.length + described.length > 0 ? union([...listed, ...described], fold) : UNKNOWN;
    if (cohort.size === null) return extent;
    return { known: extent.known, unnamed: Math.max(0, cohort.size - extent.known.length) };
  }

  /** 教研组长, 语文组长, and posts of the roster. */
  private post(name: string): Extent | null {
    const holders = this.index.people.filter((person) => person.posts.some((post) => fold(post) === name));
    const led = this.index.words.ledBy(name);
    const groups = led === null ? [] : this.ledGroups(led);
    if (holders.length === 0 && groups.length === 0) return null;
    const extents = groups.map(groupLeaders);
    // The roster says who holds the post, so groups without a named leader add nobody.
    const leaders = holders.length > 0 ? extents.map((extent) => named(extent.known)) : extents;
    return union([named(holders.map((person) => person.name.text)), ...leaders], fold);
  }

  private ledGroups(name: string): readonly Group[] {
    const group = this.index.group.get(name);
    return group ? [group] : (this.index.kind.get(name) ?? []);
  }

  /** 语文组教师, 三年级教师, 语文教师. */
  private inGroups(name: string): Extent | null {
    const stem = this.index.words.teachersOf(name);
    return stem === null ? null : (this.set(stem) ?? this.subject(stem));
  }

  /** A subject or grade of the roster or of a group, a title or an honour. */
  private field(name: string): Extent | null {
    const roster = this.index.people.filter((person) =>
      fieldsOf(person).some((value) => fold(value) === name),
    );
    const groups = this.index.groups.filter((group) =>
      [...group.subjects, ...group.grades].some((value) => fold(value.text) === name),
    );
    if (roster.length === 0 && groups.length === 0) return null;
    return union(
      [
        named(roster.map((person) => person.name.text)),
        ...groups.map((group) => groupMembers(group, this.index)),
      ],
      fold,
    );
  }

  /** 语文教师 where neither roster nor groups say who teaches what: the group of that name. */
  private subject(stem: string): Extent | null {
    const groups = this.index.words.groupsOf(stem).flatMap((name) => this.index.group.get(name) ?? []);
    return groups[0] ? groupMembers(groups[0], this.index) : null;
  }

  private narrowed(extent: Extent, condition: Condition): Extent {
    const known: string[] = [];
    let unnamed: number | null = extent.unnamed === 0 ? 0 : null;
    for (const name of extent.known) {
      const held = this.holds(condition, name);
      if (held) known.push(name);
      else if (held === null) unnamed = null;
    }
    return { known, unnamed };
  }

  /** Whether a condition holds for a person; null = the plan does not say. */
  private holds(condition: Condition, name: string): boolean | null {
    const person = this.index.person.get(fold(name));
    switch (condition.kind) {
      case 'all':
        return every(condition.of.map((one) => this.holds(one, name)));
      case 'any':
        return negated(every(condition.of.map((one) => negated(this.holds(one, name)))));
      case 'not':
        return negated(this.holds(condition.of, name));
      case 'age':
      case 'service':
        return within(person?.[condition.kind] ?? null, condition.min, condition.max);
      case 'is':
        return this.belongs(name, fold(condition.name.text));
      case 'field':
        return this.hasField(person, condition.field, fold(condition.value.text));
    }
  }

  private hasField(person: Person | undefined, field: string, value: string): boolean | null {
    if (!person) return null;
    const held = valuesOf(person, field);
    if (!held || (held.length === 0 && field !== FIELD.post && field !== FIELD.honour)) return null;
    const teacher = this.index.words.teacherOf(value);
    return held.some((one) => fold(one) === value || fold(one) === teacher);
  }

  private belongs(name: string, set: string): boolean | null {
    const extent = this.set(set) ?? UNKNOWN;
    if (extent.known.some((one) => fold(one) === fold(name))) return true;
    return extent.unnamed === 0 ? false : null;
  }
}

function every(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function negated(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}

function within(value: number | null, min: Bound | null, max: Bound | null): boolean | null {
  if (value === null) return null;
  if (min && (min.inclusive ? value < min.value : value <= min.value)) return false;
  return !(max && (max.inclusive ? value > max.value : value >= max.value));
}

function fieldsOf(person: Person): readonly string[] {
  return [
    ...person.subjects,
    ...person.grades,
    ...person.honours,
    ...(person.title === null ? [] : [person.title]),
  ];
}

function valuesOf(person: Person, field: string): readonly string[] | null {
  switch (field) {
    case FIELD.subject:
      return person.subjects;
    case FIELD.grade:
      return person.grades;
    case FIELD.title:
      return person.title === null ? [] : [person.title];
    case FIELD.post:
      return person.posts;
    case FIELD.honour:
      return person.honours;
    default:
      return null;
  }
}
