import type { ProblemData, RateData } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { period as named } from './period.ts';
import { unit } from './terms.ts';
import { number, quoted, topic } from './text.ts';

const PERIOD = { day: '天', week: '周', month: '月', term: '学期', year: '学年' } as const;
const COUNTED = { day: '天', week: '周', month: '个月', term: '个学期', year: '个学年' } as const;

type Sum = ProblemData['sum-mismatch'];

function sum({ total, sum, difference, unit: of, sumMax }: Sum): string {
  const measure = unit(of);
  const parts = sumMax === undefined || sumMax === sum ? number(sum) : `${number(sum)}～${number(sumMax)}`;
  return `分项合计${parts}${measure}，与总数${number(total)}${measure}相差${number(Math.abs(difference))}${measure}`;
}

/** `periods` are single weeks, months …, also where `every` is more than one. */
function rate({
  activity,
  rate,
  unit: of,
  periods,
  periodKind,
  every,
  product,
  total,
  difference,
  period,
}: RateData): string {
  const measure = unit(of);
  const gap = `差${number(Math.abs(difference))}${measure}`;
  const goal = `${named(period)}${number(total)}${measure}`;
  if (every <= 1 && periods === 1)
    return `${topic(activity)}这里只要${number(product)}${measure}，距${goal}${gap}`;
  if (every <= 1) {
    const step = `每${PERIOD[periodKind]}${number(rate)}${measure}×${number(periods)}${COUNTED[periodKind]}`;
    return `${topic(activity)}${step}=${number(product)}${measure}，距${goal}${gap}`;
  }
  const span = every === 2 ? '两' : number(every);
  const room =
    periodKind === 'week' ? `${number(periods)}个教学周` : `${number(periods)}${COUNTED[periodKind]}`;
  const cycle =
    periodKind === 'week' || periodKind === 'day'
      ? `每${span}${PERIOD[periodKind]}`
      : `每${span}${COUNTED[periodKind]}`;
  return `${topic(activity)}${cycle}${number(rate)}${measure}，${room}只够${number(product)}${measure}，距${goal}${gap}`;
}

/** Sums, subsets, rates: what one can check with a pencil. */
export const arithmetic: Themes['arithmetic'] = {
  'sum-mismatch': sum,
  'record-sum-mismatch': (data) => `完成情况对不上：${sum(data)}`,
  'subset-exceeds-total': ({ name, subset, total, unit: of }) =>
    `其中${quoted(name)}${number(subset)}${unit(of)}，超过了总数${number(total)}${unit(of)}，多${number(subset - total)}${unit(of)}`,
  'subset-equals-total': ({ name, total, unit: of }) =>
    `其中${quoted(name)}就是全部${number(total)}${unit(of)}；如果确实如此，不必再写“其中”`,
  'count-mismatch': ({ name, declared, found }) => `${quoted(name)}应有${declared}项，实列${found}项`,
  'weight-sum': ({ name, sum: of, difference }) =>
    `${topic(name)}各项占比合计${number(of)}%，${difference < 0 ? '比100%少' : '比100%多'}${number(Math.abs(difference))}%`,
  'rate-below-total': rate,
  'rate-does-not-fit': rate,
};
