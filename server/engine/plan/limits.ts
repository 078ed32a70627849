/** Characters of a name. Whoever writes a longer one has forgotten a mark. */
export const LONGEST_NAME = 200;

/** Lines and UTF-16 units of a file: a school's plans of a hundred years. Beyond it nothing of the file is read. */
export const MOST_LINES = 100_000;
export const MOST_CHARACTERS = 5_000_000;

/** What of a text is too large to be read; null if nothing. */
export function tooLarge(
  text: string,
): { readonly what: 'lines' | 'characters'; readonly size: number; readonly limit: number } | null {
  if (text.length > MOST_CHARACTERS) return { what: 'characters', size: text.length, limit: MOST_CHARACTERS };
  // A line end is a character: no need to count in what is short.
  if (text.length < MOST_LINES) return null;
  let size = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) size++;
  return size > MOST_LINES ? { what: 'lines', size, limit: MOST_LINES } : null;
}
