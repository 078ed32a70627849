import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quotaProblems } from '../../../server/engine/quota/quota-problems.ts';
import { quotaRows } from '../../../server/engine/quota/rows.ts';
import { schoolOf } from '../../support/school-of.ts';

const FOLDER = 'tests/fixtures/acceptance';
const plans = readdirSync(FOLDER).filter((file) => file.endsWith('.plan'));
const files = Object.fromEntries(plans.map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]));
const school = schoolOf(files);

function inputOf(path: string) {
  const known = school.known(path);
  if (!known) throw new Error(path);
  const { plan, calendar, scheduled } = known;
  return { plan, calendar: calendar.calendar, occurrences: scheduled.occurrences, today: null };
}

/** What is said of the numbers of one document: `line code`. */
function said(path: string): readonly string[] {
  return quotaProblems(inputOf(path))
    .map((problem) => `${school.locate(problem.source).start.line + 1} ${problem.code}`)
    .sort();
}

describe('nine documents of real schools', () => {
  test.each(['000-A', '000-D', '000-E', '002-1', '002-2', '002-5', '004-D', '校历'])(
    '%s: nothing is wrong with its numbers',
    (name) => expect(said(`${name}.plan`)).toEqual([]),
  );

  test('004-A: only the training has no date', () => {
    expect(said('004-A.plan')).toEqual(['31 quota-unscheduled']);
  });

  test('004-C: 21 lessons in 20 and in 17 weeks; what is asked for and not on the calendar', () => {
    expect(said('004-C.plan')).toEqual([
      '20 quota-unscheduled',
      '21 capacity-exceeded',
      '21 capacity-exceeded',
      '21 quota-unscheduled',
      '33 quota-unscheduled',
      '52 quota-unscheduled',
      '53 quota-unscheduled',
    ]);
  });

  test('000-D: a window in each of the 20 weeks meets 每周1次', () => {
    const rows = quotaRows(inputOf('000-D.plan')).filter(({ activity }) => activity === '教研组教研');
    expect(rows).toMatchObject([{ min: 1, planned: 1, gap: null, plan: 'met' }]);
  });

  test('000-A: without a calendar a weekly demand is unchecked', () => {
    const rows = quotaRows(inputOf('000-A.plan')).filter(({ unit }) => unit === '节');
    expect(rows.map(({ plan }) => plan)).toEqual(['unchecked']);
  });
});
