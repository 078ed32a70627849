import { SIMPLIFIED, TRADITIONAL } from './simplified.generated.ts';

const FOLDED = foldTable();

/**
 * Text as it is compared: simplified characters, half-width marks and digits, small Latin letters, one kind of dash
 * and tilde, braces for 【】. One UTF-16 unit becomes one, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const replacement = FOLDED.get(text.charCodeAt(i));
    if (replacement !== undefined) {
      folded += text.slice(from, i) + replacement;
      from = i + 1;
    }
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Whether two spellings are one name: 語文組 and 语文组, ＡＩ and ai. */
export function sameName(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

function foldTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (let i = 0; i < TRADITIONAL.length; i++) table.set(TRADITIONAL.charCodeAt(i), SIMPLIFIED.charAt(i));
  for (let code = 0xff01; code <= 0xff5e; code++) table.set(code, String.fromCharCode(code - 0xfee0).toLowerCase());
  for (let code = 0x41; code <= 0x5a; code++) table.set(code, String.fromCharCode(code + 0x20));
  const single: readonly (readonly [string, string])[] = [
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
  for (const [from, to] of single) for (const character of from) table.set(character.charCodeAt(0), to);
  return table;
}
