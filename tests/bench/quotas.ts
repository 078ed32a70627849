import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { quotaProblems } from '../../server/engine/quota/quota-problems.ts';
import { School } from '../../server/school/school.ts';
import { bigSchool } from './big-school.ts';

const YEAR = `校历 {
  学年 2025—2026
  第一学期 2025-09-01 至 2026-01-23
  第二学期 2026-03-02 至 2026-07-03
}
`;

/** Runs before those that count: what is typed in is checked again and again. */
const WARM_UP = 10;

/** All checks of quotas, feasibility included, of a school of 200 teachers with 30 requirements and 1,000 lessons; warm. */
export function heavyQuotas(runs: number): readonly number[] {
  const school = new School(() => null, { holidays: shippedHolidays(), today: null });
  school.set('a.plan', bigSchool(YEAR));
  const known = school.known('a.plan');
  if (!known) throw new Error('no plan');
  const { plan, calendar, scheduled } = known;
  const times = Array.from({ length: WARM_UP + runs }, () => {
    const begin = performance.now();
    quotaProblems({ plan, calendar: calendar.calendar, occurrences: scheduled.occurrences, today: null });
    return performance.now() - begin;
  });
  return times.slice(WARM_UP);
}
