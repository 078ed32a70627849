import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { type Bearing, type Contradiction, contradiction } from './contradiction.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import { isShorter } from './stretch.ts';
import { sameUnit, unitKey } from './unit.ts';

/** Smallest sets of lines that cannot hold together for somebody whom they all cover; each set once. */
export function contradictionsOf(demands: readonly Demand[], kinds: KindTable): readonly Contradiction[] {
  const found = new Map<string, Contradiction>();
  const order = new Map(demands.map((demand, at) => [demand, at]));
  for (const lines of linesTogether(demands)) {
    for (const upper of distinctUppers(lines)) {
      const conflict = contradiction(lines.flatMap((line) => bearing(line, upper, kinds)));
      if (!conflict) continue;
      const key = conflict.lines.map((line) => order.get(line)).join(' ');
      if (!found.has(key)) found.set(key, conflict);
    }
  }
  return [...found.values()];
}

/** Whether two lines are among those that cannot hold together. */
export function inConflict(conflicts: readonly Contradiction[]): (a: Demand, b: Demand) => boolean {
  const sets = new Map<Demand, Set<Contradiction>>();
  for (const conflict of conflicts)
    for (const line of conflict.lines) sets.set(line, (sets.get(line) ?? new Set()).add(conflict));
  return (a, b) => {
    const others = sets.get(b);
    return others !== undefined && [...(sets.get(a) ?? [])].some((conflict) => others.has(conflict));
  };
}

/** One upper bound of each amount: the same lines bear on all that bound the same in the same period. */
function distinctUppers(lines: readonly Demand[]): readonly Demand[] {
  const uppers = new Map<string, Demand>();
  for (const line of lines) {
    if (!line.max) continue;
    const { activity, period, unit } = line;
    const key = [fold(activity), unitKey(unit), restrictionKey(line), period.kind, period.every].join('|');
    if (!uppers.has(key)) uppers.set(key, line);
  }
  return [...uppers.values()];
}

/** The problem stands at the last own line of the set; the others are related places. */
export function contradictionProblems(conflicts: readonly Contradiction[]): readonly Problem[] {
  return conflicts.flatMap(({ lines, min, max, stretch }): Problem[] => {
    const here = lines.filter((line) => line.own).at(-1);
    if (!here) return [];
    return [
      {
        code: 'quota-contradiction',
        source: here.source,
        data: {
          activity: here.activity,
          subject: here.audience.label,
          min,
          max,
          unit: here.unit ?? '',
          period: stretch.name,
          lines: lines.length,
        },
        related: lines
          .filter((line) => line !== here)
          .map((line) => ({ source: line.source, message: { key: 'conflictsWith' } })),
      },
    ];
  });
}

/** Lines of one audience, and all lines that cover one person or group: they hold together (language.md §5). */
function linesTogether(demands: readonly Demand[]): readonly (readonly Demand[])[] {
  const byAudience = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { soft, period, audience } = demand;
    if (soft || period.kind === 'trigger' || audience.mode === 'average' || audience.key === '') continue;
    const lines = byAudience.get(audience.key);
    if (lines) lines.push(demand);
    else byAudience.set(audience.key, [demand]);
  }
  const audiences = [...byAudience.values()];
  const covering = new Map<string, number[]>();
  audiences.forEach(([first], number) => {
    if (!first) return;
    const { mode, debtors } = first.audience;
    for (const { name } of debtors) {
      const key = `${mode} ${fold(name)}`;
      const known = covering.get(key);
      if (known) known.push(number);
      else covering.set(key, [number]);
    }
  });
  const order = new Map(demands.map((demand, at) => [demand, at]));
  const sets = new Map<string, readonly number[]>();
  for (const numbers of [...audiences.map((_, number) => [number]), ...covering.values()])
    sets.set(numbers.join(' '), numbers);
  return [...sets.values()].flatMap((numbers) => {
    const lines = numbers.flatMap((number) => audiences[number] ?? []);
    if (!lines.some((line) => line.max)) return [];
    return [numbers.length === 1 ? lines : lines.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))];
  });
}

/**
 * What a line says about the amount that `upper` bounds: from below if it is owed of a part of it, from above if it
 * bounds the whole. A bare amount for a shorter period is a rhythm and contradicts nothing.
 */
function bearing(line: Demand, upper: Demand, kinds: KindTable): readonly Bearing[] {
  if (!sameUnit(line.unit, upper.unit)) return [];
  const isRhythm = line.comparison === 'bare' && isShorter(line.period, upper.period);
  const lower = line.min !== null && !isRhythm && isPart(line, upper, kinds);
  const above = line.max !== null && isPart(upper, line, kinds);
  return lower || above ? [{ line, lower, upper: above }] : [];
}

function isPart(part: Demand, whole: Demand, kinds: KindTable): boolean {
  const restriction = restrictionKey(whole);
  return (
    kinds.countsToward(part.activity, whole.activity) &&
    (restriction === '' || restriction === restrictionKey(part))
  );
}
