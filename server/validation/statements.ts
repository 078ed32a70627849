import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Source } from '../engine/plan/source.ts';

/** What a file says, in document order; what stands in a section comes after the section itself. */
function statements({ declarations }: PlanFile): readonly Declaration[] {
  const all: Declaration[] = [];
  const visit = (said: readonly Declaration[]) => {
    for (const declaration of said) {
      all.push(declaration);
      if (declaration.type === 'section') visit(declaration.value.content);
    }
  };
  visit(declarations);
  return all;
}

/** What is found by looking at one statement at a time. Those that an edit leaves alone keep their identity, so each is looked at once. */
export function perStatement<T>(
  look: (declaration: Declaration) => readonly T[],
): (file: PlanFile) => readonly T[] {
  const known = new WeakMap<Declaration, readonly T[]>();
  return (file) => {
    const all: T[] = [];
    for (const declaration of statements(file)) {
      let found = known.get(declaration);
      if (!found) {
        found = look(declaration);
        known.set(declaration, found);
      }
      for (const one of found) all.push(one);
    }
    return all;
  };
}

/** Compares places by where they stand in a file; places in other files come first. */
export function documentOrder(file: PlanFile): (a: Source, b: Source) => number {
  let order: ReadonlyMap<object, number> | null = null;
  const place = ({ origin }: Source) => {
    order ??= originsInOrder(file);
    return order.get(origin) ?? -1;
  };
  return (a, b) => place(a) - place(b) || a.start - b.start;
}

function originsInOrder(file: PlanFile): ReadonlyMap<object, number> {
  const order = new Map<object, number>();
  for (const { value } of statements(file)) {
    if (!order.has(value.source.origin)) order.set(value.source.origin, order.size);
  }
  return order;
}
