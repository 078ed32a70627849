import type { DayData, TermData, WeekData } from '../preview/data.ts';
import { dayOf, weekdayOf } from './dates.ts';
import type { Entry } from './entries.ts';

/** One line of the grid. */
export interface GridRow {
  readonly week: WeekData | null;
  /** The first of its seven days. */
  readonly start: number;
  readonly cells: readonly GridCell[];
  /** Bars lie in so many lanes. */
  readonly lanes: number;
}

export interface GridCell {
  readonly day: number;
  readonly special: DayData | null;
  readonly entries: readonly Entry[];
  /** Windows that begin here, or go on here from the line above. */
  readonly bars: readonly Bar[];
}

/** The part of a window that lies in one line. */
export interface Bar {
  readonly entry: Entry;
  /** In days, from the cell's on. */
  readonly length: number;
  readonly lane: number;
  /** It began before, or goes on behind this line. */
  readonly begun: boolean;
  readonly open: boolean;
}

export interface GridInput {
  readonly terms: readonly TermData[];
  readonly days: readonly DayData[];
  readonly entries: readonly Entry[];
}

/** The lines of seven days that touch a stretch of days; both ends inclusive. Weeks are the school's. */
export function gridRows({ terms, days, entries }: GridInput, from: number, to: number): readonly GridRow[] {
  const weeks = terms.flatMap((term) => term.weeks);
  const special = new Map(days.map((day) => [dayOf(day.date), day]));
  const byDay = new Map<number, Entry[]>();
  const spans: Entry[] = [];
  for (const entry of entries) {
    if (entry.to > entry.from || entry.events[0].kind === 'window') spans.push(entry);
    else {
      const list = byDay.get(entry.from);
      if (list) list.push(entry);
      else byDay.set(entry.from, [entry]);
    }
  }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  return starts(weeks, from, to).map(({ start, week }) => {
    const bars = barsIn(spans, start);
    return {
      week,
      start,
      lanes: Math.max(0, ...bars.map(({ bar }) => bar.lane + 1)),
      cells: Array.from({ length: 7 }, (_, at) => ({
        day: start + at,
        special: special.get(start + at) ?? null,
        entries: byDay.get(start + at) ?? [],
        bars: bars.filter(({ day }) => day === start + at).map(({ bar }) => bar),
      })),
    };
  });
}

/** Where lines begin: with the school's weeks, which need not follow one another, and every seven days between. */
function starts(weeks: readonly WeekData[], from: number, to: number) {
  const known = new Map(weeks.map((week) => [dayOf(week.start), week]));
  const first = weeks[0] ? weekdayOf(dayOf(weeks[0].start)) : 1;
  const begin = from - ((weekdayOf(from) - first + 7) % 7);
  const found: { start: number; week: WeekData | null }[] = [];
  for (let start = begin; start <= to; start += 7) found.push({ start, week: known.get(start) ?? null });
  return found;
}

function barsIn(
  spans: readonly Entry[],
  start: number,
): readonly { readonly day: number; readonly bar: Bar }[] {
  const ends: number[] = [];
  return spans
    .filter(({ from, to }) => from < start + 7 && to >= start)
    .map((entry) => {
      const first = Math.max(entry.from, start);
      const last = Math.min(entry.to, start + 6);
      const free = ends.findIndex((end) => end < first);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = last;
      const bar: Bar = {
        entry,
        length: last - first + 1,
        lane,
        begun: entry.from < start,
        open: entry.to > last,
      };
      return { day: first, bar };
    });
}
