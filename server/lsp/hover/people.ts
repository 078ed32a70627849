import { type Members, membersOfGroup, membersOfName } from '../../engine/plan/members.ts';
import type { Cohort, Group, Person } from '../../engine/plan/people.ts';
import { peopleIndex } from '../../engine/plan/people-index.ts';
import type { Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { heads } from '../../language/lexicon/keywords.ts';
import { quotaAnalysis } from '../../school/quota-analysis.ts';
import { spell } from '../completion/spelling.ts';
import type { Asked } from '../said/asked.ts';
import { boundsOf } from '../said/totals.ts';
import { eventLine, eventsOfSchool, nextEvents } from './events.ts';
import { bullets, lines, plain } from './spot.ts';

const MOST = 40;
const DUTIES = 8;

/** Who is meant by a name, folded: a cohort, group, kind of group, person, post. */
export function peoplePage(key: string, name: string, asked: Asked): readonly string[] {
  const index = peopleIndex(asked.known.plan.scope);
  const cohort = index.cohort.get(key);
  if (cohort) return cohortPage(cohort, asked);
  const group = index.group.get(key);
  if (group) return groupPage(group, asked);
  const person = index.person.get(key);
  if (person || isMember(key, asked)) return personPage(person?.name.text ?? name, person ?? null, asked);
  const members = membersOfName(name, asked.known.plan.scope);
  return members ? [lines(`**${plain(name)}**`, count(members, asked)), ...membersLine(members, asked)] : [];
}

function cohortPage(cohort: Cohort, asked: Asked): readonly string[] {
  const { hints } = asked.words;
  const members = membersOfName(cohort.name.text, asked.known.plan.scope);
  const condition = cohort.condition ? written(cohort.condition.source, asked) : '';
  return [
    lines(
      `**${plain(cohort.name.text)}**`,
      condition === '' ? '' : hints.fact(hints.facts.condition, plain(condition)),
      members ? count(members, asked) : '',
    ),
    ...(members ? membersLine(members, asked) : []),
  ];
}

function groupPage(group: Group, asked: Asked): readonly string[] {
  const { hints } = asked.words;
  const fact = (label: keyof typeof hints.facts, values: readonly string[]) =>
    values.length > 0 ? hints.fact(hints.facts[label], plain(hints.names(values))) : '';
  const members = membersOfGroup(group, asked.known.plan.scope);
  const name = group.name?.text ?? group.kind;
  const events = eventsOfSchool(asked).filter(
    ({ kind, groups }) => groups.includes(name) && (kind === 'activity' || kind === 'window'),
  );
  return [
    lines(
      `**${plain(name)}** · ${plain(kindOf(group, asked))}`,
      fact('leader', texts(group.leaders)),
      fact('deputies', texts(group.deputies)),
      fact('fixedTime', group.fixedTime ? [group.fixedTime.text.trim()] : []),
      fact('place', group.place ? [group.place.text] : []),
      fact('partOf', group.parent ? [group.parent.text] : []),
      count(members, asked),
    ),
    ...membersLine(members, asked),
    ...nextEvents(events, asked, eventLine),
  ];
}

/** The kind as the file's language spells it. */
function kindOf({ kind }: Group, { language }: Asked): string {
  const head = heads().find(({ id, statement }) => id === kind && statement === 'group');
  return head ? spell(head, language) : kind;
}

function personPage(name: string, person: Person | null, asked: Asked): readonly string[] {
  const { hints } = asked.words;
  const key = fold(name);
  const { groups, pairs } = asked.known.plan.scope;
  const fact = (label: keyof typeof hints.facts, values: readonly string[]) =>
    values.length > 0 ? hints.fact(hints.facts[label], plain(hints.names(values))) : '';
  const inGroups = groups
    .filter((group) => group.name && everyName(group).some((one) => fold(one) === key))
    .map((group) => group.name?.text ?? '');
  const isOne = (other: { readonly text: string }) => fold(other.text) === key;
  const events = eventsOfSchool(asked).filter(({ speakers }) => speakers.some((one) => fold(one) === key));
  return [
    lines(
      `**${plain(name)}**`,
      fact('posts', person?.posts ?? []),
      fact('groups', [...new Set([...inGroups, ...(person?.groups ?? [])])]),
      fact('subjects', person?.subjects ?? []),
      fact('grades', person?.grades ?? []),
      fact('service', person?.service == null ? [] : [hints.years(person.service)]),
      fact('age', person?.age == null ? [] : [hints.ages(person.age)]),
      fact('title', person?.title == null ? [] : [person.title]),
      fact('honours', person?.honours ?? []),
      fact(
        'mentors',
        texts(pairs.filter(({ mentees }) => mentees.some(isOne)).flatMap(({ mentor }) => mentor ?? [])),
      ),
      fact(
        'mentees',
        texts(pairs.filter(({ mentor }) => mentor && isOne(mentor)).flatMap(({ mentees }) => mentees)),
      ),
    ),
    ...dutiesOf(key, asked),
    ...nextEvents(events, asked, eventLine),
  ];
}

/** What a person owes by name: 听课 每周2节. */
function dutiesOf(key: string, { school, path, words }: Asked): readonly string[] {
  const { hints } = words;
  const demands = quotaAnalysis(school, path)?.demands ?? [];
  const owed = demands
    .filter(
      ({ audience }) => audience.mode === 'person' && audience.debtors.some(({ name }) => fold(name) === key),
    )
    .map((demand) =>
      [plain(demand.activity), hints.period(demand.period.name), hints.bounds(boundsOf(demand))].join(' '),
    );
  const distinct = [...new Set(owed)];
  return distinct.length > 0
    ? [
        `${hints.facts.duties}\n\n${bullets([...distinct.slice(0, DUTIES), ...(distinct.length > DUTIES ? ['…'] : [])])}`,
      ]
    : [];
}

function isMember(key: string, { known }: Asked): boolean {
  const { groups, pairs } = known.plan.scope;
  const paired = pairs.flatMap(({ mentor, mentees }) => [...(mentor ? [mentor] : []), ...mentees]);
  return [...groups.flatMap(everyName), ...texts(paired)].some((name) => fold(name) === key);
}

function everyName({ leaders, deputies, members }: Group): readonly string[] {
  return texts([...leaders, ...deputies, ...members]);
}

function count({ known, count: many }: Members, { words }: Asked): string {
  return known.length > 0 || many !== null ? words.hints.people(many ?? known.length) : '';
}

function membersLine({ known, count: many, complete }: Members, { words }: Asked): readonly string[] {
  const { hints } = words;
  if (known.length === 0) return [];
  const rest = complete ? '' : hints.unnamed(many === null ? null : many - known.length);
  const shown = known.length > MOST ? hints.first(known.slice(0, MOST), known.length) : hints.names(known);
  return [lines(hints.fact(hints.facts.members, plain(shown)), rest)];
}

function written({ origin, start, end }: Source, { school }: Asked): string {
  const text = school.analysis(origin.file)?.blocks.find(({ block }) => block === origin)?.block.text;
  return text?.slice(start, end) ?? '';
}

function texts(names: readonly { readonly text: string }[]): readonly string[] {
  return names.map(({ text }) => text);
}
