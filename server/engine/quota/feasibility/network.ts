import { type Attendance, forestOf, type Need, type NeedNode } from './attendance.ts';
import { MaxFlow } from './max-flow.ts';

/** The flow network of an attendance problem (docs/quotas.md, Feasibility), with switches for each person. */
export interface Network {
  readonly people: readonly number[];
  /** What a person asks for in all. */
  total(person: number): number;
  /** Lets a person's needs into the network and returns how much of them cannot be met. */
  admit(person: number): number;
  /** Whether all admitted needs could be met if this person's were dropped; if not, they are dropped for good. */
  isEssential(person: number): boolean;
  /** People in the source side of a minimum cut: what they ask for does not fit into what they can attend. */
  tight(): readonly number[];
  /** How much of what is admitted can be met. */
  readonly met: number;
}

interface Gate {
  readonly node: number;
  readonly supply: number;
  readonly bypass: number;
  readonly amount: number;
}

export function network({ lessons, needs }: Attendance): Network {
  const byPerson = new Map<number, Need[]>();
  for (const need of needs) byPerson.set(need.person, [...(byPerson.get(need.person) ?? []), need]);
  const forests = new Map([...byPerson].map(([person, own]) => [person, forestOf(own)]));
  const flow = new MaxFlow();
  const [source, sink] = [flow.node(), flow.node()];
  const doors = new Map<number, number>();
  const doorOf = (lesson: number) => {
    const door = doors.get(lesson) ?? flow.node();
    doors.set(lesson, door);
    return door;
  };

  const gatesOf = (forest: readonly NeedNode[]): readonly Gate[] => {
    const slotNode = slotNodes(forest, lessons, (clashing) => {
      const [entry, exit] = [flow.node(), flow.node()];
      flow.arc(entry, exit, 1);
      for (const lesson of clashing) flow.arc(exit, doorOf(lesson), 1);
      return entry;
    });
    const gates: Gate[] = [];
    const enter = ({ need, inside, beyond, total }: NeedNode): number => {
      const node = flow.node();
      gates.push({
        node,
        supply: flow.arc(source, node, 0),
        bypass: flow.arc(node, sink, 0),
        amount: beyond,
      });
      const covered = new Set(inside.flatMap((child) => child.need.lessons));
      for (const child of inside) flow.arc(node, enter(child), total);
      const entered = new Set<number>();
      for (const lesson of turned(need.lessons, need.person)) {
        if (covered.has(lesson)) continue;
        const entry = slotNode(lesson);
        if (entry === null) flow.arc(node, doorOf(lesson), 1);
        else if (!entered.has(entry)) {
          entered.add(entry);
          flow.arc(node, entry, 1);
        }
      }
      return node;
    };
    forest.forEach(enter);
    return gates;
  };
  const gates = new Map([...forests].map(([person, forest]) => [person, gatesOf(forest)]));
  // Last in, first tried: a lesson with a seat left is noticed before anybody is asked to move.
  for (const [lesson, door] of doors) {
    flow.arc(door, sink, Math.min(lessons[lesson]?.capacity ?? byPerson.size, byPerson.size));
  }

  let met = 0;
  let owed = 0;
  return {
    people: [...byPerson.keys()],
    total: (person) => (forests.get(person) ?? []).reduce((sum, { total }) => sum + total, 0),
    admit: (person) => {
      const own = gates.get(person) ?? [];
      for (const { supply, amount } of own) flow.raise(supply, amount);
      const asked = own.reduce((sum, { amount }) => sum + amount, 0);
      owed += asked;
      met += flow.augment(source, sink);
      return owed - met;
    },
    isEssential: (person) => {
      const before = flow.snapshot();
      for (const { bypass, amount } of gates.get(person) ?? []) flow.raise(bypass, amount);
      const gained = flow.augment(source, sink);
      if (met + gained < owed) {
        met += gained;
        return false;
      }
      flow.restore(before);
      return true;
    },
    tight: () => {
      const reached = flow.reachable(source);
      return [...gates].filter(([, own]) => own.some(({ node }) => reached(node))).map(([person]) => person);
    },
    get met() {
      return met;
    },
  };
}

/** The lessons from another one on for each person, so that not all try the same first. */
function turned(lessons: readonly number[], person: number): readonly number[] {
  const from = (person * 7919) % lessons.length;
  return [...lessons.slice(from), ...lessons.slice(0, from)];
}

/** Nodes that let one person into one lesson of a slot at most; only where several of his lessons clash. */
function slotNodes(
  forest: readonly NeedNode[],
  lessons: Attendance['lessons'],
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
