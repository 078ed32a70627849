import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../server/engine/calendar/day.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { edited, randomEdit } from '../support/random-edits.ts';

const FOLDERS = ['examples/school', 'examples/taiwan', 'examples/international', 'examples/tutorial'];
const OPTIONS = { holidays: shippedHolidays(), today: dayFromIso('2026-11-02') };
const SETTINGS = { language: 'auto', severity: {} } as const;

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:plan|csv)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

function schoolWith(files: ReadonlyMap<string, string>): School {
  const school = new School(() => null, OPTIONS);
  for (const [path, text] of files) school.set(path, text);
  return school;
}

/** All that is said of a folder: remarks with their places and fixes, and events. */
function said(school: School): unknown {
  return school.paths().map((path) => {
    const events = school.known(path)?.scheduled.occurrences ?? [];
    const remarks = diagnosticsOf(school, path, SETTINGS).map(({ diagnostic, problem }) => ({
      ...diagnostic,
      fixes: problem.fixes?.map((fix) => fix.edits.map((edit) => [school.locate(edit.source), edit.text])),
    }));
    return {
      path,
      remarks,
      events: events.map(({ source, name, ...event }) => ({
        ...event,
        at: school.locate(source),
        name: name && [name.text, school.locate(name.source)],
      })),
    };
  });
}

describe('a folder after edits says what it says when it is read from scratch', () => {
  it.each(FOLDERS)(
    '%s',
    (folder) => {
      const files = filesOf(folder);
      const plans = [...files.keys()].filter((name) => name.endsWith('.plan'));
      fc.assert(
        fc.property(
          fc.constantFrom(...plans),
          fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
          (name, edits) => {
            const school = schoolWith(files);
            said(school);
            for (const text of edited(files.get(name) ?? '', edits)) {
              school.set(name, text);
              expect(said(school)).toEqual(said(schoolWith(new Map([...files, [name, text]]))));
            }
          },
        ),
        { numRuns: 4 },
      );
    },
    180_000,
  );
});

describe('the id of an event', () => {
  const files = filesOf('examples/school');
  const idsOf = (school: School) =>
    (school.known('语文组.plan')?.scheduled.occurrences ?? []).map(({ id, date }) => `${id} ${date}`);

  it('stays when something else is written, above it or below it', () => {
    const text = files.get('语文组.plan') ?? '';
    const school = schoolWith(files);
    const before = new Set(idsOf(school));
    expect(before.size).toBeGreaterThan(30);
    const places = [...text.matchAll(/^\n/gm)].map(({ index }) => index);
    for (const at of places) {
      for (const added of [
        '// 又一行\n',
        '正文 另一件事 """\n话\n"""\n',
        '活动 新活动 { 组织 语文组  时间 第9周 周五 第7节 }\n',
      ]) {
        school.set('语文组.plan', text.slice(0, at) + added + text.slice(at));
        const now = idsOf(school);
        expect(new Set(now).size).toBe(now.length);
        for (const id of before) expect(now).toContain(id);
      }
    }
  });
});
