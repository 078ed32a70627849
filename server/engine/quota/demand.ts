import { perElement } from '../change/per-element.ts';
import type { Comparison } from '../plan/amount.ts';
import { type PeopleIndex, type PeopleScope, peopleIndex } from '../plan/people-index.ts';
import type { Quota } from '../plan/quota.ts';
import type { Plan } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';
import { UNIT } from '../plan/standard-ids.ts';
import { type Rational, rational } from '../text/rational.ts';
import { type Audience, audienceOf } from './audience.ts';
import { demanded } from './bounds.ts';
import type { PeriodReader } from './periods.ts';
import type { DutyPeriod } from './stretch.ts';

/**
 * The normal form of a quota (docs/quotas.md): subject × kind × period × bounds × unit. Whatever the wording —
 * sentence, block, ladder, range, product, trigger — there is one demand for each subject, activity and period.
 */
export interface Demand {
  readonly quota: Quota;
  readonly source: Source;
  /** Said by this file rather than by one that it answers to or reports on. */
  readonly own: boolean;
  /** Said by a plan that this 总结 imports: records are held against it, the calendar is not. */
  readonly reportedOn: boolean;
  readonly activity: string;
  readonly audience: Audience;
  readonly period: DutyPeriod;
  /** In each single stretch of the period, inclusive. */
  readonly min: Rational | null;
  readonly max: Rational | null;
  /** The written unit; 份 for a document of which none is said. */
  readonly unit: string | null;
  readonly comparison: Comparison | null;
  /** 力争, 建议: a lack is only a hint, and nothing is contradicted. */
  readonly soft: boolean;
}

/**
 * The demands of a plan: its own, then those of its superiors; of a 总结 also those of the plans it imports. Statements without a name or number demand
 * nothing. A quota that stays as it is, among the same people and periods, is the demand that it was.
 */
export function demandsOf(plan: Plan, periods: PeriodReader): readonly Demand[] {
  const read = readerFor(plan.scope, periods);
  return [
    ...read.own(plan.own.quotas),
    ...plan.superiors.flatMap(({ own }) =>
      (own.header?.term === null ? read.yearly : read.superior)(own.quotas),
    ),
    ...(plan.own.header?.report ? read.reported(reportedOn(plan)) : []),
  ];
}

/** What neither the plan nor its superiors demand. */
function reportedOn({ own, superiors, scope }: Plan): readonly Quota[] {
  const demanded = new Set([own, ...superiors.map((superior) => superior.own)].flatMap((one) => one.quotas));
  return scope.quotas.filter((quota) => !demanded.has(quota));
}

/** Whose quota it is: this file's, a superior's (with a plan of a whole year), or one that this 总结 reports on. */
type Demander = 'own' | 'superior' | 'yearly' | 'reported';
type Reader = Readonly<Record<Demander, (quotas: readonly Quota[]) => readonly Demand[]>>;

const readers = new WeakMap<PeopleIndex, WeakMap<PeriodReader, Reader>>();

function readerFor(scope: PeopleScope, periods: PeriodReader): Reader {
  const index = peopleIndex(scope);
  const known = readers.get(index) ?? new WeakMap<PeriodReader, Reader>();
  readers.set(index, known);
  const reader = known.get(periods) ?? remembered(scope, periods);
  known.set(periods, reader);
  return reader;
}

function remembered({ groups, people, cohorts, pairs, lexicon }: PeopleScope, periods: PeriodReader): Reader {
  const scope = { groups, people, cohorts, pairs, lexicon };
  const audiences = new Map<string, Audience>();
  const audience = ({ subject }: Quota, unit: string | null) => {
    if (!subject || subject.condition) return audienceOf(subject, unit, scope);
    const names = [subject.sets, subject.within].map((list) => list.map(({ text }) => text).join('、'));
    const key = [subject.text, unit, subject.quantifier, subject.inTurn, ...names].join(' ');
    const found = audiences.get(key) ?? audienceOf(subject, unit, scope);
    audiences.set(key, found);
    return found;
  };
  const reader = (by: Demander) =>
    perElement((quota: Quota): readonly Demand[] => {
      const bounds = boundsOf(quota);
      if (!quota.activity || !bounds) return [];
      return [
        {
          quota,
          source: quota.amount?.source ?? quota.source,
          own: by === 'own',
          reportedOn: by === 'reported',
          activity: quota.activity.text,
          audience: audience(quota, bounds.unit),
          period: periods.read(by === 'yearly' ? overYear(quota) : quota),
          ...bounds,
          comparison: quota.amount?.comparison ?? null,
          soft: quota.amount?.soft ?? false,
        },
      ];
    });
  return {
    own: reader('own'),
    superior: reader('superior'),
    yearly: reader('yearly'),
    reported: reader('reported'),
  };
}

/** What a plan of a year says without a period is owed in the year, also by those whose own plan is of one term. */
function overYear(quota: Quota): Pick<Quota, 'period' | 'trigger'> {
  const { period, trigger, source } = quota;
  if (trigger || (period && period.kind !== 'plan')) return quota;
  return { period: { source, text: period?.text ?? '', kind: 'year', every: 1, this: true }, trigger };
}

function boundsOf(quota: Quota): Pick<Demand, 'min' | 'max' | 'unit'> | null {
  if (quota.amount) {
    const bounds = demanded(quota.amount);
    return bounds.min || bounds.max ? { ...bounds, unit: quota.amount.unit } : null;
  }
  if (!quota.deadline || !isDefinite(quota)) return null;
  return { min: rational(1), max: null, unit: UNIT.copy };
}

/** 及时, 规定时间 set no deadline. */
function isDefinite({ deadline }: Quota): boolean {
  return deadline?.entries.some(({ when }) => when.kind !== 'vague' && when.kind !== 'undated') ?? false;
}
