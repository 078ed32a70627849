import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../server/messages/diagnostic.ts';
import { checkGithub } from '../../server/render/check-github.ts';
import { checkJson } from '../../server/render/check-json.ts';
import { checkSarif } from '../../server/render/check-sarif.ts';
import { checkText } from '../../server/render/check-text.ts';
import type { QuotaRow } from '../../server/render/quota-report.ts';
import { quotasCsv, quotasText } from '../../server/render/quotas.ts';
import { vague } from '../cli/memory.ts';
import { calendarCsv, calendarIcs, calendarJson, calendarText, quotasHtml } from '../support/made.ts';
import { day, occurrence, viewOf } from './autumn.ts';
import { asText, HOSTILE } from './office-files.ts';

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;
/** What a spreadsheet must not reckon with has an apostrophe before it. */
const asCell = (name: string) => `${FORMULA.test(name) ? "'" : ''}${asText(name)}`;

describe.each(HOSTILE)('The name %j', (name) => {
  const events = [
    occurrence({
      date: day('2026-09-07'),
      activity: name,
      group: name,
      place: name,
      topic: name,
      note: name,
      speakers: [name],
      participants: [name],
    }),
  ];
  const view = viewOf(events, { title: name, school: name });
  const row: QuotaRow = {
    id: name,
    subject: name,
    who: name,
    each: 'person',
    count: 1,
    activity: name,
    unit: '次',
    period: { kind: 'term', name, label: name, start: null, end: null },
    worst: null,
    min: 2,
    max: null,
    soft: false,
    implied: null,
    planned: 1,
    recorded: null,
    due: null,
    gap: 1,
    plan: 'short',
    progress: null,
    source: { file: name, line: 0, character: 0 },
  };
  const report = { version: 1 as const, asOf: null, quotas: [row] };

  test('is data in JSON', () => {
    const [event] = JSON.parse(calendarJson(view)).events;
    expect([event.activity, event.place, event.topic, event.speakers]).toEqual([name, name, name, [name]]);
  });

  test('is one field of CSV, never a formula', () => {
    for (const [text, rows] of [
      [calendarCsv(view, 'zh-Hans'), 1],
      [quotasCsv(report, 'zh-Hans'), 1],
    ] as const) {
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data).toHaveLength(rows + 1);
      const [head, first] = data;
      expect(first).toHaveLength(head?.length ?? 0);
      expect(first).toContain(asCell(name));
      expect(first?.filter((field) => FORMULA.test(field))).toEqual([]);
    }
  });

  test('is one event of a calendar file', () => {
    const all = new ICAL.Component(ICAL.parse(calendarIcs(view, 'zh-Hans'))).getAllSubcomponents('vevent');
    expect(all).toHaveLength(1);
    expect(String(all[0]?.getFirstPropertyValue('summary'))).toContain(asText(name).trim());
  });

  test('is one line of text', () => {
    const lines = calendarText(view, 'zh-Hans').trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toContain(asText(name).trim());
    const table = quotasText(report, 'zh-Hans').trimEnd().split('\n');
    expect(table).toHaveLength(2);
    // A terminal obeys neither controls nor marks that turn the direction.
    expect(table[1]).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('is text on the page of quotas', () => {
    expect(quotasHtml(report, 'zh-Hans')).not.toMatch(/<(?:script|a|img)\b|\]\]>/);
  });

  test('is text in what a check says, for people and programs', () => {
    const diagnostic: Diagnostic = { ...vague, message: `“${name}”`, file: `${name}.plan`, data: { name } };
    const shown = checkText([diagnostic], { language: 'zh-Hans', files: 1, colour: false, line: () => name });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(checkJson([diagnostic], 1)).diagnostics[0].data).toEqual({ name });
    const [result] = JSON.parse(checkSarif([diagnostic], '1')).runs[0].results;
    // SARIF reads [text](1) as a link: brackets are escaped (3.11.6).
    expect(asText(result.message.text.replace(/\\([[\]\\])/g, '$1'))).toBe(asText(`“${name}”`));
    expect(
      () => new URL(result.locations[0].physicalLocation.artifactLocation.uri, 'file:///'),
    ).not.toThrow();
    expect(checkGithub([diagnostic]).trimEnd().split('\n')).toHaveLength(1);
  });
});
