import { headsAt } from '../lexicon/keywords.ts';
import { isBlank, isMark, lineEnd, numberingLength, startsComment } from './runs.ts';

const COUNTABLE: ReadonlySet<string> = new Set(['quota', 'record']);
const COLON_AT_LINE_END = /[ \t\r]*:[ \t\r]*(?:\/\/[^\n]*)?\n/y;

/** 要求： with nothing behind it: the sentences stand below, one to a line. `at`: where the statement begins. */
export function opensList(folded: string, at: number): boolean {
  const start = at + numberingLength(folded, at);
  const head = headsAt(folded, start).find(({ word }) => COUNTABLE.has(word.statement));
  if (!head) return false;
  let end = start + head.length;
  while (end < folded.length && !':\n{};,'.includes(folded.charAt(end))) end++;
  return isListColon(folded, end);
}

/** Whether a colon that closes its line stands at `at`. */
export function isListColon(folded: string, at: number): boolean {
  COLON_AT_LINE_END.lastIndex = at;
  return COLON_AT_LINE_END.test(folded);
}

/**
 * Where the next sentence of such a list begins, behind the ； or line end at `at`; null if the list ends there: before
 * an empty line, a closing brace, prose, or a line that begins with a head.
 */
export function nextOfList(folded: string, at: number): number | null {
  let lines = 0;
  let i = at;
  for (; i < folded.length; i++) {
    if (startsComment(folded, i)) i = lineEnd(folded, i);
    if (folded[i] === '\n') lines++;
    else if (!isBlank(folded[i]) && folded[i] !== ';' && folded[i] !== '。') break;
  }
  const start = i + numberingLength(folded, i);
  if (start >= folded.length || lines > 1 || '{}"'.includes(folded.charAt(start))) return null;
  const isHead = headsAt(folded, start).some(({ length }) => isMark(folded[start + length]));
  return isHead ? null : start;
}
