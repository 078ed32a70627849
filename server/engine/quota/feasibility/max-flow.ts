/**
 * Maximum flow by Dinic's algorithm on whole capacities: exact, O(V²E), O(E√V) on the unit networks of attendance.
 * Capacities may be raised between runs, and arcs emptied; the rest of the flow found so far is kept.
 */
export class MaxFlow {
  private readonly heads: number[] = [];
  private readonly rest: number[] = [];
  private readonly next: number[] = [];
  private readonly first: number[] = [];
  private level = new Int32Array(0);
  private current = new Int32Array(0);
  private queue = new Int32Array(0);

  /** Adds a node and returns its number; numbers ascend from 0. */
  node(): number {
    this.first.push(-1);
    return this.first.length - 1;
  }

  /** Adds an arc and returns its number. */
  arc(from: number, to: number, capacity: number): number {
    const number = this.heads.length;
    this.half(from, to, capacity);
    this.half(to, from, 0);
    return number;
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
  snapshot(): readonly number[] {
    return this.rest.slice();
  }

  restore(snapshot: readonly number[]): void {
    for (let arc = 0; arc < snapshot.length; arc++) this.rest[arc] = snapshot[arc] ?? 0;
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

  private half(from: number, to: number, capacity: number): void {
    this.heads.push(to);
    this.rest.push(capacity);
    this.next.push(this.first[from] ?? -1);
    this.first[from] = this.heads.length - 1;
  }

  /** Distances from the source; false if the sink is out of reach. */
  private layer(source: number, sink: number): boolean {
    if (this.level.length < this.first.length) {
      this.level = new Int32Array(this.first.length);
      this.current = new Int32Array(this.first.length);
      this.queue = new Int32Array(this.first.length);
    }
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
