const ZERO = /[\p{M}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f265}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Quotation marks and dashes that Chinese fonts draw full width. */
const AMBIGUOUS = /[‘’“”—…·×÷①-⑳→←]/u;

/** Columns a text takes in a terminal: two for a Chinese character, none for a combining mark (UAX #11). */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): 0 | 1 | 2 {
  if (isAscii(character)) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The same where ambiguous marks are full width, as in a Chinese font on paper. */
export function paperWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += !isAscii(character) && AMBIGUOUS.test(character) ? 2 : characterWidth(character);
  return width;
}

function isAscii(character: string): boolean {
  return character >= ' ' && character <= '~';
}
