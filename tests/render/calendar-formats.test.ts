import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomOf, rowHeight, typeSize } from '../../server/render/density.ts';
import { filterCalendar } from '../../server/render/filter.ts';
import { type Layout, layoutNamed } from '../../server/render/layout-name.ts';
import type { CalendarView } from '../../server/render/view.ts';
import {
  calendarCsv,
  calendarHtml,
  calendarJson,
  calendarMarkdown,
  calendarText,
  sheetOf,
} from '../support/made.ts';
import { busyTerm, day, occurrence, viewOf } from './autumn.ts';

const LAYOUTS: readonly Layout[] = ['grid', 'weeks', 'table', 'days', 'departments', 'months'];
const all = { group: null, person: null, from: null, to: null };

describe('JSON of a calendar', () => {
  const data = JSON.parse(calendarJson(busyTerm()));

  it('names the term and its weeks', () => {
    expect(data).toMatchObject({ version: 1, plan: { school: '城北实验小学', timeZone: 'Asia/Shanghai' } });
    expect(data.terms).toHaveLength(1);
    expect(data.terms[0].weeks).toHaveLength(21);
    expect(data.terms[0].weeks[0]).toEqual({
      number: 1,
      start: '2026-08-31',
      end: '2026-09-06',
      schoolDays: 4,
      countable: true,
      notes: [],
    });
  });

  it('lists the days that depart from the ordinary week, each once', () => {
    const byDate = new Map(data.days.map((d: { date: string }) => [d.date, d]));
    expect(byDate.size).toBe(data.days.length);
    expect(byDate.get('2026-10-01')).toMatchObject({
      kind: 'holiday',
      name: '国庆节',
      source: 'state-council',
    });
    expect(byDate.get('2026-10-10')).toMatchObject({ kind: 'makeup', runsAs: 4 });
    expect(byDate.get('2026-09-20')).toMatchObject({ kind: 'makeup', runsAs: null });
    expect(byDate.get('2026-11-05')).toMatchObject({ kind: 'exam', name: '期中考试' });
    expect(byDate.get('2027-01-01')).toMatchObject({ kind: 'projected', name: '元旦' });
    expect(byDate.has('2026-09-01')).toBe(false);
    expect(byDate.has('2026-09-05')).toBe(false);
  });

  it('has an event’s hours, week, source and where it was moved from', () => {
    const moved = data.events.find((e: { status: string }) => e.status === 'moved');
    expect(moved).toMatchObject({
      activity: '教研组长例会',
      date: '2026-10-10',
      movedFrom: '2026-10-05',
      start: '10:00',
      end: '11:00',
      week: 6,
    });
    expect(moved.source).toEqual({ file: 'plans/yuwen.plan', line: 27, character: 2 });
    expect(
      data.events
        .filter((e: { status: string; note: string }) => e.status === 'suspended')
        .every((e: { note: string }) => e.note !== ''),
    ).toBe(true);
  });

  it('is the same whatever order the events come in', () => {
    const view = busyTerm();
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...view.occurrences], { minLength: view.occurrences.length }),
        (occurrences) => {
          expect(calendarJson({ ...view, occurrences })).toBe(calendarJson(view));
          expect(calendarCsv({ ...view, occurrences }, 'zh-Hans')).toBe(calendarCsv(view, 'zh-Hans'));
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('plain text for a chat group', () => {
  it('tells one week', () => {
    const week = filterCalendar(busyTerm(), { ...all, from: day('2026-10-05'), to: day('2026-10-11') });
    expect(calendarText(week, 'zh-Hans')).toBe(
      [
        '2026—2027学年第一学期教研计划',
        '',
        '第6周（10/5—10/11）国庆节',
        '· 10/7 周三 14:30—16:00 集体备课（数学组、语文组），录播教室，张敏（国庆节，停）',
        '· 10/8 周四 14:30—16:00 集体备课（英语组），三楼会议室，张敏',
        '· 10/10 周六 10:00—11:00 教研组长例会（原10/5，国庆节）',
        '',
      ].join('\n'),
    );
  });
});

describe('a filter', () => {
  it('keeps a group’s events and what concerns everyone', () => {
    const { occurrences } = filterCalendar(busyTerm(), { ...all, group: '英語組' });
    expect(new Set(occurrences.filter((o) => o.kind === 'activity').map((o) => o.group))).toEqual(
      new Set(['英语组']),
    );
    expect(occurrences.some((o) => o.kind === 'exam')).toBe(true);
  });

  it('keeps what a person speaks at or attends', () => {
    const { occurrences } = filterCalendar(busyTerm(), { ...all, person: '李华' });
    expect(
      occurrences
        .filter((o) => o.kind === 'activity')
        .every((o) => [...o.speakers, ...o.participants].includes('李华')),
    ).toBe(true);
    expect(occurrences.some((o) => o.activity === '公开课')).toBe(true);
  });

  it('cuts to a stretch of days, both inclusive, with its weeks and special days', () => {
    const view = filterCalendar(busyTerm(), { ...all, from: day('2026-10-07'), to: day('2026-10-10') });
    expect(
      view.occurrences.map((o) => o.date).every((d) => d >= day('2026-10-07') && d <= day('2026-10-10')),
    ).toBe(true);
    expect(view.occurrences).toHaveLength(4);
    expect(view.calendar.terms[0]?.weeks.map((w) => w.number)).toEqual([6]);
    expect(view.calendar.special.map((d) => d.name ?? d.kind)).toEqual(['国庆节', 'makeup']);
  });
});

describe('a spreadsheet', () => {
  const rows = calendarCsv(busyTerm(), 'zh-Hans');

  it('opens in Excel: byte order mark, CRLF, one row per event, weeks as numbers', () => {
    expect(rows.startsWith('\ufeff周次,日期,')).toBe(true);
    expect(rows.split('\r\n')).toHaveLength(busyTerm().occurrences.length + 2);
    expect(rows).toContain('\r\n6,2026-10-10,2026-10-10,周六,10:00,11:00,活动,教研组长例会,');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ' =1', '\u202e=1'])(
    'never takes %j for a formula',
    (activity) => {
      const row = calendarCsv(viewOf([occurrence({ date: 20700, activity })]), 'zh-Hans')
        .split('\r\n')
        .slice(1)
        .join('\r\n');
      expect(row).toMatch(/活动,"?'/);
      expect(row.trimEnd()).not.toMatch(/(^|,)"?[=+\-@＝\t\r]/);
    },
  );
});

describe('names full of marks', () => {
  const evil = [
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x","y")',
    'a|b',
    '"><img src=x onerror=alert(1)>',
    '\u202e反',
    '**b** `c` [d](http://e)',
    'x\u0000y\nz',
    "it's &lt;",
  ];
  const view = viewOf(
    evil.map((activity, i) =>
      occurrence({ date: 20700 + i, activity, group: activity, topic: activity, place: activity }),
    ),
    { title: evil[0] ?? '' },
  );

  it.each(LAYOUTS)('come out as text in the %s page', (layout) => {
    const page = calendarHtml(view, layout, 'zh-Hans');
    const tags = new Set([...page.matchAll(/<\/?([a-zA-Z!][a-zA-Z0-9]*)/g)].map((m) => m[1]?.toLowerCase()));
    for (const tag of tags)
      expect([
        '!doctype',
        'html',
        'head',
        'meta',
        'title',
        'style',
        'body',
        'h1',
        'p',
        'table',
        'colgroup',
        'col',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'div',
        'span',
        's',
      ]).toContain(tag);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/\son\w+=(?!alert)/);
    expect(page).not.toContain('\u0000');
    expect(page).not.toMatch(/https?:\/\/(?!x|e)/);
  });

  it.each(LAYOUTS)('come out as text in the %s of Markdown, which stays a table', (layout) => {
    const lines = calendarMarkdown(view, layout, 'zh-Hans').trimEnd().split('\n').slice(4);
    const bars = (line: string) => line.replaceAll(/\\[\\|]/g, '').split('|').length;
    for (const line of lines) expect(bars(line)).toBe(bars(lines[0] ?? ''));
    expect(lines.join('\n')).not.toMatch(/<(?!br>)/);
  });
});

describe('layouts', () => {
  it.each(LAYOUTS)('%s: merged cells fill the table exactly', (layout) => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const sheet = sheetOf(busyTerm(), layout, language);
      sheet.rows.forEach((row, at) => {
        expect(row).toHaveLength(sheet.columns.length);
        row.forEach((cell, column) => {
          const span = sheet.rows.slice(at + 1).findIndex((next) => next[column] !== null);
          if (cell !== null) expect(cell.rows).toBe((span === -1 ? sheet.rows.length - at - 1 : span) + 1);
        });
      });
    }
  });

  it('the grid marks holidays, make-up days, exams, and says what became of an event', () => {
    const page = calendarHtml(busyTerm(), 'grid', 'zh-Hans');
    expect(page).toContain(
      '<td class="off"><span class="mark">10/1</span><div class="label">国庆节</div><div class="suspended"><s>14:30 集体备课（英语组）（停）</s></div></td>',
    );
    expect(page).toContain(
      '<td class="makeup"><span class="mark">10</span><div class="label">按周四</div><div class="moved">10:00 教研组长例会（原10/5，国庆节）</div></td>',
    );
    expect(page).toContain('<div class="label">元旦（预计）</div>');
    expect(page.match(/class="exam"/g)).toHaveLength(7);
    expect(page.match(/<tr><th class="head centred">/g)).toHaveLength(21);
  });

  it('weeks without events are listed', () => {
    const weeks = sheetOf(viewOf([]), 'weeks', 'zh-Hans').rows.map((row) => row[0]?.lines[0]?.text);
    expect(weeks).toEqual(Array.from({ length: 21 }, (_, i) => String(i + 1)));
  });

  it('events outside all weeks stand where their date belongs', () => {
    const sheet = sheetOf(
      viewOf([
        occurrence({ date: day('2026-08-20'), week: null }),
        occurrence({ date: day('2027-02-01'), week: null }),
      ]),
      'table',
      'en',
    );
    expect(sheet.rows.map((row) => row[1]?.lines[0]?.text)).toEqual(['8/20 Thu', '2/1 Mon']);
  });

  it('many groups at one hour are one line', () => {
    const groups = Array.from({ length: 21 }, (_, i) => `第${i}组`);
    const page = calendarHtml(
      viewOf(groups.map((group) => occurrence({ date: 20705, group, start: 870 }))),
      'grid',
      'zh-Hans',
    );
    expect(page).toContain('14:30 集体备课（第0组等21组）');
  });

  it('print a term of 21 weeks on one sheet, in type as large as its events allow', () => {
    const grid = (view: CalendarView) => {
      const sheet = sheetOf(view, 'grid', 'zh-Hans');
      return { size: typeSize(sheet, roomOf(true)), least: rowHeight(sheet, roomOf(true), 5.5) };
    };
    const busy = busyTerm();
    const days = busy.calendar.terms.flatMap((term) =>
      term.weeks.flatMap((week) => [week.start, week.start + 1, week.start + 4]),
    );
    const full = {
      ...busy,
      occurrences: [
        ...busy.occurrences,
        ...days.map((date) => occurrence({ date, activity: '推门听课', group: '领导小组', start: 870 })),
      ],
    };
    expect(grid(viewOf([])).size).toBeGreaterThanOrEqual(10);
    expect(grid(busy).size).toBeLessThan(grid(viewOf([])).size);
    expect(grid(full).size).toBeLessThan(grid(busy).size);
    expect(grid(full).size).toBeGreaterThanOrEqual(6);
    expect(grid(full).least * 21).toBeLessThanOrEqual(roomOf(true).height);
  });

  it('answer to what an office calls them', () => {
    expect([layoutNamed('行事历'), layoutNamed('grid'), layoutNamed('週曆'), layoutNamed('圆')]).toEqual([
      'weeks',
      'grid',
      'departments',
      null,
    ]);
  });
});
