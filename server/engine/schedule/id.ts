import { fold } from '../text/fold.ts';

const PRIME = 0x01000193;

/**
 * An id that depends on what the event is and on nothing around it: 64 bits of FNV-1a over the folded parts, in hex.
 */
export function stableId(parts: readonly (string | null)[]): string {
  return stableIds(parts.slice(0, -1))(parts.at(-1) ?? null);
}

/** The ids of events that have all parts but the last in common, which are read once. */
export function stableIds(common: readonly (string | null)[]): (last: string | null) => string {
  const text = common.map((part) => `${textOf(part)}\u0001`).join('');
  const first = added(0x811c9dc5, text);
  const second = added(0x01000193, text);
  return (last) => {
    const rest = textOf(last);
    return `${hex(added(first, rest))}${hex(added(second, rest))}`;
  };
}

function textOf(part: string | null): string {
  return part === null ? '\u0000' : fold(part);
}

function added(value: number, text: string): number {
  let sum = value;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  return sum;
}

function hex(sum: number): string {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  const value = mixed ^ (mixed >>> 13);
  return `${byte(value >>> 24)}${byte(value >>> 16)}${byte(value >>> 8)}${byte(value)}`;
}

const BYTES = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

function byte(value: number): string {
  return BYTES[value & 0xff] ?? '';
}
