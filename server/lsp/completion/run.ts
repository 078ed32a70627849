import { isBlank, isDigit, lineEnd } from '../../language/syntax/runs.ts';

const MARKS = '{}:;,、。()';

/** What is being typed before an offset. */
export interface TypedRun {
  readonly from: number;
  /** Behind a quotation mark that nothing closes; `from` is behind it. */
  readonly quoted: boolean;
}

/** The run that ends at `at` in folded text, back to a blank, a mark or an open quotation mark. */
export function typedRun(folded: string, at: number): TypedRun {
  const line = folded.lastIndexOf('\n', at - 1) + 1;
  const quote = openQuote(folded, line, at);
  if (quote !== null) return { from: quote + 1, quoted: true };
  let from = at;
  while (from > line && !ends(folded, from - 1)) from--;
  return { from, quoted: false };
}

function ends(folded: string, at: number): boolean {
  const character = folded.charAt(at);
  if ((character === ':' || character === ',') && isDigit(folded[at - 1]) && isDigit(folded[at + 1]))
    return false;
  return isBlank(character) || MARKS.includes(character);
}

/** The `"` before `at` on its line that opens a quotation which is still open at `at`. */
function openQuote(folded: string, line: number, at: number): number | null {
  let open: number | null = null;
  for (let i = line; i < at; i++) {
    if (folded[i] === '\\' && open !== null) i++;
    else if (folded.startsWith('"""', i)) i += 2;
    else if (folded[i] === '"') open = open === null ? i : null;
  }
  return open;
}

/** Where the run goes on behind `at`, at most to the end of the line. */
export function runAfter(folded: string, at: number): number {
  const end = lineEnd(folded, at);
  let to = at;
  while (to < end && !ends(folded, to) && folded[to] !== '"') to++;
  return to;
}
