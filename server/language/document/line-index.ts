import type { Change } from './change.ts';

/** Offsets of the starts of all lines of a text. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  addStarts(starts, text, 0, text.length);
  return starts;
}

/**
 * The same of a text that was changed; `before`: the starts in the text before the change. A character on either side
 * is looked at again: a change may put a line feed behind a carriage return, or part the two.
 */
export function changedLineStarts(
  text: string,
  before: readonly number[],
  { start, before: oldEnd, after: newEnd }: Change,
): readonly number[] {
  const from = Math.max(0, start - 1);
  const starts = before.slice(0, lineAt(before, from) + 1);
  addStarts(starts, text, from, Math.min(newEnd + 1, text.length));
  const moved = newEnd - oldEnd;
  for (let i = lineAt(before, oldEnd + 1) + 1; i < before.length; i++) starts.push((before[i] ?? 0) + moved);
  return starts;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Starts of lines behind the line ends that stand in a stretch: a line feed, a carriage return, or the two together. */
function addStarts(starts: number[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const ends = code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (ends) starts.push(at + 1);
  }
}

/** Line and character (from 0, UTF-16 units) of an offset. */
export function positionAt(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly character: number } {
  const line = lineAt(starts, offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

/** The line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
