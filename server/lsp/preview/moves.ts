import { type Day, iso } from '../../engine/calendar/day.ts';
import type { DateExpression } from '../../engine/plan/schedule.ts';
import type { Source } from '../../engine/plan/source.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import { dominantLanguage, type WrittenLanguage } from '../../language/document/dominant-language.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import { clockSpan } from '../../render/clock.ts';
import type { Edit } from '../../school/renaming/edits.ts';
import type { Said } from './schedule-of.ts';
import { inSameManner, newDates } from './written-date.ts';

/** 除, what begins a clause of time and what separates times, as the plan's language writes them. */
const WORDS: Readonly<Record<WrittenLanguage, Readonly<Record<'except' | 'when' | 'and', string>>>> = {
  'zh-Hans': { except: '除', when: '时间', and: '、' },
  'zh-Hant': { except: '除', when: '時間', and: '、' },
  en: { except: 'except', when: 'when', and: ' and ' },
};

interface Move {
  readonly analysis: FileAnalysis;
  readonly said: Said;
  readonly event: Occurrence;
  readonly to: Day;
  /** The time puts events on no other day. */
  readonly only: boolean;
}

/**
 * Changes of the text that may move an event, the one that disturbs the text least first. Whether one really does is
 * for the caller to see: he reads the plan anew.
 */
export function moves(move: Move): readonly (readonly Edit[])[] {
  return [...dateReplaced(move), ...takenBack(move), ...timeReplaced(move), ...exceptions(move)];
}

/** A date is written as another; both ends of a span move alike. */
function dateReplaced({ analysis, said: { entry }, event, to }: Move): readonly (readonly Edit[])[] {
  const { when } = entry;
  if (when.kind !== 'date') return [];
  const length = event.endDate - event.date;
  const ends: readonly (readonly [DateExpression, Day])[] = when.to
    ? [
        [when.from, to],
        [when.to, to + length],
      ]
    : [[when.from, to]];
  const written = (manner: (text: string, day: Day) => string | null) =>
    ends.flatMap(([date, day]) => {
      const text = manner(textOf(analysis, date.source), day);
      return text === null ? [] : [edit(analysis, date.source, text)];
    });
  return [written(inSameManner), written((_, day) => iso(day))].filter(
    ({ length: all }) => all === ends.length,
  );
}

/** An event that was taken off its day goes back to it: both the exception and the extra date go. */
function takenBack({ analysis, said: { schedule, entry }, to }: Move): readonly (readonly Edit[])[] {
  const { except } = schedule;
  return except.flatMap((one) => {
    const stretch = textOf(analysis, one.source);
    if (one.when.kind !== 'date' || !newDates(to, stretch).some((text) => text === stretch.trim())) return [];
    return [[cutOut(analysis, entry.source), cutOut(analysis, one.source)]];
  });
}

/** A time of one day (第3周 周二 16:00, 期中考试 前1周) becomes that day's date. */
function timeReplaced({ analysis, said: { entry }, event, to, only }: Move): readonly (readonly Edit[])[] {
  if (!only || event.date !== event.endDate || entry.when.kind === 'date') return [];
  return newDates(to, analysis.text).map((date) => [edit(analysis, entry.source, withTime(date, event))]);
}

/** One event of a routine: its day is excepted, the new one is added, in the list or as a clause of its own. */
function exceptions(move: Move): readonly (readonly Edit[])[] {
  const { analysis, said, event, to } = move;
  if (event.kind === 'deadline' || event.date !== event.endDate) return [];
  const { schedule } = said;
  const words = WORDS[dominantLanguage(analysis.text)];
  const from = event.movedFrom ?? event.date;
  const last = schedule.entries.at(-1)?.source ?? said.entry.source;
  const lastExcept = schedule.except.at(-1)?.source;
  const listEnd = endOf(analysis, last);
  const end = Math.max(listEnd, lastExcept ? endOf(analysis, lastExcept) : 0);
  return newDates(to, analysis.text).flatMap((date, manner) => {
    const gone = newDates(from, analysis.text)[manner] ?? iso(from);
    const except = lastExcept ? `${words.and}${gone}` : ` ${words.except} ${gone}`;
    const extra = withTime(date, event);
    const clause = `${words.when} ${extra}`;
    const exceptAt = insert(lastExcept ? endOf(analysis, lastExcept) : end, except);
    const inList = insert(listEnd, `${words.and}${extra}`);
    const together =
      exceptAt.start === listEnd ? [insert(listEnd, `${words.and}${extra}${except}`)] : [inList, exceptAt];
    return [
      together,
      [insert(exceptAt.start, `${except}${newLine(analysis, schedule.source)}${clause}`)],
      [insert(exceptAt.start, `${except}；${clause}`)],
    ];
  });
}

/** A line break and the blanks that the line of a clause begins with; `；` within one line. */
function newLine(analysis: FileAnalysis, source: Source): string {
  const start = analysis.offsets(source)?.start ?? 0;
  const line = analysis.text.slice(analysis.text.lastIndexOf('\n', start - 1) + 1, start);
  return line.includes('{') ? '；' : `\n${/^\s*/.exec(line)?.[0] ?? ''}`;
}

/** The hour stays: as a clock time, or as the part of the day that was written. */
function withTime(date: string, { start, end, part }: Occurrence): string {
  const hours = start === null ? part : clockSpan(start, end);
  return hours === null ? date : `${date} ${hours}`;
}

function cutOut(analysis: FileAnalysis, source: Source): Edit {
  const { start, end } = analysis.offsets(source) ?? { start: 0, end: 0 };
  const before = /\s*(?:[、,，]|除|except)?\s*$/.exec(analysis.text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end, text: '' };
}

function textOf(analysis: FileAnalysis, source: Source): string {
  const { start, end } = analysis.offsets(source) ?? { start: 0, end: 0 };
  return analysis.text.slice(start, end);
}

function edit(analysis: FileAnalysis, source: Source, text: string): Edit {
  const { start, end } = analysis.offsets(source) ?? { start: 0, end: 0 };
  return { start, end, text };
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function endOf(analysis: FileAnalysis, source: Source): number {
  return analysis.offsets(source)?.end ?? 0;
}
