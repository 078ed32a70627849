import { shortDate, shortSpan } from './clock.ts';
import { contentOf, type Entry, remarkOf, timeOf, toneOf } from './entry.ts';
import { oneLine } from './plain.ts';
import type { Line } from './sheet.ts';
import type { Words } from './words.ts';

/** A line for what has a stretch of days and no day of its own: `9/21—9/30 优质课竞赛`. */
export function weekEntry(entry: Entry, words: Words): Line {
  const { first } = entry;
  const remark = first.kind === 'deadline' ? words.due(shortDate(first.endDate)) : remarkOf(entry, words);
  const days = first.kind === 'deadline' ? '' : `${shortSpan(first.date, first.endDate)} `;
  return {
    text: oneLine(`${days}${contentOf(entry, words)}${remark === '' ? '' : words.parenthesis(remark)}`),
    tone: toneOf(first),
  };
}

/** A line with its day and hour: `9/9 周三 14:30 集体备课（语文组）`. */
export function datedEntry(entry: Entry, words: Words, withGroups = true): Line {
  const remark = remarkOf(entry, words);
  return {
    text: oneLine(
      `${timeOf(entry, words)} ${contentOf(entry, words, withGroups)}${remark === '' ? '' : words.parenthesis(remark)}`,
    ),
    tone: toneOf(entry.first),
  };
}
