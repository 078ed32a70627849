import type { Activity } from '../../engine/plan/activity.ts';
import type { CalendarDeclaration, PlanHeader } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Cohort, Group, MentorPair, Person } from '../../engine/plan/people.ts';
import type { AssessmentItem, Quota, QuotaPart, RecordEntry } from '../../engine/plan/quota.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import {
  clauseNames,
  conditionNames,
  entryNames,
  peopleNames,
  periodNames,
  scheduleNames,
} from './clause-names.ts';
import { headName } from './head-name.ts';
import { declares, declaresOf, type NameUse, uses } from './name-use.ts';

/** Every name in a statement, in no particular order; one that several values share may come twice. */
export function statementNames(declaration: Declaration): readonly NameUse[] {
  switch (declaration.type) {
    case 'header':
      return headerNames(declaration.value);
    case 'calendar':
      return calendarNames(declaration.value);
    case 'group':
      return groupNames(declaration.value);
    case 'pair':
      return pairNames(declaration.value);
    case 'person':
      return personNames(declaration.value);
    case 'cohort':
      return cohortNames(declaration.value);
    case 'activity':
      return activityNames(declaration.value);
    case 'quota':
      return quotaNames(declaration.value);
    case 'record':
      return recordNames(declaration.value);
    case 'kind':
      return kindNames(declaration.value);
    case 'roster':
    case 'recordFile':
      return uses('file', declaration.value.path);
    case 'checklist': {
      const { name, items, clauses } = declaration.value;
      return [...declares('list', name), ...items.flatMap(partNames), ...clauseNames(clauses)];
    }
    case 'assessment': {
      const { name, people, items, clauses } = declaration.value;
      return [
        ...declares('title', name),
        ...peopleNames(people),
        ...items.flatMap(itemNames),
        ...clauseNames(clauses),
      ];
    }
    case 'place':
      return declares('place', declaration.value.name);
    case 'groupKind':
    case 'unit': {
      const { name, aliases } = declaration.value;
      return [...declares(declaration.type, name), ...declaresOf(name, declaration.type, ...aliases)];
    }
    case 'section':
      return [
        ...declares('title', declaration.value.title),
        ...declaration.value.content.flatMap(statementNames),
      ];
  }
}

function headerNames({
  title,
  school,
  issuer,
  imports,
  superior,
  reportPeriod,
}: PlanHeader): readonly NameUse[] {
  return [
    ...declares('title', title),
    ...uses('school', school),
    ...uses('people', issuer),
    ...uses('file', ...imports, superior),
    ...scheduleNames(reportPeriod),
  ];
}

function calendarNames({ exams, closures, holidays }: CalendarDeclaration): readonly NameUse[] {
  // An exam without a name is called by its clause word, which stands nowhere as a name.
  const named = exams.filter(({ name, source }) => name.source !== source);
  const off = [...closures, ...holidays];
  return [
    ...named.flatMap(({ name }) => declares('exam', name)),
    ...off.flatMap(({ name }) => declares('dayOff', name)),
    ...entryNames([...exams.flatMap(({ when }) => when), ...off.flatMap(({ span }) => span.when)]),
  ];
}

function groupNames(group: Group): readonly NameUse[] {
  return [
    ...uses('groupKind', headName(group.source)),
    ...declares('group', group.name),
    ...clauseNames(group.clauses),
  ];
}

function pairNames({ mentor, mentees, clauses }: MentorPair): readonly NameUse[] {
  return [...uses('member', mentor, ...mentees), ...clauseNames(clauses)];
}

function personNames({ name, groupNames: groups = [] }: Person): readonly NameUse[] {
  return [...declares('person', name), ...uses('people', ...groups)];
}

function cohortNames({ name, condition, members }: Cohort): readonly NameUse[] {
  return [...declares('cohort', name), ...conditionNames(condition), ...uses('member', ...members)];
}

function activityNames(activity: Activity): readonly NameUse[] {
  const { name, schedule, deadline, period, stages, clauses } = activity;
  return [
    ...declares('activity', name),
    ...clauseNames(clauses),
    ...[schedule, deadline, period].flatMap(scheduleNames),
    ...stages.flatMap((stage) => stageNames(stage, activity)),
  ];
}

/** A milestone (申报 …) is called by its clause word, which stands nowhere as a name. */
function stageNames(stage: Activity, { name: of }: Activity): readonly NameUse[] {
  const own = stage.name?.source === stage.source ? null : stage.name;
  return [
    ...declaresOf(of, 'stage', own),
    ...clauseNames(stage.clauses),
    ...[stage.schedule, stage.deadline].flatMap(scheduleNames),
  ];
}

function quotaNames(quota: Quota): readonly NameUse[] {
  return [
    ...uses('duty', quota.activity),
    ...peopleNames(quota.subject),
    ...[quota.period, quota.trigger].flatMap(periodNames),
    ...[...quota.parts, ...quota.subsets, ...quota.contents].flatMap(partNames),
    ...clauseNames(quota.clauses),
  ];
}

/** In a table whose file name tells what was done (听课记录.csv) that stands nowhere as a name. */
function recordNames(record: RecordEntry): readonly NameUse[] {
  return [
    ...uses('matter', record.activity?.source === record.source ? null : record.activity),
    ...peopleNames(record.people),
    ...uses('people', ...record.whom),
    ...periodNames(record.period),
    ...[...record.parts, ...record.subsets, ...record.contents].flatMap(partNames),
    ...clauseNames(record.clauses),
  ];
}

function partNames({ name, parts, subsets, clauses }: QuotaPart): readonly NameUse[] {
  return [...uses('matter', name), ...[...parts, ...subsets].flatMap(partNames), ...clauseNames(clauses)];
}

function itemNames({ name, items }: AssessmentItem): readonly NameUse[] {
  return [...uses('matter', name), ...items.flatMap(itemNames)];
}

function kindNames(kind: Kind): readonly NameUse[] {
  return [
    ...declares('kind', kind.name),
    ...declaresOf(kind.name, 'alias', ...kind.aliases),
    ...uses('mistaken', ...kind.mistaken),
    ...uses('kind', ...kind.parents, ...kind.countsFor.map((credit) => credit.kind)),
    ...uses('field', ...kind.requiredFields, ...kind.requiredRecords),
  ];
}
