import type { LoweredBlock } from './block.ts';

/** Whether two readings of one block say the same, with the same places. */
export function sameLowered(a: LoweredBlock, b: LoweredBlock): boolean {
  return same(a.declarations, b.declarations) && same(a.problems, b.problems);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
