import type { Declaration, PlanFile } from './file.ts';

/** All declarations of a file in document order, those of its sections included. */
export function allDeclarations(file: PlanFile): readonly Declaration[] {
  let all = ofFile.get(file);
  if (!all) {
    all = withContent(file.declarations);
    ofFile.set(file, all);
  }
  return all;
}

const ofFile = new WeakMap<PlanFile, readonly Declaration[]>();

/** What {@link allDeclarations} would find, from whoever knows it already. */
export function knowAll(file: PlanFile, all: readonly Declaration[]): void {
  ofFile.set(file, all);
}

/** Declarations with those of their sections, each behind its section. */
export function withContent(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.every(({ type }) => type !== 'section')) return declarations;
  const all: Declaration[] = [];
  visit(declarations, all);
  return all;
}

function visit(declarations: readonly Declaration[], all: Declaration[]): void {
  for (const declaration of declarations) {
    all.push(declaration);
    if (declaration.type === 'section') visit(declaration.value.content, all);
  }
}
