import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Source } from '../engine/plan/source.ts';

/** What a file says, in document order; what stands in a section comes after the section itself. */
export function* statements(file: PlanFile): Generator<Declaration> {
  for (const declaration of file.declarations) yield* withContent(declaration);
}

function* withContent(declaration: Declaration): Generator<Declaration> {
  yield declaration;
  if (declaration.type === 'section') {
    for (const inner of declaration.value.content) yield* withContent(inner);
  }
}

/**
 * A check that needs to know no more than one statement. Statements that an edit leaves alone keep their identity, so
 * each is checked once.
 */
export function perStatement(
  check: (declaration: Declaration) => readonly Problem[],
): (file: PlanFile) => readonly Problem[] {
  const known = new WeakMap<Declaration, readonly Problem[]>();
  return (file) => {
    const problems: Problem[] = [];
    for (const declaration of statements(file)) {
      let found = known.get(declaration);
      if (!found) {
        found = check(declaration);
        known.set(declaration, found);
      }
      problems.push(...found);
    }
    return problems;
  };
}

/** Compares places by where they stand in a file; places in other files come first. */
export function documentOrder(file: PlanFile): (a: Source, b: Source) => number {
  const order = new Map<object, number>();
  for (const { value } of file.declarations) {
    if (!order.has(value.source.origin)) order.set(value.source.origin, order.size);
  }
  const place = ({ origin }: Source) => order.get(origin) ?? -1;
  return (a, b) => place(a) - place(b) || a.start - b.start;
}
