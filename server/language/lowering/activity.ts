import type { Activity, DayOffPolicy } from '../../engine/plan/activity.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { toNumber } from '../../engine/text/rational.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { readNames } from '../reading/names/read-names.ts';
import { subslice } from '../reading/slice.ts';
import { readSchedule } from '../reading/time/read-schedule.ts';
import { readWeekday } from '../reading/time/read-weekday.ts';
import {
  type LoweredClause,
  lastWith,
  lowerClauses,
  namesOf,
  plain,
  scheduleOf,
  textOf,
  withWord,
} from './clauses.ts';
import { firstName, type Lowering, sourceOfNode, take } from './context.ts';
import { namesOfHead } from './people.ts';
import { AUTOMATIC_WORDS, DAY_OFF_WORDS, STATUS_WORDS, wholeWord, wordAt } from './word-lists.ts';

/** 活动, 赛课, 课题 …: several names are several activities that share everything else. */
export function lowerActivity(c: Lowering, node: ast.Activity): readonly Declaration[] {
  const { clauses, segments } = lowerClauses(c, node, 'activity');
  const kind = headsAt(fold(node.head), 0)[0]?.word.id ?? node.head;
  // What stands behind the name without a clause word can only be a time (活动 集体备课：每周三下午).
  const spoken = segments.flatMap((segment) => take(c, readSchedule(segment)));
  const names = namesOfHead(c, node.names);
  return (names.length > 0 ? names : [null]).map((name) => {
    const activity = activityOf(c, { kind, name, clauses, source: sourceOfNode(c, node) });
    const schedule = activity.schedule ?? spoken[0] ?? null;
    return { type: 'activity', value: { ...activity, schedule } };
  });
}

interface Said {
  readonly kind: string;
  readonly name: Name | null;
  readonly clauses: readonly LoweredClause[];
  readonly source: Source;
}

/** 时间 十月下旬 暂定: the status may close the time. */
function lastRun(time: string | null): string {
  return (
    time
      ?.trim()
      .split(/[\s,，]+/)
      .at(-1) ?? ''
  );
}

function activityOf(c: Lowering, { kind, name, clauses, source }: Said): Activity {
  const people = (word: string) => lastWith(clauses, word)?.clause.people ?? null;
  const status = wholeWord<Exclude<Activity['status'], 'planned'>>(
    STATUS_WORDS,
    textOf(clauses, '状态') ?? lastRun(textOf(clauses, '时间')),
  );
  const except = scheduleOf(clauses, '除');
  const schedule = scheduleOf(clauses, '时间');
  const capacity = lastWith(clauses, '容量')?.clause.amount;
  return {
    source,
    kind,
    name,
    organizers: people('组织'),
    participants: people('参加'),
    speakers: people('主讲'),
    responsible: people('负责'),
    schedule:
      schedule && except ? { ...schedule, except: [...schedule.except, ...except.entries] } : schedule,
    deadline: scheduleOf(clauses, '截止'),
    period: scheduleOf(clauses, '期间'),
    dayOff: dayOffPolicy(c, lastWith(clauses, '遇假')),
    places: namesOf(clauses, '地点'),
    topics: listed(clauses, '主题'),
    lessonKind: firstName(namesOf(clauses, '课型')),
    level: textOf(clauses, '级别'),
    status: status ?? 'planned',
    steps: listed(clauses, '步骤'),
    outputs: listed(clauses, '产出'),
    capacity:
      capacity?.max || capacity?.min ? toNumber(capacity.max ?? capacity.min ?? { n: 0, d: 1 }) : null,
    automatic: wholeWord(AUTOMATIC_WORDS, textOf(clauses, '安排') ?? '') === 'automatic',
    required: namesOf(clauses, '必填'),
    notStacking: withWord(clauses, '不叠加').length > 0,
    stages: [...withWord(clauses, '阶段').map((stage) => stageOf(c, stage)), ...milestones(clauses)].filter(
      (stage) => stage !== null,
    ),
    amount: lastWith(clauses, '人数')?.clause.amount ?? null,
    clauses: plain(clauses),
  };
}

/** 阶段 初赛 { 时间 10月上旬 }, 阶段 初赛 10月上旬 */
function stageOf(c: Lowering, stage: LoweredClause): Activity | null {
  const [name] = readNames(stage.value);
  if (!name) return null;
  const clauses = stage.body ? lowerClauses(c, stage.body, 'activity').clauses : [];
  const activity = activityOf(c, { kind: '阶段', name, clauses, source: stage.clause.source });
  const after = name.source.end - stage.value.start;
  const rest = subslice(stage.value, after, stage.value.text.length);
  if (activity.schedule || rest.text.trim() === '') return activity;
  return { ...activity, schedule: take(c, readSchedule(rest)) };
}

/** 申报 10月20日前, 开题 …, 中期 …, 结题 …: milestones of a project. */
function milestones(clauses: readonly LoweredClause[]): readonly Activity[] {
  return withWord(clauses, '申报', '开题', '中期', '结题').flatMap(({ clause }) => {
    if (!clause.schedule) return [];
    const bounded = clause.schedule.entries.some((entry) => entry.bound !== null);
    const name: Name = { text: clause.word, source: clause.source };
    return [
      {
        ...EMPTY,
        source: clause.source,
        name,
        schedule: bounded ? null : clause.schedule,
        deadline: bounded ? clause.schedule : null,
      },
    ];
  });
}

const EMPTY: Omit<Activity, 'source' | 'name'> = {
  kind: '阶段',
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
};

function listed(clauses: readonly LoweredClause[], word: string): readonly string[] {
  const separator = word === '步骤' ? /[、；;]|—+|→|->/ : /[、；;]/;
  return withWord(clauses, word).flatMap(({ clause }) =>
    clause.text
      .split(separator)
      .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
      .filter((part) => part !== ''),
  );
}

function dayOffPolicy(c: Lowering, clause: LoweredClause | null): DayOffPolicy | null {
  if (!clause) return null;
  const { value } = clause;
  const found = wordAt<DayOffPolicy['kind']>(DAY_OFF_WORDS, value.folded);
  if (found?.id === 'moveTo') {
    const weekday = take(c, readWeekday(subslice(value, found.length, value.text.length)));
    if (weekday) return { kind: 'moveTo', weekday };
  } else if (found) {
    return { kind: found.id };
  }
  const data = { reason: 'expected', found: value.text, expected: 'dayOff' } as const;
  c.problems.push({
    code: 'syntax',
    source: { ...clause.clause.source, start: value.start, end: value.start + value.text.length },
    data,
  });
  return null;
}
