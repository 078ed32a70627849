import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { type Bearing, type Contradiction, contradiction } from './contradiction.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import { isShorter } from './stretch.ts';
import { sameUnit } from './unit.ts';

/** Every smallest set of lines that cannot hold together for somebody whom they all cover; each set once. */
export function contradictionsOf(demands: readonly Demand[], kinds: KindTable): readonly Contradiction[] {
  const found = new Map<string, Contradiction>();
  const order = new Map(demands.map((demand, at) => [demand, at]));
  for (const lines of linesTogether(demands)) {
    for (const upper of lines.filter((line) => line.max)) {
      const conflict = contradiction(lines.flatMap((line) => bearing(line, upper, kinds)));
      if (!conflict) continue;
      const key = conflict.lines.map((line) => order.get(line)).join(' ');
      if (!found.has(key)) found.set(key, conflict);
    }
  }
  return [...found.values()];
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
          period: stretch.label,
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
  const firm = demands.filter(({ soft, period, audience }) => {
    return !soft && period.kind !== 'trigger' && audience.mode !== 'average' && audience.key !== '';
  });
  const together = new Map<string, Demand[]>();
  const join = (key: string, demand: Demand) => {
    const lines = together.get(key);
    if (lines) lines.push(demand);
    else together.set(key, [demand]);
  };
  for (const demand of firm) {
    join(`audience ${demand.audience.key}`, demand);
    for (const { name } of demand.audience.debtors) join(`${demand.audience.mode} ${fold(name)}`, demand);
  }
  const order = new Map(firm.map((demand, at) => [demand, at]));
  const distinct = new Map<string, readonly Demand[]>();
  for (const lines of together.values()) {
    if (lines.some((line) => line.max)) distinct.set(lines.map((line) => order.get(line)).join(' '), lines);
  }
  return [...distinct.values()];
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
