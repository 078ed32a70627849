const NARROW = /^[ -~]*$/;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that Chinese fonts draw full width. */
const AMBIGUOUS = /[‘’“”—…·×÷①-⑳→←]/u;

/** Columns of a text in an editor with a Chinese font: two for a wide character. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) || AMBIGUOUS.test(character) ? 2 : 1;
  return width;
}
