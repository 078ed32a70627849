import { inline, oneLine } from './plain.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; marks that turn the writing direction stay within their element. */
export function htmlText(text: string): string {
  return htmlInline(oneLine(text));
}

/** The same with the blanks at its ends. */
export function htmlInline(text: string): string {
  return inline(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
