import type { Condition } from '../../engine/plan/condition.ts';
import type { Clause, People } from '../../engine/plan/people.ts';
import type { Period } from '../../engine/plan/quota.ts';
import type { Schedule, ScheduleEntry } from '../../engine/plan/schedule.ts';
import { type NameAs, type NameUse, uses } from './name-use.ts';

/** What the names of a clause are, by its standard word. */
const AS: Readonly<Record<string, NameAs>> = {
  组长: 'member',
  副组长: 'member',
  成员: 'member',
  师傅: 'member',
  徒弟: 'member',
  隶属: 'people',
  教研组: 'people',
  报送: 'people',
  地点: 'place',
  课型: 'kind',
  听课只计: 'kind',
  属于: 'kind',
  必填: 'field',
  必存: 'field',
  学科: 'value',
  年级: 'value',
  级别: 'value',
  范围: 'value',
};

/** Names in the clauses of a statement. What has a block of its own (阶段) is told by the statement. */
export function clauseNames(clauses: readonly Clause[]): readonly NameUse[] {
  return clauses.flatMap(({ word, names, people, schedule }) => {
    const as = AS[word];
    const listed = !people && as ? uses(as, ...names) : [];
    return [...listed, ...peopleNames(people), ...scheduleNames(schedule)];
  });
}

/** 三年级, 教师 and 课题组 in 三年级每位非课题组教师. */
export function peopleNames(people: People | null): readonly NameUse[] {
  if (!people) return [];
  return [...uses('people', ...people.within, ...people.sets), ...conditionNames(people.condition)];
}

export function conditionNames(condition: Condition | null): readonly NameUse[] {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionNames);
    case 'not':
      return conditionNames(condition.of);
    case 'is':
      return uses('people', condition.name);
    case 'field':
      return uses('value', condition.value);
    default:
      return [];
  }
}

/** What the dates of a schedule hang on: 期中考试 前1周, 国庆节后. */
export function scheduleNames(schedule: Schedule | null): readonly NameUse[] {
  return schedule ? entryNames([...schedule.entries, ...schedule.except]) : [];
}

export function entryNames(entries: readonly ScheduleEntry[]): readonly NameUse[] {
  return entries.flatMap(({ when }) => {
    if (when.kind !== 'relative' || when.anchor.kind === 'point') return [];
    return uses(when.anchor.kind === 'named' ? 'matter' : 'dayOff', when.anchor.name);
  });
}

/** 每次集体备课前 */
export function periodNames(period: Period | null): readonly NameUse[] {
  return period?.kind === 'occasion' ? uses('matter', period.of) : [];
}
