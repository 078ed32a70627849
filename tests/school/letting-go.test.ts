import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../server/engine/calendar/day.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { edited, randomEdit } from '../support/random-edits.ts';

/* Of the plans of a folder only those in windows are held on to; the others are read again when somebody asks. */

const OPTIONS = { holidays: shippedHolidays(), today: dayFromIso('2026-11-02') };
const SETTINGS = { language: 'auto', severity: {} } as const;
const FILES: ReadonlyMap<string, string> = new Map([
  ...filesOf('examples/school', '城北/'),
  ...filesOf('examples/tutorial', '教程/'),
]);

function filesOf(folder: string, under: string): readonly (readonly [string, string])[] {
  const names = readdirSync(folder).filter((name) => /\.(?:plan|csv)$/.test(name));
  return names.map((name) => [under + name, readFileSync(`${folder}/${name}`, 'utf8')]);
}

function schoolWith(files: ReadonlyMap<string, string>): School {
  const school = new School((path) => files.get(path) ?? null, OPTIONS);
  for (const [path, text] of files) school.set(path, text);
  return school;
}

function saidOf(school: School, path: string): unknown {
  return diagnosticsOf(school, path, SETTINGS).map(({ diagnostic }) => diagnostic);
}

function everything(school: School): ReadonlyMap<string, unknown> {
  return new Map(school.paths().map((path) => [path, saidOf(school, path)]));
}

describe('what was let go of', () => {
  it('says the same when it is asked for again', () => {
    const school = schoolWith(FILES);
    const before = everything(school);
    expect([...before.values()].flat().length).toBeGreaterThan(5);
    school.tidy([]);
    expect(everything(school)).toEqual(before);
  });

  it('says the same where it is let go of after each plan, in whatever order', () => {
    const before = everything(schoolWith(FILES));
    fc.assert(
      fc.property(fc.shuffledSubarray([...before.keys()]), (paths) => {
        const school = schoolWith(FILES);
        for (const path of paths) {
          expect(saidOf(school, path)).toEqual(before.get(path));
          school.tidy([]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('is not what a window shows, nor what that hangs on', () => {
    const school = schoolWith(FILES);
    const open = '城北/语文组.plan';
    everything(school);
    const held = (path: string) => school.known(path);
    const kept = school.byFamily().find((family) => family.includes(open)) ?? [];
    expect(kept.length).toBeGreaterThan(3);
    const other = '教程/第一份计划.plan';
    const before = new Map([...kept, other, '教程/校历.plan'].map((path) => [path, held(path)]));
    school.tidy([open]);
    for (const path of kept) expect(held(path)).toBe(before.get(path));
    expect(held('教程/校历.plan'), 'a calendar that plans share').toBe(before.get('教程/校历.plan'));
    expect(held(other)).not.toBe(before.get(other));
  });

  it('is still found where it stands by whoever holds a piece of it', () => {
    const school = schoolWith(FILES);
    const path = '教程/第一份计划.plan';
    const pieces = school.known(path)?.plan.own.activities ?? [];
    const before = pieces.map(({ source }) => school.locate(source));
    expect(before.some(({ start }) => start.line > 0)).toBe(true);
    school.tidy([]);
    saidOf(school, path);
    expect(pieces.map(({ source }) => school.locate(source))).toEqual(before);
  });
});

describe('the stamp of a plan', () => {
  it('is none before the plan was looked at', () => {
    const school = schoolWith(FILES);
    expect(school.stamp('教程/第一份计划.plan')).toBeNull();
    saidOf(school, '教程/第一份计划.plan');
    expect(school.stamp('教程/第一份计划.plan')).not.toBeNull();
  });

  it('stays when another school is edited, and when nothing but a window closes', () => {
    const school = schoolWith(FILES);
    everything(school);
    const stamp = school.stamp('教程/第一份计划.plan');
    const file = '城北/语文组.plan';
    school.set(file, `${FILES.get(file)}\n活动 新 { 时间 第3周 周三 }\n`);
    school.tidy([]);
    expect(school.stamp('教程/第一份计划.plan')).toBe(stamp);
  });

  it.each([
    ['itself', '教程/第一份计划.plan'],
    ['the calendar it imports', '教程/校历.plan'],
  ])('changes with %s', (_, file) => {
    const school = schoolWith(FILES);
    everything(school);
    const stamp = school.stamp('教程/第一份计划.plan');
    school.set(file, `${FILES.get(file)} `);
    expect(school.stamp('教程/第一份计划.plan')).not.toBe(stamp);
  });

  it('changes with the roster, with a plan of the same school, and with the day', () => {
    const school = schoolWith(FILES);
    const path = '城北/语文组.plan';
    const seen = new Set<string | null>();
    const look = () => {
      saidOf(school, path);
      seen.add(school.stamp(path));
    };
    look();
    school.set('城北/教师.csv', `${FILES.get('城北/教师.csv')}\n`);
    look();
    school.set('城北/数学组.plan', `${FILES.get('城北/数学组.plan')}\n`);
    look();
    school.set('城北/数学组.plan', null);
    look();
    school.configure({ ...OPTIONS, today: dayFromIso('2026-11-03') });
    look();
    expect(seen.size).toBe(5);
  });

  it('never stays when what is said of the plan changes, whatever is edited, comes or goes', () => {
    const names = [...FILES.keys()];
    const step = fc.record({
      name: fc.constantFrom(...names),
      edits: fc.array(randomEdit, { minLength: 1, maxLength: 3 }),
      becomes: fc.constantFrom('edited', 'edited', 'gone', 'back'),
      tidied: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const files = new Map<string, string | null>(FILES);
        const school = schoolWith(FILES);
        const paths = names.filter((name) => name.endsWith('.plan'));
        let before = new Map(
          paths.map((path) => [path, [saidOf(school, path), school.stamp(path)] as const]),
        );
        for (const { name, edits, becomes, tidied } of steps) {
          const text = becomes === 'edited' ? (files.get(name) ?? '') : (FILES.get(name) ?? '');
          const next = becomes === 'edited' ? ([...edited(text, edits)].at(-1) ?? text) : text;
          files.set(name, becomes === 'gone' ? null : next);
          school.set(name, becomes === 'gone' ? null : next);
          const now = new Map(
            paths.map((path) => {
              const holds = school.stamp(path);
              const said = saidOf(school, path);
              if (holds !== null && holds === before.get(path)?.[1])
                expect(said).toEqual(before.get(path)?.[0]);
              return [path, [said, school.stamp(path)] as const];
            }),
          );
          if (tidied) school.tidy([]);
          before = now;
        }
      }),
      { numRuns: 6 },
    );
  });
});
