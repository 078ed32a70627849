import { perElement } from '../engine/change/per-element.ts';
import { allDeclarations } from '../engine/plan/all-declarations.ts';
import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Source } from '../engine/plan/source.ts';

/** What is found by looking at one statement at a time; what an edit leaves alone, once. */
export function perStatement<T>(
  look: (declaration: Declaration) => readonly T[],
): (file: PlanFile) => readonly T[] {
  const inAll = perElement(look);
  return (file) => inAll(allDeclarations(file));
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
  for (const { value } of allDeclarations(file)) {
    if (!order.has(value.source.origin)) order.set(value.source.origin, order.size);
  }
  return order;
}
