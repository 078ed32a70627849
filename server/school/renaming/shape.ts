import type { Name } from '../../engine/plan/name.ts';

/** Text kept as written beside what was read from it, places, and what a name's own numerals count. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'source',
  'origin',
  'statement',
  'text',
  'groups',
  'declared',
]);

/**
 * What a part of the model says, without the places where it was said. `nameOf` tells what a name is to be called,
 * `wordOf` what a school's own kind of group is.
 */
export function shape(
  value: unknown,
  nameOf: (name: Name) => string,
  wordOf: (word: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((one) => shape(one, nameOf, wordOf));
  if (typeof value !== 'object' || value === null) return value;
  if (isName(value)) return { name: nameOf(value), note: value.note };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (LEFT_OUT.has(key)) return [];
      if (key === 'kind' && typeof inner === 'string') return [[key, wordOf(inner)]];
      return [[key, shape(inner, nameOf, wordOf)]];
    }),
  );
}

function isName(value: object): value is Name {
  return (
    'text' in value && Object.keys(value).every((key) => key === 'text' || key === 'source' || key === 'note')
  );
}
