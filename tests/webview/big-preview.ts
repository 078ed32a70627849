import type { EventData, PreviewData } from '../../client/preview/data.ts';
import { isoOf } from '../../client/webview/dates.ts';
import { calendar, event, FIRST, preview } from './data.ts';

/** Days over which the events lie. */
const DAYS = 140;

/**
 * A school of so many groups and events, each fiftieth a window. `changed`: the event that is called otherwise than
 * before, as after a keystroke; `names`: what activities, groups and people are called.
 */
export function bigPreview(
  count: number,
  groups: number,
  changed: number | null,
  names: readonly string[] = ['集体备课', '组内教研', '公开课', '听课评课'],
): PreviewData {
  const events = Array.from({ length: count }, (_, at): EventData => {
    const name = names[at % names.length] ?? '';
    const date = isoOf(FIRST + Math.floor((at * DAYS) / count));
    const group = `${names.length > 10 ? name : '教研组'}${at % groups}`;
    const isWindow = at % 50 === 49;
    return event({
      id: `e${at}`,
      kind: isWindow ? 'window' : 'activity',
      activity: at === changed ? `${name}改` : `${name}${at % 37}`,
      group,
      groups: [group],
      date,
      endDate: isWindow ? isoOf(FIRST + Math.floor((at * DAYS) / count) + 5) : date,
      start: isWindow ? null : `1${at % 6}:${10 + (at % 40)}`,
      end: null,
      place: `${name}${at % 13}`,
      speakers: [`教师${at % 200}`],
      participants: [`教师${at % 200}`, `教师${(at + 1) % 200}`],
      source: { file: `file:///学校/${at % groups}.plan`, line: at, character: 2 },
    });
  });
  return preview(events, { calendar: calendar(events) });
}
