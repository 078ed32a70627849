import { foldedUnit } from '../text/fold.ts';

const PRIME = 0x01000193;

/**
 * An id that depends on what the event is and on nothing around it: 64 bits of FNV-1a over the folded parts, in hex.
 */
export function stableId(parts: readonly (string | null)[]): string {
  return stableIds(parts.slice(0, -1))(parts.at(-1) ?? null);
}

/** The ids of events that have all parts but the last in common, which are read once. */
export function stableIds(common: readonly (string | null)[]): (last: string | null) => string {
  const text = common.map((part) => `${part ?? NO_PART}\u0001`).join('');
  const first = added(0x811c9dc5, text);
  const second = added(0x01000193, text);
  return (last) => hex(added(first, last ?? NO_PART), added(second, last ?? NO_PART));
}

const NO_PART = '\u0000';

function added(value: number, text: string): number {
  let sum = value;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ foldedUnit(text.charCodeAt(i)), PRIME);
  return sum;
}

/** Made in one go: strings that are put together are kept in pieces. */
function hex(first: number, second: number): string {
  const a = mixed(first);
  const b = mixed(second);
  return String.fromCharCode(
    digit(a >>> 28),
    digit(a >>> 24),
    digit(a >>> 20),
    digit(a >>> 16),
    digit(a >>> 12),
    digit(a >>> 8),
    digit(a >>> 4),
    digit(a),
    digit(b >>> 28),
    digit(b >>> 24),
    digit(b >>> 20),
    digit(b >>> 16),
    digit(b >>> 12),
    digit(b >>> 8),
    digit(b >>> 4),
    digit(b),
  );
}

function mixed(sum: number): number {
  const value = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return value ^ (value >>> 13);
}

/** The last four bits as a character. */
function digit(bits: number): number {
  return DIGITS.charCodeAt(bits & 15);
}

const DIGITS = '0123456789abcdef';
