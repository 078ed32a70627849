import type { Origin } from '../plan/source.ts';
import { compare, type Rational, rational } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { type DutyPeriod, isShorter } from './stretch.ts';

export type Pair = readonly [short: Demand, long: Demand];

/**
 * Which lines on one duty to hold against each other: each with the strongest of those in every other period, so that
 * a thousand equal lines make a thousand pairs and not a million.
 */
export function pairsOf(lines: readonly Demand[]): readonly Pair[] {
  const groups = groupsOf(lines);
  const pairs = new Map<Demand, Set<Demand>>();
  const add = (short: Demand, long: Demand) => {
    const known = pairs.get(short) ?? new Set<Demand>();
    pairs.set(short, known.add(long));
  };
  for (const shorter of groups) {
    for (const longer of groups) {
      if (!isShorter(shorter.period, longer.period)) continue;
      for (const short of shorter.lines) add(short, longer.against(short));
      for (const long of longer.lines) add(shorter.against(long), long);
    }
  }
  return [...pairs].flatMap(([short, longs]) => [...longs].map((long): Pair => [short, long]));
}

interface Group {
  readonly period: DutyPeriod;
  readonly lines: readonly Demand[];
  /** Of the strongest lines the one in the same statement, else the first. */
  against(line: Demand): Demand;
}

/** Lines of one period; a rhythm (每周2节) and a lower bound are remarked on by different codes, so they stand apart. */
function groupsOf(lines: readonly Demand[]): readonly Group[] {
  const groups = new Map<string, Demand[]>();
  for (const line of lines) {
    const { kind, every, stretches } = line.period;
    const edges = [stretches[0]?.start, stretches.at(-1)?.end];
    push(groups, [kind, every, ...edges, line.comparison === 'bare', line.soft, line.own].join(' '), line);
  }
  return [...groups.values()].flatMap((group): Group[] => {
    const [first, ...others] = group;
    if (!first) return [];
    const strongest = others.reduce((a, b) => (compare(floorOf(b), floorOf(a)) > 0 ? b : a), first);
    const byStatement = new Map<Origin, Map<number, Demand>>();
    for (const line of group) {
      const { origin, start } = line.quota.statement.source;
      const known = byStatement.get(origin) ?? new Map<number, Demand>();
      byStatement.set(origin, known);
      if (compare(floorOf(line), floorOf(strongest)) === 0 && !known.has(start)) known.set(start, line);
    }
    const against = ({ quota: { statement } }: Demand) =>
      byStatement.get(statement.source.origin)?.get(statement.source.start) ?? strongest;
    return [{ period: first.period, lines: group, against }];
  });
}

function floorOf({ min }: Demand): Rational {
  return min ?? rational(0);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
