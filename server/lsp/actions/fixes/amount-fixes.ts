import { allDeclarations } from '../../../engine/plan/all-declarations.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import type { Assessment, QuotaPart } from '../../../engine/plan/quota.ts';
import type { Source } from '../../../engine/plan/source.ts';
import { toNumber } from '../../../engine/text/rational.ts';
import { type Here, isWithin, rewriting, writtenAt } from '../here.ts';
import { withNumber } from '../numbers.ts';
import type { Repair, Repairs } from '../repair.ts';

/** Numbers that do not add up. */
export const amountFixes: Repairs = {
  'sum-mismatch': lastPart,
  'subset-exceeds-total': ({ source, data, related }, here) => [
    ...changed(source, data.subset, data.total, here, (amount) => ({
      key: 'correctPart',
      data: { name: data.name, amount, unit: data.unit },
    })),
    ...totalOf(related?.[0]?.source, data, here),
  ],
  'count-mismatch': ({ source, data }, here) =>
    changed(source, data.declared, data.found, here, (count) => ({ key: 'correctCount', data: { count } })),
  'rate-below-total': (problem, here) => [...raisedRate(problem, here), ...loweredTotal(problem, here)],
  'rate-does-not-fit': loweredTotal,
  'quota-contradiction': ({ source, data, related }, here) =>
    [source, ...(related ?? []).map((one) => one.source)].flatMap((line) =>
      changed(line, data.max, data.min, here, (amount) => ({
        key: 'raiseLimit',
        data: { amount, unit: data.unit },
      })),
    ),
  'quota-exceeded': ({ source, data }, here) =>
    changed(source, data.demanded, data.planned, here, (amount) => ({
      key: 'raiseLimit',
      data: { amount, unit: data.unit },
    })),
  'capacity-exceeded': raisedLimit,
  'quota-infeasible': raisedCapacity,
  'ladder-inverted': swappedAmounts,
  'weight-sum': lastWeight,
};

/** One number of a line becomes another, if it stands there once. */
function changed(
  source: Source,
  from: number,
  to: number,
  here: Here,
  title: (to: number) => Pick<Repair, 'key' | 'data'>,
  likely = false,
): readonly Repair[] {
  const text = from === to ? null : withNumber(writtenAt(here, source), from, to);
  return text === null ? [] : [{ ...title(to), edits: rewriting(here, source, text), likely }];
}

function totalOf(
  source: Source | undefined,
  { subset, total, unit }: Problem<'subset-exceeds-total'>['data'],
  here: Here,
): readonly Repair[] {
  if (!source) return [];
  return changed(source, total, subset, here, (now) => ({ key: 'correctSum', data: { total: now, unit } }));
}

/** The last part that is a plain number makes up the difference. */
function lastPart({ source, data }: Problem<'sum-mismatch'>, here: Here): readonly Repair[] {
  const part = partsBeside(source, here).findLast(
    ({ amount }) => amount?.min && amount.comparison === 'bare' && amount.unit === data.unit,
  );
  const min = part?.amount?.min;
  if (!part?.amount || !min || data.sumMax !== undefined) return [];
  const now = toNumber(min) - data.difference;
  if (now <= 0) return [];
  return changed(part.amount.source, toNumber(min), now, here, (amount) => ({
    key: 'correctPart',
    data: { name: part.name?.text ?? '', amount, unit: data.unit },
  }));
}

/** The parts of the quantity that stands at a source. */
function partsBeside(source: Source, here: Here): readonly QuotaPart[] {
  const within = (parts: readonly QuotaPart[]): readonly QuotaPart[] =>
    parts.flatMap((part) =>
      part.amount && isWithin(source, part.amount.source) && part.parts.length > 0
        ? part.parts
        : within([...part.parts, ...part.subsets]),
    );
  return allDeclarations(here.analysis.plan).flatMap(({ type, value }) => {
    if (type !== 'quota') return [];
    return value.amount && isWithin(source, value.amount.source) ? value.parts : within(value.parts);
  });
}

/** 每周2节 → 每周3节, on the line that says how often. */
function raisedRate({ data, related }: Problem<'rate-below-total'>, here: Here): readonly Repair[] {
  const source = related?.[0]?.source;
  if (!source || data.periods === 0) return [];
  const rate = Math.ceil((data.total * data.every) / data.periods);
  return changed(source, data.rate, rate, here, (amount) => ({
    key: 'correctRate',
    data: { text: `${amount}${data.unit}` },
  }));
}

function loweredTotal(
  { source, data }: Problem<'rate-below-total'> | Problem<'rate-does-not-fit'>,
  here: Here,
): readonly Repair[] {
  return changed(source, data.total, data.product, here, (total) => ({
    key: 'lowerTotal',
    data: { total, unit: data.unit },
  }));
}

/** The upper bound of each week (month …) just holds what is owed. */
function raisedLimit({ source, data, related }: Problem<'capacity-exceeded'>, here: Here): readonly Repair[] {
  const quotas = here.school.known(here.path)?.plan.own.quotas ?? [];
  const places = [source, ...(related ?? []).map((one) => one.source)];
  const limit = quotas
    .flatMap(({ amount }) => amount ?? [])
    .find(
      (amount) => amount.comparison === 'atMost' && places.some((place) => isWithin(place, amount.source)),
    );
  if (!limit?.max) return [];
  const now = toNumber(limit.max);
  const enough = now * Math.ceil(data.demand / data.slots);
  return changed(limit.source, now, enough, here, (amount) => ({
    key: 'raiseLimit',
    data: { amount, unit: data.unit },
  }));
}

/** 容量: as many more as the places that lack, spread over the lessons. */
function raisedCapacity({ data }: Problem<'quota-infeasible'>, here: Here): readonly Repair[] {
  const { capacity, gap, lessons } = data;
  if (capacity === undefined || lessons.length === 0) return [];
  const activities = here.school.known(here.path)?.plan.own.activities ?? [];
  return activities
    .filter(
      ({ name, capacity: own }) => own === capacity && lessons.some((one) => one.includes(name?.text ?? '?')),
    )
    .flatMap(({ clauses }) => clauses.filter(({ word }) => word === '容量'))
    .flatMap(({ source }) =>
      changed(source, capacity, capacity + Math.ceil(gap / lessons.length), here, (amount) => ({
        key: 'raiseLimit',
        data: { amount, unit: '人' },
      })),
    );
}

function swappedAmounts(
  { source, data, related }: Problem<'ladder-inverted'>,
  here: Here,
): readonly Repair[] {
  const other = related?.[0]?.source;
  if (!other || writtenAt(here, other) === '') return [];
  const higher = withNumber(writtenAt(here, source), data.higherAmount, data.lowerAmount);
  const lower = withNumber(writtenAt(here, other), data.lowerAmount, data.higherAmount);
  if (higher === null || lower === null) return [];
  const edits = [...rewriting(here, source, higher), ...rewriting(here, other, lower)];
  return [{ key: 'swapAmounts', data: {}, edits }];
}

/** The last weight of a level that lacks or exceeds 100. */
function lastWeight({ source, data }: Problem<'weight-sum'>, here: Here): readonly Repair[] {
  const own = here.school.known(here.path)?.plan.own.assessments ?? [];
  const weights = own
    .filter((one) => isWithin(source, one.source))
    .flatMap(({ items }: Assessment) => items.filter(({ kind }) => kind === 'weight'));
  const sum = weights.reduce((total, { amount }) => total + (amount?.min ? toNumber(amount.min) : 0), 0);
  const last = weights.at(-1);
  if (!last?.amount?.min || sum !== data.sum) return [];
  const now = toNumber(last.amount.min) - data.difference;
  if (now <= 0) return [];
  return changed(last.amount.source, toNumber(last.amount.min), now, here, (amount) => ({
    key: 'correctPart',
    data: { name: last.name?.text ?? last.text, amount, unit: '%' },
  }));
}
