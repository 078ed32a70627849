import type { Comparison } from '../plan/amount.ts';
import type { Quota } from '../plan/quota.ts';
import type { Plan } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';
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
 * nothing.
 */
export function demandsOf(plan: Plan, periods: PeriodReader): readonly Demand[] {
  const audiences = new Map<string, Audience>();
  const read = (quota: Quota, own: boolean, reportedOn = false): readonly Demand[] => {
    const bounds = boundsOf(quota);
    if (!quota.activity || !bounds) return [];
    const key = `${quota.subject?.text ?? ''} ${bounds.unit}`;
    const cached = quota.subject && !quota.subject.condition ? audiences.get(key) : undefined;
    const audience = cached ?? audienceOf(quota.subject, bounds.unit, plan.scope);
    if (!quota.subject?.condition) audiences.set(key, audience);
    return [
      {
        quota,
        source: quota.amount?.source ?? quota.source,
        own,
        reportedOn,
        activity: quota.activity.text,
        audience,
        period: periods.read(quota),
        ...bounds,
        comparison: quota.amount?.comparison ?? null,
        soft: quota.amount?.soft ?? false,
      },
    ];
  };
  const demanded = new Set(
    [plan.own, ...plan.superiors.map((superior) => superior.own)].flatMap((one) => one.quotas),
  );
  const reported = plan.own.header?.report ? plan.scope.quotas.filter((quota) => !demanded.has(quota)) : [];
  return [
    ...plan.own.quotas.flatMap((quota) => read(quota, true)),
    ...plan.superiors.flatMap((superior) => superior.own.quotas.flatMap((quota) => read(quota, false))),
    ...reported.flatMap((quota) => read(quota, false, true)),
  ];
}

function boundsOf(quota: Quota): Pick<Demand, 'min' | 'max' | 'unit'> | null {
  if (quota.amount) {
    const bounds = demanded(quota.amount);
    return bounds.min || bounds.max ? { ...bounds, unit: quota.amount.unit } : null;
  }
  if (!quota.deadline || !isDefinite(quota)) return null;
  return { min: rational(1), max: null, unit: '份' };
}

/** 及时, 规定时间 set no deadline. */
function isDefinite({ deadline }: Quota): boolean {
  return deadline?.entries.some(({ when }) => when.kind !== 'vague' && when.kind !== 'undated') ?? false;
}
