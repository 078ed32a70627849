import { SIMPLIFIED, TRADITIONAL } from './simplified.generated.ts';

const MARKS: readonly (readonly [from: string, to: string])[] = [
  ['\u3000\u00a0\u2002\u2003\u2009', ' '],
  ['【', '{'],
  ['】', '}'],
  ['—–‒―－‐‑−', '-'],
  ['〜～∼', '~'],
  ['﹔', ';'],
  ['﹕', ':'],
  ['﹐', ','],
  ['﹑', '、'],
  ['〇', '零'],
];

const SHIFTS = shiftTable();

/** Code units that are put together at a time; more arguments than this may not fit the stack. */
const CHUNK = 8192;

/**
 * Text as it is compared: simplified characters, half-width marks and digits, small Latin letters, one kind of dash
 * and tilde, braces for 【】. One UTF-16 unit becomes one, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  const first = firstFolded(text);
  if (first === text.length) return text;
  const parts = [text.slice(0, first)];
  for (let from = first; from < text.length; from += CHUNK) {
    const codes: number[] = [];
    const end = Math.min(from + CHUNK, text.length);
    for (let i = from; i < end; i++) codes.push(foldedUnit(text.charCodeAt(i)));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** What a UTF-16 unit is compared as. */
export function foldedUnit(code: number): number {
  return (code + (SHIFTS[code] ?? 0)) & 0xffff;
}

/** Whether two spellings are one name: 語文組 and 语文组, ＡＩ and ai. */
export function sameName(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** Offset of the first unit that folding changes; the length if there is none. */
function firstFolded(text: string): number {
  let i = 0;
  while (i < text.length && SHIFTS[text.charCodeAt(i)] === 0) i++;
  return i;
}

/** How far each UTF-16 unit is from what it becomes; most stay as they are, and need not be written at the start. */
function shiftTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const set = (from: number, to: number) => {
    table[from] = to - from;
  };
  for (let i = 0; i < TRADITIONAL.length; i++) set(TRADITIONAL.charCodeAt(i), SIMPLIFIED.charCodeAt(i));
  for (let code = 0xff01; code <= 0xff5e; code++) set(code, code - 0xfee0);
  for (let code = 0x41; code <= 0x5a; code++) {
    set(code, code + 0x20);
    set(code + 0xfee0, code + 0x20);
  }
  for (const [from, to] of MARKS) for (const mark of from) set(mark.charCodeAt(0), to.charCodeAt(0));
  return table;
}
