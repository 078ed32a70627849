import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { iso } from '../../server/engine/calendar/day.ts';
import type { Occurrence } from '../../server/engine/schedule/occurrence.ts';
import { clock } from '../../server/render/clock.ts';
import { inOrder } from '../../server/render/order.ts';
import type { CalendarView } from '../../server/render/view.ts';
import { calendarIcs } from '../support/made.ts';
import { busyTerm, day, occurrence, viewOf } from './autumn.ts';

const octets = (text: string) => Buffer.byteLength(text, 'utf8');

function vevents(ics: string) {
  return new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

/** Date and hour as the plan says them, read from a parsed time. */
function stamp(time: { toString(): string } | null): string {
  return time?.toString().slice(0, 16) ?? '';
}

function expected(o: Occurrence): { start: string; end: string } {
  if (o.start === null) return { start: iso(o.date), end: iso(o.endDate + 1) };
  return { start: `${iso(o.date)}T${clock(o.start)}`, end: `${iso(o.endDate)}T${clock(o.end ?? o.start)}` };
}

function held(view: CalendarView): readonly Occurrence[] {
  return inOrder(view.occurrences).filter((o) => o.status !== 'suspended');
}

describe('a calendar file', () => {
  const view = busyTerm();
  const ics = calendarIcs(view, 'zh-Hans');

  it('holds every event that takes place, and none that is suspended, as ical.js reads it', () => {
    const events = vevents(ics);
    expect(
      events.map((e) => ({
        uid: e.uid,
        start: stamp(e.startDate),
        end: stamp(e.endDate),
        place: e.location,
      })),
    ).toEqual(held(view).map((o) => ({ uid: `${o.id}@jiaoyan-plan`, ...expected(o), place: o.place })));
    expect(events.length).toBe(view.occurrences.filter((o) => o.status !== 'suspended').length);
    expect(events.length).toBeLessThan(view.occurrences.length);
  });

  it('reads the same in node-ical, at the right moment of Shanghai whatever the reader’s zone', () => {
    const events = Object.values(nodeIcal.sync.parseICS(ics)).flatMap((c) =>
      c?.type === 'VEVENT' ? [c] : [],
    );
    const moments = new Map(events.map((e) => [e.uid, e]));
    for (const o of held(view)) {
      const event = moments.get(`${o.id}@jiaoyan-plan`);
      expect(event?.location ?? null).toBe(o.place);
      if (o.start !== null)
        expect(event?.start.toISOString()).toBe(
          new Date(`${iso(o.date)}T${clock(o.start)}:00+08:00`).toISOString(),
        );
      else expect(event?.datetype).toBe('date');
    }
    expect(events.length).toBe(held(view).length);
  });

  it('says who, what, by whom; tentative is tentative; a long span ends the day after its last', () => {
    const event = vevents(ics).find((e) => e.summary === '公开课（语文组）');
    expect(event?.description).toBe('主题：大单元设计\n主讲：李华\n时间：第3节');
    expect(event?.component.getFirstProperty('categories')?.getValues()).toEqual(['语文组', '公开课']);
    const contest = vevents(ics).find((e) => e.summary === '青年教师优质课竞赛');
    expect(contest?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect([stamp(contest?.startDate ?? null), stamp(contest?.endDate ?? null)]).toEqual([
      '2026-11-01',
      '2026-11-11',
    ]);
  });

  it('has a name, one short zone, and the first day of term for a stamp', () => {
    expect(ics).toContain('X-WR-CALNAME:2026—2027学年第一学期教研计划\r\n');
    expect(ics.match(/BEGIN:STANDARD/g)).toHaveLength(1);
    expect(ics).not.toContain('DAYLIGHT');
    expect(new Set(ics.match(/DTSTAMP:.*/g)?.map((line) => line.trim()))).toEqual(
      new Set(['DTSTAMP:20260901T000000Z']),
    );
  });

  it('writes the hours of another zone as local time, without naming a zone it cannot describe', () => {
    const there = calendarIcs({ ...view, timeZone: 'Europe/Paris' }, 'en');
    expect(there).not.toContain('TZID');
    expect(there).toContain('DTSTART:20260902T143000\r\n');
  });

  it('ends an event at midnight on the next day', () => {
    const late = calendarIcs(
      viewOf([occurrence({ date: day('2026-09-30'), start: 1380, end: 1440 })]),
      'zh-Hans',
    );
    expect(late).toContain('DTEND;TZID=Asia/Shanghai:20261001T000000\r\n');
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    '=HYPERLINK("x")',
    '<script>',
    '\u202e甲乙',
    'a;b,c\\n\\',
    '👨‍👩‍👧‍👦'.repeat(9),
    '语'.repeat(200),
    'e\u0301\u0301\u0301'.repeat(40),
  ),
);

describe('whatever a name holds', () => {
  const clean = (text: string) =>
    text
      .replace(/(?![\t\n\r\u0085])\p{Cc}/gu, '')
      .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
      .trim();

  it('lines stay within 75 octets, characters stay whole, and the text comes back', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (activity, topic, place) => {
        const ics = calendarIcs(
          viewOf([occurrence({ date: 20700, activity, topic, place, id: 'x' })], { title: topic }),
          'zh-Hans',
        );
        const lines = ics.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]|\p{Surrogate}/u);
        }
        const events = vevents(ics);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).toBe(clean(activity));
        expect(events[0]?.location ?? '').toBe(clean(place));
        expect(events[0]?.description ?? '').toBe(clean(topic) === '' ? '' : `主题：${clean(topic)}`);
      }),
      { numRuns: 300 },
    );
  });

  it('is one event for node-ical too', () => {
    fc.assert(
      fc.property(hostile, (activity) => {
        const ics = calendarIcs(viewOf([occurrence({ date: 20700, activity, id: 'x' })]), 'zh-Hans');
        expect(Object.values(nodeIcal.sync.parseICS(ics)).filter((c) => c?.type === 'VEVENT')).toHaveLength(
          1,
        );
      }),
    );
  });
});
