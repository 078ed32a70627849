/** A lesson that people may sit in. Lessons of one slot take place at the same time. */
export interface Lesson {
  /** Null = anybody who likes. */
  readonly capacity: number | null;
  readonly slot: number | null;
}

/** So many of these lessons a person must attend; lessons he cannot attend (his own) are left out. */
export interface Need {
  readonly person: number;
  /** Distinct indexes of lessons. */
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

/**
 * The needs of one person as a forest by inclusion, largest first. A need that crosses an earlier one is left out,
 * and `exact` is false: what is then proved impossible still is.
 */
export function nested(needs: readonly Need[]): { readonly needs: readonly Need[]; readonly exact: boolean } {
  const kept: { readonly need: Need; readonly set: ReadonlySet<number> }[] = [];
  let exact = true;
  for (const need of [...needs].sort((a, b) => b.lessons.length - a.lessons.length)) {
    const crosses = kept.some(({ set }) => {
      const common = need.lessons.filter((lesson) => set.has(lesson)).length;
      return common > 0 && common < need.lessons.length;
    });
    if (crosses) exact = false;
    else kept.push({ need, set: new Set(need.lessons) });
  }
  return { needs: kept.map(({ need }) => need), exact };
}

/** The forest of one person's nested needs. */
export function forestOf(needs: readonly Need[]): readonly NeedNode[] {
  interface Draft {
    readonly need: Need;
    readonly set: ReadonlySet<number>;
    readonly inside: Draft[];
  }
  const roots: Draft[] = [];
  for (const need of [...needs].sort((a, b) => b.lessons.length - a.lessons.length)) {
    const draft: Draft = { need, set: new Set(need.lessons), inside: [] };
    const [lesson] = need.lessons;
    let siblings = roots;
    for (;;) {
      const parent = lesson === undefined ? undefined : siblings.find((one) => one.set.has(lesson));
      if (!parent) break;
      siblings = parent.inside;
    }
    siblings.push(draft);
  }
  const finish = ({ need, inside }: Draft): NeedNode => {
    const nodes = inside.map(finish);
    const forced = nodes.reduce((sum, node) => sum + node.total, 0);
    return { need, inside: nodes, beyond: Math.max(0, need.min - forced), total: Math.max(need.min, forced) };
  };
  return roots.map(finish);
}

/**
 * Tells people apart by what they need; those of one signature are interchangeable. Lists of lessons are compared
 * by identity: who can attend the same lessons shares one list.
 */
export function signatures(needs: readonly Need[]): ReadonlyMap<number, string> {
  const numbers = new Map<readonly number[], number>();
  const signed = new Map<number, string>();
  for (const { person, lessons, min } of needs) {
    const number = numbers.get(lessons) ?? numbers.size;
    numbers.set(lessons, number);
    signed.set(person, `${signed.get(person) ?? ''} ${number}:${min}`);
  }
  return signed;
}
