import type { Declaration } from '../../engine/plan/file.ts';

/** How the items of a statement's block are read. */
export type ItemReading = 'parts' | 'sentences' | 'names';

/** How the items of each statement of a block are read, by where the statement begins. */
export function itemReadings(declarations: readonly Declaration[]): ReadonlyMap<number, ItemReading> {
  const found = new Map<number, ItemReading>();
  const visit = (declaration: Declaration): void => {
    if (declaration.type === 'section') {
      for (const nested of declaration.value.content) visit(nested);
    } else if (declaration.type === 'quota') {
      const { statement, parts, subsets, contents } = declaration.value;
      const counted =
        parts.length + subsets.length + contents.length > 0 || found.get(statement.source.start) === 'parts';
      found.set(statement.source.start, counted ? 'parts' : 'sentences');
    } else if (declaration.type === 'record') {
      found.set(declaration.value.source.start, 'parts');
    }
  };
  for (const declaration of declarations) visit(declaration);
  return found;
}
