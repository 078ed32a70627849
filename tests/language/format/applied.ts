import type { Edit } from '../../../server/language/format/edits.ts';

/** A text after edits that are in order and apart from each other; throws if they are not. */
export function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: now } of edits) {
    if (start < at || end < start) throw new Error(`edit at ${start} overlaps the one before`);
    out += text.slice(at, start) + now;
    at = end;
  }
  return out + text.slice(at);
}
