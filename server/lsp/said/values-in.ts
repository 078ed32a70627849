import type { Declaration } from '../../engine/plan/file.ts';

/** A place is no value, and the statement of a quota repeats its parts. */
const ELSEWHERE: ReadonlySet<string> = new Set(['source', 'statement']);

/** Every value within what a statement says, outermost first; nested statements included. */
export function valuesIn(declarations: readonly Declaration[]): readonly object[] {
  const found: object[] = [];
  for (const { value } of declarations) collect(value, found);
  return found;
}

function collect(value: unknown, found: object[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, found);
    return;
  }
  found.push(value);
  for (const key in value) if (!ELSEWHERE.has(key)) collect(value[key as keyof typeof value], found);
}
