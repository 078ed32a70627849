import { type Slice, subslice } from '../reading/slice.ts';
import { readSchedule, type ScheduleContext } from '../reading/time/read-schedule.ts';

/** A word such as clause words are, and something behind it. */
const WORD_AND_VALUE = /^(\p{Script=Han}{1,8}\s+)\S/u;
/** Blanks behind which it is looked for, counted from the end. */
const FARTHEST = 12;

/**
 * 每周 周五 中午|主席 组长: where, in what is no time as a whole, a word begins that no table has, behind a time and with
 * a value that is none. null if nothing of that form stands there.
 */
export function unknownWordStart(time: Slice, context: ScheduleContext): number | null {
  const isTime = (from: number, to: number) =>
    readSchedule(subslice(time, from, to), context).problems.every(({ code }) => code !== 'syntax');
  const end = time.text.length;
  const blanks = [...time.text.matchAll(/\s+(?=\S)/g)].slice(-FARTHEST).reverse();
  for (const blank of blanks) {
    const start = blank.index + blank[0].length;
    const word = WORD_AND_VALUE.exec(time.text.slice(start))?.[1];
    if (word !== undefined && blank.index > 0 && isTime(0, blank.index))
      return isTime(start + word.length, end) ? null : start;
  }
  return null;
}
