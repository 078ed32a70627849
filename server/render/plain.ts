/** Also the two that XML cannot hold. */
const CONTROLS = /(?![\t\n\r\u0085])[\p{Cc}\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text that every format can hold: no control characters but tab and line end, no half characters. */
export function plain(text: string): string {
  return text.replace(CONTROLS, '').replace(LONE_SURROGATE, '\ufffd');
}

/** The same on one line: line ends and tabs become blanks. */
export function oneLine(text: string): string {
  return plain(text)
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .trim();
}

/** At most so many UTF-16 units, no character cut in two; what is left out is told by `…`. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 1) return '';
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The same on one line, blanks at its ends kept: a run within a sentence. */
export function inline(text: string): string {
  return plain(text).replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ');
}
