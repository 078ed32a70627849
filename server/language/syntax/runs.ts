/*
 * Runs (language.md §3): what stands between blanks, line ends and marks. All functions take folded text, so full-
 * and half-width marks are one.
 */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
};
const MARKS = '{}:;,、。()';

export function isBlank(character: string | undefined): boolean {
  return (
    character === ' ' ||
    character === '\t' ||
    character === '\r' ||
    character === '\f' ||
    character === '\v' ||
    character === '\ufeff'
  );
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** A letter of a word written with an alphabet (after folding: small Latin letters). */
export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z\u00c0-\u024f\u0400-\u04ff]/.test(character);
}

/** Whether `//` at `at` starts a comment: at the start of a line or after a blank. */
export function startsComment(folded: string, at: number): boolean {
  if (folded[at] !== '/' || folded[at + 1] !== '/') return false;
  const before = folded[at - 1];
  return at === 0 || before === '\n' || isBlank(before);
}

/** End of the line that holds `at`: the offset of its `\n`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Whether `"""` stands at `at`. */
export function startsProse(folded: string, at: number): boolean {
  return folded.startsWith('"""', at);
}

/**
 * End (exclusive) of the quotation that opens at `at`; null if none opens there or it does not close on its line.
 * Quotes nest by kind; inside `"…"` a backslash escapes.
 */
export function quotationEnd(folded: string, at: number): number | null {
  // Asked at every character: what opens no quotation is told by its code alone.
  const code = folded.charCodeAt(at);
  if (code !== 0x22 && !(code >= 0x2018 && code <= 0x300e)) return null;
  const open = folded.charAt(at);
  const close = open === '"' ? open : CLOSING[open];
  if (close === undefined) return null;
  const end = lineEnd(folded, at);
  if (open === '"') {
    for (let i = at + 1; i < end; i++) {
      if (folded[i] === '\\') i++;
      else if (folded[i] === '"') return i + 1;
    }
    return null;
  }
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (folded[i] === open) depth++;
    else if (folded[i] === close && --depth === 0) return i + 1;
  }
  return null;
}

/** End of the parenthesis that opens at `at`, on the same line; null if it does not close. */
export function parenthesisEnd(folded: string, at: number): number | null {
  const end = lineEnd(folded, at);
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (folded[i] === '(') depth++;
    else if (folded[i] === ')' && --depth === 0) return i + 1;
  }
  return null;
}

/** Whether a character ends a run (a parenthesis or a colon may still belong to it, see {@link runEnd}). */
export function isMark(character: string | undefined): boolean {
  return character === undefined || character === '\n' || isBlank(character) || MARKS.includes(character);
}

/** End (exclusive) of the run that begins at `at`. Equal to `at` if a mark stands there. */
export function runEnd(folded: string, at: number): number {
  let i = at;
  while (i < folded.length) {
    const character = folded.charAt(i);
    const quoted = startsProse(folded, i) ? null : quotationEnd(folded, i);
    if (quoted !== null) {
      i = quoted;
    } else if (startsProse(folded, i)) {
      break;
    } else if ((character === ':' || character === ',') && isDigit(folded[i - 1]) && isDigit(folded[i + 1])) {
      i++;
    } else if (character === '(') {
      const close = parenthesisEnd(folded, i);
      if (i === at || close === null || isMark(folded[close])) break;
      i = close;
    } else if (isMark(character)) {
      break;
    } else {
      i++;
    }
  }
  return i;
}

/** Numbering that opens a line or item: 1、 1. （1） 一、 （一） ①. Its length with the blanks after it; 0 if none. */
export function numberingLength(folded: string, at: number): number {
  const match =
    /(?:\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|[①-⑳]|\d{1,3}(?:[.)](?!\d)|、(?![\d一二三四五六七八九十]))|[一二三四五六七八九十]{1,3}、(?![\d一二三四五六七八九十]))[ \t]*/y;
  match.lastIndex = at;
  return match.exec(folded)?.[0].length ?? 0;
}
