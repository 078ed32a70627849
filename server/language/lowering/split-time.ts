import type { Slice } from '../reading/slice.ts';
import { subslice, trimmed } from '../reading/slice.ts';
import { readSchedule } from '../reading/time/read-schedule.ts';
import { wordAt } from './word-lists.ts';

export interface TimeApart {
  /** null if no part reads as a time. */
  readonly time: Slice | null;
  /** What stands before and after it, without blanks; null if nothing. */
  readonly before: Slice | null;
  readonly after: Slice | null;
}

/**
 * The longest stretch of a text that reads as a time, from run to run, and what stands around it:
 * 运动会 10月22日 至 10月23日. `stops`: words at which the time ends even within a run (10月10日按周四).
 */
export function splitTime(value: Slice, stops?: Parameters<typeof wordAt>[0]): TimeApart {
  const starts = boundaries(value, stops);
  for (let length = starts.length - 1; length > 0; length--) {
    for (let first = 0; first + length < starts.length; first++) {
      const from = starts[first] ?? 0;
      const to = starts[first + length] ?? value.text.length;
      const part = trimmed(subslice(value, from, to));
      if (part.text !== '' && readsAsTime(part)) {
        return { time: part, before: rest(value, 0, from), after: rest(value, to, value.text.length) };
      }
    }
  }
  return { time: null, before: rest(value, 0, value.text.length), after: null };
}

function readsAsTime(part: Slice): boolean {
  const { value, problems } = readSchedule(part);
  const dated =
    value.entries.length > 0 &&
    value.entries.every(
      ({ when }) => when.kind !== 'relative' && when.kind !== 'vague' && when.kind !== 'triggered',
    );
  return dated && !problems.some((problem) => problem.code === 'syntax');
}

function boundaries(value: Slice, stops: Parameters<typeof wordAt>[0] | undefined): readonly number[] {
  const found = new Set([0, value.text.length]);
  for (let i = 1; i < value.text.length; i++) {
    const blank = /\s/.test(value.folded.charAt(i - 1)) || '()'.includes(value.folded.charAt(i));
    if (blank || (stops && wordAt(stops, value.folded, i))) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

function rest(value: Slice, from: number, to: number): Slice | null {
  const part = trimmed(subslice(value, from, to));
  return part.text === '' ? null : part;
}
