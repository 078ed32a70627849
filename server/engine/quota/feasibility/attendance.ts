/** A lesson that people may sit in. Lessons of one slot take place at the same time. */
export interface Lesson {
  /** Null = anybody who likes. */
  readonly capacity: number | null;
  readonly slot: number | null;
}

/** So many of these lessons a person must attend; lessons he cannot attend (his own) are left out. */
export interface Need {
  readonly person: number;
  /** Distinct indexes of lessons. Who can attend the same lessons shares one list. */
  readonly lessons: readonly number[];
  /** A whole number, at least 1. */
  readonly min: number;
}

/** Needs of one person must be nested or disjoint ({@link nested}). */
export interface Attendance {
  readonly lessons: readonly Lesson[];
  readonly needs: readonly Need[];
}

/** A need with the needs inside it. */
export interface NeedNode {
  readonly need: Need;
  readonly inside: readonly NeedNode[];
  /** What the need asks for beyond the needs inside it. */
  readonly beyond: number;
  /** What it and the needs inside it force together. */
  readonly total: number;
}

type Wanted = Pick<Need, 'lessons'>;

/**
 * The needs of one person, largest first, without those that cross an earlier one; then `exact` is false: what is
 * then proved impossible still is.
 */
export function nested<T extends Wanted>(
  needs: readonly T[],
): { readonly needs: readonly T[]; readonly exact: boolean } {
  const kept = needs.length < 2 ? needs : bySize(needs).filter(nesting());
  return { needs: kept, exact: kept.length === needs.length };
}

/** The forest of one person's nested needs. */
export function forestOf(needs: readonly Need[]): readonly NeedNode[] {
  const [only] = needs;
  if (only && needs.length === 1) return [{ need: only, inside: [], beyond: only.min, total: only.min }];
  const roots: Need[] = [];
  const inside = new Map<Need, Need[]>();
  const innermost = new Map<number, Need>();
  for (const need of bySize(needs)) {
    const parent = innermost.get(need.lessons[0] ?? -1);
    if (parent) inside.get(parent)?.push(need);
    else roots.push(need);
    inside.set(need, []);
    for (const lesson of need.lessons) innermost.set(lesson, need);
  }
  const finish = (need: Need): NeedNode => {
    const nodes = (inside.get(need) ?? []).map(finish);
    const forced = nodes.reduce((sum, node) => sum + node.total, 0);
    return { need, inside: nodes, beyond: Math.max(0, need.min - forced), total: Math.max(need.min, forced) };
  };
  return roots.map(finish);
}

function bySize<T extends Wanted>(needs: readonly T[]): readonly T[] {
  return [...needs].sort((a, b) => b.lessons.length - a.lessons.length);
}

/** Tells of one need after the other, largest first, whether it lies wholly inside or outside of all before it. */
function nesting(): (need: Wanted) => boolean {
  const innermost = new Map<number, Wanted>();
  return (need) => {
    const around = innermost.get(need.lessons[0] ?? -1);
    if (need.lessons.some((lesson) => innermost.get(lesson) !== around)) return false;
    for (const lesson of need.lessons) innermost.set(lesson, need);
    return true;
  };
}
