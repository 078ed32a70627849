import { fold } from '../text/fold.ts';

/**
 * An id that depends on what the event is and on nothing around it: 64 bits of FNV-1a over the folded parts, in hex.
 */
export function stableId(parts: readonly (string | null)[]): string {
  const text = parts.map((part) => (part === null ? '\u0000' : fold(part))).join('\u0001');
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
