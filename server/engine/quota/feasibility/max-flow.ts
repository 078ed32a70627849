/** The arcs of a network; nodes and arcs are numbered from 0. */
export class Arcs {
  nodes = 0;
  /** Of each arc and of its way back, next to each other. */
  readonly ends: number[] = [];
  readonly capacities: number[] = [];

  /** Adds a node and returns its number. */
  node(): number {
    return this.nodes++;
  }

  /** Adds an arc and returns its number. */
  arc(from: number, to: number, capacity: number): number {
    this.capacities.push(capacity, 0);
    return this.ends.push(to, from) - 2;
  }
}

/**
 * Maximum flow by Dinic's algorithm on whole capacities: exact, O(V²E), O(E√V) on the unit networks of attendance.
 * Capacities may be raised between runs, and arcs emptied; the rest of the flow found so far is kept.
 */
export class MaxFlow {
  private readonly heads: Int32Array;
  private readonly rest: Float64Array;
  private readonly next: Int32Array;
  private readonly first: Int32Array;
  private readonly level: Int32Array;
  private readonly current: Int32Array;
  private readonly queue: Int32Array;

  constructor({ nodes, ends, capacities }: Arcs) {
    this.heads = Int32Array.from(ends);
    this.rest = Float64Array.from(capacities);
    this.next = new Int32Array(ends.length);
    this.first = new Int32Array(nodes).fill(-1);
    for (let arc = 0; arc < ends.length; arc++) {
      const from = ends[arc ^ 1] ?? 0;
      this.next[arc] = this.first[from] ?? -1;
      this.first[from] = arc;
    }
    this.level = new Int32Array(nodes);
    this.current = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
  }

  raise(arc: number, by: number): void {
    this.rest[arc] = (this.rest[arc] ?? 0) + by;
  }

  flowOn(arc: number): number {
    return this.rest[arc ^ 1] ?? 0;
  }

  /** Takes back a part of what flows through an arc. */
  cancel(arc: number, by: number): void {
    this.rest[arc] = (this.rest[arc] ?? 0) + by;
    this.rest[arc ^ 1] = (this.rest[arc ^ 1] ?? 0) - by;
  }

  /** Closes an arc: no flow, no capacity. */
  close(arc: number): void {
    this.rest[arc] = 0;
    this.rest[arc ^ 1] = 0;
  }

  headOf(arc: number): number {
    return this.heads[arc] ?? 0;
  }

  /** The state of all arcs, to come back to. */
  snapshot(): Float64Array {
    return this.rest.slice();
  }

  restore(snapshot: Float64Array): void {
    this.rest.set(snapshot);
  }

  /** Augments as far as possible and returns by how much. */
  augment(source: number, sink: number): number {
    let total = 0;
    while (this.layer(source, sink)) {
      this.current.set(this.first);
      for (let sent = -1; sent !== 0; total += sent) sent = this.push(source, sink, Number.MAX_SAFE_INTEGER);
    }
    return total;
  }

  /** Nodes that can be reached from `source` with capacity to spare. */
  reachable(source: number): (node: number) => boolean {
    this.layer(source, -1);
    const level = this.level.slice();
    return (node) => (level[node] ?? -1) >= 0;
  }

  /** Distances from the source; false if the sink is out of reach. */
  private layer(source: number, sink: number): boolean {
    const { level, queue, first, next, heads, rest } = this;
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const node = queue[at] ?? 0;
      for (let arc = first[node] ?? -1; arc >= 0; arc = next[arc] ?? -1) {
        const to = heads[arc] ?? 0;
        if ((rest[arc] ?? 0) <= 0 || (level[to] ?? 0) >= 0) continue;
        level[to] = (level[node] ?? 0) + 1;
        if (to === sink) return true;
        queue[end++] = to;
      }
    }
    return false;
  }

  /** One augmenting path of the layered network; paths are as short as the network is deep, so recursion is safe. */
  private push(node: number, sink: number, limit: number): number {
    if (node === sink) return limit;
    const { level, current, heads, rest, next } = this;
    for (let arc = current[node] ?? -1; arc >= 0; arc = next[arc] ?? -1) {
      current[node] = arc;
      const to = heads[arc] ?? 0;
      const room = rest[arc] ?? 0;
      if (room <= 0 || level[to] !== (level[node] ?? 0) + 1) continue;
      const sent = this.push(to, sink, Math.min(limit, room));
      if (sent === 0) continue;
      rest[arc] = room - sent;
      rest[arc ^ 1] = (rest[arc ^ 1] ?? 0) + sent;
      return sent;
    }
    current[node] = -1;
    return 0;
  }
}
