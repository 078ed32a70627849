import type { ProblemData, RateData } from '../../engine/plan/codes.ts';
import type { PeriodName } from '../../engine/plan/period-name.ts';
import type { Themes } from '../themes.ts';
import { period as named } from './period.ts';
import { amount, count } from './terms.ts';
import { quoted, topic } from './text.ts';

type Sum = ProblemData['sum-mismatch'];

const round = (value: number): number => Math.round(value * 100) / 100;

/** `per term`, but `of Term 1`. */
function ofPeriod(period: PeriodName): string {
  const name = named(period);
  return /^(per|every|daily|weekly|monthly)\b/.test(name) ? name : `of ${name}`;
}

function sum({ total, sum, difference, unit, sumMax }: Sum): string {
  const parts =
    sumMax === undefined || sumMax === sum ? amount(sum, unit) : `${sum} to ${amount(sumMax, unit)}`;
  return `the parts make ${parts}, the total says ${amount(total, unit)}: a difference of ${amount(Math.abs(difference), unit)}`;
}

/** `periods` are single weeks, months …, also where `every` is more than one. */
function rate({
  activity,
  rate,
  unit,
  periods,
  periodKind,
  every,
  product,
  total,
  difference,
  period,
}: RateData): string {
  const goal = `${round(Math.abs(difference))} short of the ${amount(total, unit)} ${ofPeriod(period)}`;
  if (every <= 1 && periods === 1) return `${topic(activity)}only ${amount(product, unit)} here, ${goal}`;
  if (every <= 1) {
    return `${topic(activity)}${amount(rate, unit)} a ${periodKind} × ${count(periods, periodKind)} = ${amount(product, unit)}, ${goal}`;
  }
  const room = count(periods, periodKind === 'week' ? 'teaching week' : periodKind);
  return `${topic(activity)}${amount(rate, unit)} every ${count(every, periodKind)}, so ${room} give only ${amount(product, unit)}, ${goal}`;
}

/** Sums, subsets, rates: what one can check with a pencil. */
export const arithmetic: Themes['arithmetic'] = {
  'sum-mismatch': (data) => `Numbers do not add up: ${sum(data)}`,
  'record-sum-mismatch': (data) => `The record does not add up: ${sum(data)}`,
  'subset-exceeds-total': ({ name, subset, total, unit }) =>
    `${quoted(name)} is part of ${amount(total, unit)} but has ${amount(subset, unit)}, ${amount(subset - total, unit)} too many`,
  'subset-equals-total': ({ name, total, unit }) =>
    `${quoted(name)} is all of the ${amount(total, unit)}; if that is meant, it need not be named apart`,
  'count-mismatch': ({ name, declared, found }) =>
    `${quoted(name)} promises ${count(declared, 'item')} and lists ${found}`,
  'weight-sum': ({ name, sum: of, difference }) =>
    `${topic(name)}the weights make ${amount(of, '%')}, ${amount(Math.abs(difference), '%')} ${difference < 0 ? 'less' : 'more'} than 100%`,
  'rate-below-total': rate,
  'rate-does-not-fit': rate,
};
