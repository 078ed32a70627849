import { fold } from '../../engine/text/fold.ts';
import { readNames } from '../../language/reading/names/read-names.ts';
import { slice } from '../../language/reading/slice.ts';
import { nameEnd } from '../../language/syntax/lex-names.ts';
import { numberingLength, quotationEnd } from '../../language/syntax/runs.ts';

const NOWHERE = { file: '' };
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」' };

/** Whether a name read by itself would be cut, numbered or stripped of something: then it is written in quotes. */
export function needsQuotes(name: string): boolean {
  const folded = fold(name);
  const [only, ...more] = readNames(slice(NOWHERE, name, 0));
  const whole = more.length === 0 && only?.text === name && only.note === undefined;
  return !whole || nameEnd(folded, 0, 'group') !== folded.length || numberingLength(folded, 0) > 0;
}

/** The mark that opens a name in quotes; null if it stands without. */
export function openingQuote(written: string): string | null {
  const first = written.charAt(0);
  const closed = first in CLOSING && quotationEnd(fold(written), 0) === written.length;
  return closed ? first : null;
}

/** A name in quotes, of the given kind unless the name itself holds such marks. */
export function quoted(name: string, open = '"'): string {
  const close = CLOSING[open] ?? '"';
  const clean = open !== '"' && !name.includes(open) && !name.includes(close);
  return clean ? `${open}${name}${close}` : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * A new name for one that was written like this. Quotes that were there for style stay; those that only the old name
 * needed go, those that the new one needs come: so renaming back restores the text. `forced`: they come in any case;
 * `style`: whether any were there for it.
 */
export function rewritten(written: string, from: string, to: string, forced: boolean, style = true): string {
  const open = openingQuote(written);
  const needed = forced || needsQuotes(to);
  const keeps = style && open !== null && !needsQuotes(from);
  return needed || keeps ? quoted(to, open ?? '"') : to;
}
