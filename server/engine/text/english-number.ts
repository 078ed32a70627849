/** Several of an English noun, folded: open class → open classes, study → studies. Of other text, the text with an s. */
export function plural(noun: string): string {
  return `${noun.replace(/(?<=[^aeiou])y$/, 'ie').replace(/(?<=s|x|ch|sh)$/, 'e')}s`;
}

/**
 * The other number of a folded English noun, as a key under which it is found too: new teachers ↔ new teacher. Null
 * for what ends in no Latin letter.
 */
export function otherNumber(folded: string): string | null {
  if (!/[a-z]$/.test(folded)) return null;
  if (!/[^s]s$/.test(folded)) return plural(folded);
  return folded.replace(/(?<=ss|x|ch|sh)es$|(?<=[^aeiou])ies$|s$/, (end) => (end === 'ies' ? 'y' : ''));
}
