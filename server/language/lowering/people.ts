import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Cohort, Group, MentorPair, Person } from '../../engine/plan/people.ts';
import { fold } from '../../engine/text/fold.ts';
import { toNumber } from '../../engine/text/rational.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { looksLikePerson } from '../lexicon/person-name.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { readCondition } from '../reading/condition/read-condition.ts';
import { readNames } from '../reading/names/read-names.ts';
import { type Slice, sourceOf, trimmed } from '../reading/slice.ts';
import { type LoweredClause, lastWith, lowerClauses, namesOf, plain, scheduleOf } from './clauses.ts';
import { firstName, type Lowering, sliceOfNode, sourceOfNode, take } from './context.ts';

/** 教研组 语文组 { … }; several names make several groups; none makes a kind of group without names (教研组 21个). */
export function lowerGroup(c: Lowering, node: ast.Group): readonly Declaration[] {
  const { clauses, segments } = lowerClauses(c, node, 'group');
  const count = countOf(c, segments);
  const head = headsAt(fold(node.head), 0).find((match) => match.length === node.head.length)?.word;
  const value = (name: Name | null): Group => ({
    source: sourceOfNode(c, node),
    kind: head?.id ?? node.head,
    kindAliases: head ? [...head.hans, ...head.hant, ...head.en] : [],
    name,
    count: name ? null : count,
    leaders: namesOf(clauses, '组长'),
    deputies: namesOf(clauses, '副组长'),
    members: namesOf(clauses, '成员'),
    size: wholeAmount(lastWith(clauses, '人数')) ?? (name ? count : null),
    fixedTime: scheduleOf(clauses, '固定时间'),
    place: firstName(namesOf(clauses, '地点')),
    subjects: namesOf(clauses, '学科'),
    grades: namesOf(clauses, '年级'),
    parent: firstName(namesOf(clauses, '隶属')),
    clauses: plain(clauses),
  });
  const names = namesOfHead(c, node.names);
  return (names.length > 0 ? names : [null]).map((name) => ({ type: 'group', value: value(name) }));
}

/** 师徒结对 { 师傅 张敏  徒弟 李华 }; 师徒结对 青年教师 12对 */
export function lowerPair(c: Lowering, node: ast.MentorPair): readonly Declaration[] {
  const { clauses, segments } = lowerClauses(c, node, 'pair');
  const value: MentorPair = {
    source: sourceOfNode(c, node),
    mentor: firstName(namesOf(clauses, '师傅')),
    mentees: [...namesOfHead(c, node.names), ...namesOf(clauses, '徒弟')],
    pairs: lastWith(clauses, '对数', '人数')?.clause.amount ?? amountOf(c, segments),
    clauses: plain(clauses),
  };
  return [{ type: 'pair', value }];
}

export function lowerTeacher(c: Lowering, node: ast.Teacher): readonly Declaration[] {
  const { clauses } = lowerClauses(c, node, 'teacher');
  const texts = (...words: string[]) => namesOf(clauses, ...words).map((name) => name.text);
  return namesOfHead(c, node.names).map((name): Declaration => {
    const value: Person = {
      source: sourceOfNode(c, node),
      name,
      subjects: texts('学科'),
      grades: texts('年级'),
      age: wholeAmount(lastWith(clauses, '年龄')),
      service: wholeAmount(lastWith(clauses, '教龄')),
      title: texts('职称')[0] ?? null,
      posts: texts('职务'),
      honours: texts('荣誉'),
      groups: texts('教研组'),
      groupNames: namesOf(clauses, '教研组'),
    };
    return { type: 'person', value };
  });
}

/** 名册 "教师.csv" */
export function lowerRoster(c: Lowering, node: ast.Roster): readonly Declaration[] {
  return namesOfHead(c, node.names).map((path) => ({
    type: 'roster',
    value: { source: sourceOfNode(c, node), path },
  }));
}

/** 群体 青年教师：教龄3年以内; 群体 骨干教师：张敏、李华; 群体 骨干教师 { 成员 张敏、李华 }; 群体 新教师 41人 */
export function lowerCohort(c: Lowering, node: ast.Cohort): readonly Declaration[] {
  const { clauses, segments } = lowerClauses(c, node, 'cohort');
  const stated = lastWith(clauses, '群体条件')?.value ?? null;
  const count = countOf(c, segments);
  const conditionText = stated ?? (count === null ? (segments[0] ?? null) : (segments[1] ?? null));
  const listed = conditionText && !stated ? personsIn(c, trimmed(conditionText)) : null;
  const condition = conditionText && !listed ? take(c, readCondition(trimmed(conditionText), c.names)) : null;
  return namesOfHead(c, node.names).map((name): Declaration => {
    const value: Cohort = {
      source: sourceOfNode(c, node),
      name,
      condition,
      members: [...(listed ?? []), ...namesOf(clauses, '成员')],
      size: wholeAmount(lastWith(clauses, '人数')) ?? count,
    };
    return { type: 'cohort', value };
  });
}

/** 张敏、李华 behind the name of a cohort; null if that is no list of people by name. */
function personsIn(c: Lowering, text: Slice): readonly Name[] | null {
  const names = readNames(text);
  const isPerson = ({ text: name }: Name) => {
    const kind = c.names.kind(fold(name));
    return kind === 'person' || (kind === null && looksLikePerson(name));
  };
  return names.length > 0 && names.every(isPerson) ? names : null;
}

export function namesOfHead(c: Lowering, names: readonly ast.Name[]): readonly Name[] {
  return names.flatMap((name) => readNames(sliceOfNode(c, name)));
}

function amountOf(c: Lowering, segments: readonly Slice[]): MentorPair['pairs'] {
  for (const segment of segments) {
    const { value } = readAmount(segment);
    if (value) return value;
    c.problems.push({ code: 'unknown-clause', source: sourceOf(segment), data: { word: segment.text } });
  }
  return null;
}

/** 21个, 41人 behind the name. */
function countOf(c: Lowering, segments: readonly Slice[]): number | null {
  const first = segments[0] && readAmount(segments[0]).value;
  if (segments[0] && first) take(c, readAmount(segments[0]));
  return first?.min && first.unit !== '年' ? toNumber(first.min) : null;
}

function wholeAmount(clause: LoweredClause | null): number | null {
  const amount = clause?.clause.amount;
  return amount?.min ? toNumber(amount.min) : null;
}
