import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iso } from '../../server/engine/calendar/day.ts';
import { minutesOf } from '../support/clock.ts';
import { expectationsOf, unmet } from '../support/expectations.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const FOLDERS = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `examples/${entry.name}`);

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:plan|csv)$/.test(name));
  return Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}

/** What takes place by a plan, a line an event, as somebody reads it aloud. */
function calendarOf(school: ReturnType<typeof schoolOf>, path: string): string {
  const events = school.known(path)?.scheduled.occurrences ?? [];
  return events
    .map((event) => {
      const days =
        event.endDate === event.date ? iso(event.date) : `${iso(event.date)}…${iso(event.endDate)}`;
      const time = event.start === null ? (event.part ?? '') : minutesOf(event.start, event.end);
      const moved = event.movedFrom === null ? '' : `from ${iso(event.movedFrom)}`;
      const facts = [
        days,
        event.week === null ? '' : `w${event.week}`,
        time,
        event.kind,
        event.status,
        event.activity,
        event.groups.join('、'),
        event.speakers.join('、'),
        event.place ?? '',
        moved,
        event.note ?? '',
      ];
      return facts.join(' | ').replace(/( \| )+$/, '');
    })
    .join('\n');
}

function write(path: string, text: string): void {
  mkdirSync('tests/fixtures/calendars', { recursive: true });
  writeFileSync(path, `${text}\n`);
}

describe.each(FOLDERS)('%s', (folder) => {
  const files = filesOf(folder);
  const plans = Object.entries(files).filter(([path]) => path.endsWith('.plan'));
  // The records of the example school are read as of the day they end.
  const school = schoolOf(files, folder === 'examples/school' ? '2026-11-21' : null);

  it.each(plans)('%s raises what it says and nothing worse', (path, text) => {
    const shown = diagnosed(school, path).map((diagnostic) => ({
      ...diagnostic,
      line: diagnostic.range.start.line,
    }));
    expect(unmet(expectationsOf(text), shown)).toEqual([]);
  });

  it.each(plans)('%s has the calendar that was read and believed', (path) => {
    const golden = `tests/fixtures/calendars/${path.slice('examples/'.length).replaceAll('/', '_')}.txt`;
    // After a change that is meant to move events: write them anew, then read the difference before it is committed.
    if (process.env.WRITE_CALENDARS) write(golden, calendarOf(school, path));
    expect(existsSync(golden), golden).toBe(true);
    expect(`${calendarOf(school, path)}\n`).toBe(readFileSync(golden, 'utf8'));
  });
});
