import type { DayData, PreviewData } from '../preview/data.ts';
import type { Entry } from './entries.ts';
import type { NodeCache } from './node-cache.ts';
import type { PageWords } from './page-words.ts';
import type { State } from './state.ts';

/** All that a view is made from. */
export interface Shown {
  readonly data: PreviewData;
  readonly state: State;
  readonly words: PageWords;
  /** What passes the filters, in order of time. */
  readonly entries: readonly Entry[];
  /** Day of today; null = not known. */
  readonly today: number | null;
  /** Number of the colour of a group, from 0; the same function while the groups are. */
  readonly hue: (group: string) => number;
  readonly cache: NodeCache;
}

/** Colours there are. */
export const HUES = 10;

/** A name for what cannot be chosen by its text: the last part of a path, without its ending. */
export function fileLabel(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.plan$/, '');
}

/** What a special day is called: 国庆节, 调休 · 上周四的课. '' = an ordinary day. */
export function dayName(special: DayData | null, words: PageWords): string {
  if (!special) return '';
  const half = special.half === 'morning' || special.half === 'afternoon' ? words.half[special.half] : '';
  const name = [special.name ?? special.exam ?? (isOff(special) ? words.dayOff : ''), half].join('');
  if (special.kind === 'makeup') {
    return words.makeup(special.runsAs === null ? null : (words.weekdays[special.runsAs - 1] ?? null));
  }
  return special.kind === 'projected' ? `${name}（${words.projected}）` : name;
}

export function isOff({ kind, half }: DayData): boolean {
  return (kind === 'holiday' || kind === 'closure' || kind === 'projected') && half === null;
}
