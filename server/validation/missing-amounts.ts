import { perList } from '../engine/change/per-list.ts';
import { perObject } from '../engine/change/per-object.ts';
import type { MentorPair } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Quota } from '../engine/plan/quota.ts';
import type { Plan } from '../engine/plan/scope.ts';
import type { Source } from '../engine/plan/source.ts';
import { fold, sameName } from '../engine/text/fold.ts';
import { type KnownKinds, knownKinds } from './kinds-in-scope.ts';
import { isCohortWord } from './people-words.ts';

/**
 * `missing-amount` and `missing-period`, in document order: a quota that says neither how many nor, without a
 * deadline, in what time. A document with a deadline and no amount is one (language.md §5).
 */
export function missingAmounts(plan: Plan): readonly Problem[] {
  return [...ofQuotas(plan), ...plan.own.pairs.flatMap((pair) => ofPair(pair, plan))];
}

/** What else decides whether a quota says enough: nothing of it changes while one types a quota. */
interface Among {
  readonly kinds: KnownKinds;
  /** The plan's own. */
  readonly period: string;
}

function ofQuotas(plan: Plan): readonly Problem[] {
  const looks = looksAmong(knownKinds(plan.kinds));
  const period = periodOf(plan);
  const look = looks.get(period) ?? lookAmong({ kinds: knownKinds(plan.kinds), period });
  looks.set(period, look);
  return look(plan.own.quotas);
}

type Look = (quotas: readonly Quota[]) => readonly Problem[];

const looksAmong = perObject((_: KnownKinds) => new Map<string, Look>());

/** Quotas that stay as they are lack what they lacked, all of them and statement by statement. */
function lookAmong(among: Among): Look {
  const inStatement = perList((quotas: readonly Quota[]) => ofStatement(quotas, among));
  return perObject((quotas: readonly Quota[]) => statementsOf(quotas).flatMap(inStatement));
}

/** The quotas of one statement stand side by side. */
function statementsOf(quotas: readonly Quota[]): readonly (readonly Quota[])[] {
  const groups: Quota[][] = [];
  let before: Quota | null = null;
  for (const quota of quotas) {
    const { origin, start } = quota.statement.source;
    const same = before?.statement.source.origin === origin && before.statement.source.start === start;
    if (same) groups.at(-1)?.push(quota);
    else groups.push([quota]);
    before = quota;
  }
  return groups;
}

function ofStatement(quotas: readonly Quota[], { kinds, period }: Among): readonly Problem[] {
  const told = new Set<Quota['activity']>();
  return quotas.flatMap((quota) => {
    const { activity, amount } = quota;
    if (!activity || (amount === null && (told.has(activity) || isRemark(quota, quotas, kinds)))) return [];
    told.add(activity);
    const source = activity.source;
    const problems: Problem[] = [];
    if (lacksAmount(quota, kinds)) {
      problems.push({ code: 'missing-amount', source, data: { name: activity.text } });
    }
    if (lacksPeriod(quota) && !(isShare(quota) && quotas.length > 1)) {
      problems.push({
        code: 'missing-period',
        source: saidIn(quota),
        data: { name: activity.text, assumed: period },
      });
    }
    return problems;
  });
}

/** The name; where that stands in an earlier part of the sentence, whom or how much this part is about. */
function saidIn({ activity, subject, amount, source }: Quota): Source {
  const said = [activity, subject, amount].find((part) => part && part.source.start >= source.start);
  return said?.source ?? activity?.source ?? source;
}

/** In a longer sentence, a clause without an amount is prose, unless it names a kind that is counted nowhere else. */
function isRemark({ activity }: Quota, quotas: readonly Quota[], { table }: KnownKinds): boolean {
  if (!activity || quotas.length === 1) return false;
  if (!table.find(activity.text)) return true;
  return quotas.some(
    (other) => other.amount && other.activity && sameName(other.activity.text, activity.text),
  );
}

function lacksAmount(quota: Quota, { table }: KnownKinds): boolean {
  if (quota.amount || !quota.activity) return false;
  if (!hasDeadline(quota)) return true;
  const kind = table.kindOf(quota.activity.text);
  return kind !== null && kind.category !== 'document' && quota.head !== '材料';
}

function lacksPeriod(quota: Quota): boolean {
  return !quota.period && !quota.trigger && !hasDeadline(quota);
}

/** 100% beside another amount (每次1次，出席100%) is how the other is met. */
function isShare({ amount }: Quota): boolean {
  return amount?.unit === '%';
}

/** 及时 and 规定时间 set no deadline. */
function hasDeadline({ deadline }: Quota): boolean {
  return deadline?.entries.some(({ when }) => when.kind !== 'vague' && when.kind !== 'undated') ?? false;
}

/** 师徒结对 that names cohorts, and neither pairs nor how many. */
function ofPair(pair: MentorPair, { scope }: Plan): readonly Problem[] {
  if (pair.pairs) return [];
  const cohorts = new Set(scope.cohorts.map(({ name }) => fold(name.text)));
  const ends = pair.mentor ? [pair.mentor, ...pair.mentees] : pair.mentees;
  const cohort = ends.find(({ text }) => isCohortWord(text) || cohorts.has(fold(text)));
  return cohort ? [{ code: 'missing-amount', source: cohort.source, data: { name: '师徒结对' } }] : [];
}

/** The plan's own period. */
function periodOf({ term }: Plan): string {
  if (term === null) return '本学年';
  return term === 2 ? '第二学期' : '第一学期';
}
