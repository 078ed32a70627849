/** A constraint on how much the running total grows between two days: at most `weight` from `from` to `to`. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Whether running totals with these limits exist: shortest paths (Bellman–Ford) from a virtual source reach
 * a fixed point unless there is a cycle of negative weight. Nodes are 0 … count − 1.
 */
export function isSatisfiable(count: number, arcs: readonly Arc[]): boolean {
  const distance = new Array<number>(count).fill(0);
  return relaxed(distance, arcs);
}

/**
 * The tightest limit from one node to another that the arcs imply; Infinity if none. The arcs must be satisfiable.
 */
export function impliedLimit(count: number, arcs: readonly Arc[], from: number, to: number): number {
  const distance = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  distance[from] = 0;
  relaxed(distance, arcs);
  return distance[to] ?? Number.POSITIVE_INFINITY;
}

/** Lowers distances until nothing changes; false if they would fall for ever. */
function relaxed(distance: number[], arcs: readonly Arc[]): boolean {
  for (let round = 0; round <= distance.length; round++) {
    let changed = false;
    for (const { from, to, weight } of arcs) {
      const reached = (distance[from] ?? Number.POSITIVE_INFINITY) + weight;
      if (reached < (distance[to] ?? Number.POSITIVE_INFINITY)) {
        distance[to] = reached;
        changed = true;
      }
    }
    if (!changed) return true;
  }
  return false;
}
