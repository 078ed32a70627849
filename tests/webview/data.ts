import type { CalendarData, EventData, PreviewData } from '../../client/preview/data.ts';
import { isoOf } from '../../client/webview/dates.ts';

/** Monday of the first week. */
export const FIRST = 20_696; // 2026-08-31

const EVENT: EventData = {
  id: 'e',
  kind: 'activity',
  activity: '集体备课',
  group: '语文组',
  groups: ['语文组'],
  date: '2026-09-02',
  endDate: '2026-09-02',
  start: '14:30',
  end: '16:00',
  part: null,
  week: 1,
  place: '录播教室',
  topic: null,
  speakers: ['张敏'],
  participants: ['张敏', '李华'],
  status: 'planned',
  movedFrom: null,
  note: null,
  projected: false,
  source: { file: 'file:///学校/语文组.plan', line: 3, character: 2 },
};

/** An event like any other, but for what is given. */
export function event(more: Partial<EventData> = {}): EventData {
  const date = more.date ?? EVENT.date;
  return { ...EVENT, date, endDate: date, ...more };
}

export function calendar(events: readonly EventData[], more: Partial<CalendarData> = {}): CalendarData {
  const weeks = Array.from({ length: 21 }, (_, at) => ({
    number: at + 1,
    start: isoOf(FIRST + 7 * at),
    end: isoOf(FIRST + 7 * at + 6),
    schoolDays: 5,
    countable: true,
  }));
  return {
    plan: { title: '教研计划', school: '实验小学' },
    terms: [{ name: '第一学期', start: '2026-09-01', end: '2027-01-22', weeks }],
    days: [
      { date: '2026-10-01', kind: 'holiday', name: '国庆节', runsAs: null, half: null, exam: null },
      { date: '2026-10-10', kind: 'makeup', name: null, runsAs: 4, half: null, exam: null },
    ],
    events,
    ...more,
  };
}

export function preview(events: readonly EventData[], more: Partial<PreviewData> = {}): PreviewData {
  return {
    calendar: calendar(events),
    revision: 1,
    changes: null,
    quotas: null,
    personal: null,
    language: 'zh-Hans',
    today: '2026-09-09',
    ...more,
  };
}
