import { fold } from '../../engine/text/fold.ts';
import type { Slot } from '../lexicon/keywords.ts';
import { parenthesisEnd, quotationEnd } from '../syntax/runs.ts';
import { spacedTime } from './time-blanks.ts';

const LISTS: ReadonlySet<Slot> = new Set(['names', 'files', 'stage', 'people']);
const FREE: ReadonlySet<Slot> = new Set(['text', 'texts', 'steps']);

/** A clause's value with canonical blanks, marks and digits. Free text, quotations and notes stay as they are. */
export function tidyValue(text: string, slot: Slot, chinese: boolean): string {
  if (FREE.has(slot)) return text;
  const list = LISTS.has(slot);
  return outsideQuotes(text, (part) => {
    const blanks = squeezed(part);
    // A mark that has just become full-width stands without blanks, too.
    if (list && !chinese) return blanks.replace(/ ?, ?(?![\n\d])/g, ', ');
    if (list) return squeezed(blanks.replace(/(?<![A-Za-z\d]),(?=[^\x20-\x7e])/g, '，'));
    const digits = halfWidthDigits(blanks);
    if (slot === 'time') return spacedTime(digits);
    return slot === 'schoolYear' ? digits.replace(/(?<=\d{4})[-–~〜～－―](?=\d{4})/g, '—') : digits;
  });
}

/** One blank where there were several, none around 、. Line ends stay. */
export function squeezed(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *、 */g, '、')
    .replace(/ (?=[，；。])|(?<=[，；。]) /g, '');
}

export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, fold);
}

/** Changes what stands outside of quotations and parentheses. */
export function outsideQuotes(text: string, change: (part: string) => string): string {
  const folded = fold(text);
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; ) {
    const end = quotationEnd(folded, i) ?? (folded[i] === '(' ? parenthesisEnd(folded, i) : null);
    if (end !== null) {
      out += change(text.slice(from, i)) + text.slice(i, end);
      from = end;
    }
    i = end ?? i + 1;
  }
  return out + change(text.slice(from));
}
