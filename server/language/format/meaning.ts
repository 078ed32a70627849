import { fold } from '../../engine/text/fold.ts';

/** Places are no meaning. */
const PLACES: ReadonlySet<string> = new Set(['source', 'statement', 'origin']);
/** What a name, or a piece of text kept as written, consists of. */
const NAME: ReadonlySet<string> = new Set(['text', 'source', 'note']);

/**
 * What was said, as text to compare: without places, blanks and kinds of marks. `translated`: without the wording of
 * what was understood as well (names keep theirs).
 */
export function meaningOf(value: unknown, translated = false): string {
  return JSON.stringify(bare(value, translated));
}

function bare(value: unknown, translated: boolean): unknown {
  if (typeof value === 'string') return fold(value).replace(/\s+/g, '');
  if (Array.isArray(value)) return value.map((one) => bare(one, translated));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !PLACES.has(key));
  const isName = entries.every(([key]) => NAME.has(key));
  // A term is called as its clause word is spelled; its number says which it is.
  const wording = translated ? (isName ? [] : 'number' in value ? ['text', 'name'] : ['text']) : [];
  const kept = entries.filter(([key]) => !wording.includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, bare(one, translated)]));
}
