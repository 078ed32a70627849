import type { When } from '../../../engine/plan/schedule.ts';
import { type Slice, slice } from '../slice.ts';
import { ordinary } from './entry.ts';
import { regroup } from './regroup.ts';
import { distance } from './relative.ts';
import { termNumber } from './terms.ts';
import { TimeReader } from './time-reader.ts';
import { tokenize } from './tokens.ts';
import { names, type WordKind, wordAt } from './words.ts';

/** A time within a sentence: where it ends, and whether its words leave no doubt that it is one. */
export interface FoundMoment {
  readonly end: number;
  /** A date, or a time with 前 or 内: nothing that names are made with. */
  readonly certain: boolean;
}

/** Enough for the longest time (明年2月上旬至3月中旬, 期中考试结束后两周内). */
const WINDOW = 12;
const REACH = 32;
const HOLIDAY = 6;
const NO_ORIGIN = { file: '' };
const LEAD = /[于在]?/y;
/** 9月, 九月份, 9.15, 10、11月 */
const DATE = /\d{1,4}\s?(?:月|年|[./-]\d|[—~、至到]\s?\d)|[一二三四五六七八九十]{1,3}月/y;
const OPENING: ReadonlySet<WordKind> = new Set([
  'point',
  'yearWord',
  'by',
  'ordinal',
  'monthName',
  'minguo',
  'term',
  'weekZero',
]);
const MOST = 4;

/**
 * The time that begins at `at` in folded text and ends before `end`: 于9月15日前, 10月和11月, 开学第二周内, 国庆节后. `known`: length of
 * the known name that begins there and may be an anchor (期中考试后一周内). Rhythms (每周三) and spans of weeks are none.
 */
export function momentAt(folded: string, at: number, end: number, known: number): FoundMoment | null {
  LEAD.lastIndex = at;
  const from = at + (LEAD.exec(folded)?.[0].length ?? 0);
  const anchor = Math.max(known, holidayLength(folded, from, end));
  if (anchor > 0) return besideAnchor(folded, from + anchor, end);
  if (!mayBegin(folded, from)) return null;
  const reader = readerFrom(slice(NO_ORIGIN, folded.slice(0, Math.min(end, from + REACH)), 0), from);
  let last: number | null = null;
  let certain = false;
  for (let count = 0; count < MOST; count++) {
    const drafts = reader.attempt((inner) => (count > 0 && !inner.take('list') ? null : ordinary(inner)));
    if (!drafts || drafts.length === 0 || !drafts.every(({ when }) => isMoment(when))) break;
    last = reader.textEnd;
    certain ||= drafts.some(({ when, bound }) => bound !== null || isExact(when));
  }
  if (last === null && reader.attempt(termNumber) !== null) last = reader.textEnd;
  return last === null ? null : { end: last, certain };
}

/** Whether a first look finds a word or number that times begin with. */
function mayBegin(folded: string, at: number): boolean {
  DATE.lastIndex = at;
  if (DATE.test(folded)) return true;
  const first = wordAt(folded, at, true);
  return first !== null && OPENING.has(first.word.kind);
}

function readerFrom(text: Slice, from: number): TimeReader {
  return new TimeReader(text, regroup(text.folded, tokenize(text.folded, from, WINDOW, true)));
}

function isExact(when: When): boolean {
  return when.kind === 'date' || (when.kind === 'relative' && when.distance !== null);
}

function isMoment(when: When): boolean {
  if (when.kind === 'relative') return when.anchor.kind === 'point';
  return when.kind === 'date' || when.kind === 'months' || when.kind === 'weeks' || when.kind === 'point';
}

/** 前, 后一周内 behind what it is counted from. */
function besideAnchor(folded: string, at: number, end: number): FoundMoment | null {
  const reader = readerFrom(slice(NO_ORIGIN, folded.slice(0, Math.min(end, at + REACH)), 0), at);
  if (reader.textStart !== at || !(reader.take('before') ?? reader.take('after'))) return null;
  const far = distance(reader);
  const within = far !== null && reader.take('within') !== null;
  return { end: reader.textEnd, certain: far !== null || within };
}

function holidayLength(folded: string, at: number, end: number): number {
  for (let length = Math.min(HOLIDAY, end - at); length > 1; length--) {
    if (names('holiday', folded.slice(at, at + length))) return length;
  }
  return 0;
}

/** End of 大课间, 下午, 早读 at `at` in folded text; null if none stands there. */
export function partOfDayAt(folded: string, at: number): number | null {
  const found = wordAt(folded, at, true);
  return found?.word.kind === 'dayPart' ? found.end : null;
}
