import { isHan } from './han.ts';
import { readingsOf } from './readings.ts';

const INITIAL = /^(?:[zcs]h|[a-z])/;

/**
 * Whether a query is a spelling of the characters of a word from `at` on, without a gap: each by itself, by a whole
 * reading or by its initial, the last one also by the beginning of a reading. `jtbk`, `jiti`, `集体bk` spell 集体备课.
 */
export function spells(query: string, folded: string, at: number): boolean {
  const first = folded.charAt(at);
  if (query === '' || first === '') return query === '';
  if (query.startsWith(first)) return spells(query.slice(1), folded, at + 1);
  if (first === ' ') return spells(query, folded, at + 1);
  if (!isHan(first)) return false;
  return readingsOf(first).some((reading) => reads(query, reading, folded, at));
}

function reads(query: string, reading: string, folded: string, at: number): boolean {
  if (reading.startsWith(query)) return true;
  const initial = INITIAL.exec(reading)?.[0] ?? '';
  return [reading, initial, initial.charAt(0)].some(
    (part) => part !== '' && query.startsWith(part) && spells(query.slice(part.length), folded, at + 1),
  );
}
