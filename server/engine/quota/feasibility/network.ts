import type { Lesson, NeedNode } from './attendance.ts';
import { Arcs, MaxFlow } from './max-flow.ts';
import { headsIn, type Party } from './parties.ts';

/** The flow network of an attendance problem (docs/quotas.md, Feasibility); people are let in and out by party. */
export interface Network {
  /** Lets in everybody who is not in yet; returns how much of what they need cannot be met. */
  admitAll(): number;
  /** Lets in so many more of a party's people; returns how much of what all who are in need cannot be met. */
  admit(party: Party, heads: number): number;
  /** Lets a whole party out; returns how much of what the others need cannot be met. */
  evict(party: Party): number;
  /** Lets in of a party, of which nobody is in, as few as are too many. All others' needs must be met. */
  admitTooMany(party: Party): number;
  /** Parties in the source side of a minimum cut: what they ask for does not fit into what they can attend. */
  tight(): ReadonlySet<Party>;
}

/** An arc of a party, and how much of it each of its people opens. */
interface Opening {
  readonly arc: number;
  readonly each: number;
}

interface Entrance {
  /** The nodes of its needs. */
  readonly nodes: readonly number[];
  readonly supplies: readonly Opening[];
  /** All arcs, supplies among them. */
  readonly arcs: readonly Opening[];
  /** What each one asks for. */
  readonly each: number;
  heads: number;
}

export function network(lessons: readonly Lesson[], parties: readonly Party[]): Network {
  const plan = new Arcs();
  const [source, sink] = [plan.node(), plan.node()];
  const doors = new Map<number, number>();
  const doorOf = (lesson: number) => {
    const door = doors.get(lesson) ?? plan.node();
    doors.set(lesson, door);
    return door;
  };
  const entrances = new Map(
    parties.map((party) => [party, entrance(party, lessons, { plan, source, doorOf })] as const),
  );
  // Last in, first tried: a lesson with a seat left is noticed before anybody is asked to move.
  const heads = headsIn(parties);
  const exits = new Map<number, number>();
  for (const [lesson, door] of doors)
    exits.set(door, plan.arc(door, sink, Math.min(lessons[lesson]?.capacity ?? heads, heads)));
  const flow = new MaxFlow(plan);

  let met = 0;
  let owed = 0;
  const settle = () => {
    met += flow.augment(source, sink);
    return owed - met;
  };
  const open = (own: Entrance, count: number) => {
    for (const { arc, each } of own.arcs) flow.raise(arc, each * count);
    own.heads += count;
    owed += own.each * count;
  };
  const admit = (party: Party, count: number) => {
    const own = entrances.get(party);
    if (own) open(own, count);
    return settle();
  };
  return {
    admit,
    admitAll: () => {
      for (const [party, own] of entrances) open(own, party.people.length - own.heads);
      return settle();
    },
    evict: (party) => {
      const own = entrances.get(party);
      if (!own) return owed - met;
      owed -= own.each * own.heads;
      own.heads = 0;
      for (const { arc } of own.supplies) met -= flow.flowOn(arc);
      for (const { arc } of own.arcs) {
        const exit = exits.get(flow.headOf(arc));
        if (exit !== undefined) flow.cancel(exit, flow.flowOn(arc));
        flow.close(arc);
      }
      return settle();
    },
    admitTooMany: (party) => {
      let fits = 0;
      let tooMany = party.people.length;
      while (tooMany - fits > 1) {
        const count = (fits + tooMany) >> 1;
        const before = { rest: flow.snapshot(), met, owed };
        if (admit(party, count - fits) === 0) {
          fits = count;
          continue;
        }
        tooMany = count;
        flow.restore(before.rest);
        met = before.met;
        owed = before.owed;
      }
      const own = entrances.get(party);
      if (own) own.heads = fits;
      admit(party, tooMany - fits);
      return tooMany;
    },
    tight: () => {
      const reached = flow.reachable(source);
      return new Set([...entrances].filter(([, { nodes }]) => nodes.some(reached)).map(([party]) => party));
    },
  };
}

/** The nodes and arcs of one party, still closed. */
function entrance(
  { forest, people }: Party,
  lessons: readonly Lesson[],
  { plan, source, doorOf }: { plan: Arcs; source: number; doorOf: (lesson: number) => number },
): Entrance {
  const nodes: number[] = [];
  const supplies: Opening[] = [];
  const arcs: Opening[] = [];
  const arc = (from: number, to: number, each: number): Opening => {
    const opening = { arc: plan.arc(from, to, 0), each };
    arcs.push(opening);
    return opening;
  };
  const slotNode = slotNodes(forest, lessons, (clashing) => {
    const [entry, exit] = [plan.node(), plan.node()];
    arc(entry, exit, 1);
    for (const lesson of clashing) arc(exit, doorOf(lesson), 1);
    return entry;
  });
  const enter = ({ need, inside, beyond, total }: NeedNode): number => {
    const node = plan.node();
    nodes.push(node);
    supplies.push(arc(source, node, beyond));
    const covered = new Set(inside.flatMap((child) => child.need.lessons));
    for (const child of inside) arc(node, enter(child), total);
    const entered = new Set<number>();
    for (const lesson of turned(need.lessons, people[0] ?? 0)) {
      if (covered.has(lesson)) continue;
      const entry = slotNode(lesson);
      if (entry === null) arc(node, doorOf(lesson), 1);
      else if (!entered.has(entry)) {
        entered.add(entry);
        arc(node, entry, 1);
      }
    }
    return node;
  };
  forest.forEach(enter);
  const each = supplies.reduce((sum, supply) => sum + supply.each, 0);
  return { nodes, supplies, arcs, each, heads: 0 };
}

/** The lessons from another one on for each party, so that not all try the same first. */
function turned(lessons: readonly number[], person: number): readonly number[] {
  const from = (person * 7919) % lessons.length;
  return [...lessons.slice(from), ...lessons.slice(0, from)];
}

/** Nodes that let each of a party into one lesson of a slot at most; only where several of its lessons clash. */
function slotNodes(
  forest: readonly NeedNode[],
  lessons: readonly Lesson[],
  create: (clashing: ReadonlySet<number>) => number,
): (lesson: number) => number | null {
  const bySlot = new Map<number, Set<number>>();
  for (const { need } of forest) {
    for (const lesson of need.lessons) {
      const slot = lessons[lesson]?.slot ?? null;
      if (slot !== null) bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(lesson));
    }
  }
  const entries = new Map<number, number>();
  for (const clashing of bySlot.values()) {
    if (clashing.size < 2) continue;
    const entry = create(clashing);
    for (const lesson of clashing) entries.set(lesson, entry);
  }
  return (lesson) => entries.get(lesson) ?? null;
}
