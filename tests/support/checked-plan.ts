import { schoolCalendar } from '../../server/engine/calendar/build.ts';
import type { Code } from '../../server/engine/plan/problem.ts';
import type { Declared } from '../../server/engine/plan/scope.ts';
import { joined } from '../../server/language/school/flatten.ts';
import { describe } from '../../server/messages/describe.ts';
import { fileProblems } from '../../server/validation/file-problems.ts';
import { expectationsOf, type Shown } from './expectations.ts';
import { holidaysOf2026 } from './holidays-2026.ts';
import { occurrences } from './occurrences.ts';
import { planOf, readPlan } from './read-plan.ts';

/** Everything that is said of a plan: while it is read, of its calendar and schedule, and by the checks. */
export function checked(text: string, imports: readonly string[] = []): readonly Shown[] {
  const { analysis, plan: alone } = readPlan(text);
  const imported: Declared = joined(imports.map((other, i) => readPlan(other, `import-${i}.plan`).plan.own));
  const plan = planOf(alone.file, alone.own, joined([alone.own, imported]));
  const { calendar, problems: ofCalendar } = schoolCalendar(
    plan.scope.calendars,
    holidaysOf2026(),
    plan.schoolYear,
  );
  const scheduled = occurrences(plan, calendar);
  const own = fileProblems({ plan, imported, occurrences: scheduled.occurrences });
  return [...plan.file.problems, ...ofCalendar, ...scheduled.problems, ...own]
    .filter(({ source }) => source.origin.file === 'test.plan')
    .map((problem) => {
      const { severity, message } = describe(problem, 'zh-Hans', analysis.locate);
      const { line } = analysis.locate(problem.source).start;
      return { code: problem.code, severity, line, message, data: problem.data };
    });
}

/** `3: placeholder` for each remark of these codes that a plan gets and its comments do not expect, and the reverse. */
export function unexpected(
  text: string,
  codes: ReadonlySet<Code>,
  imports: readonly string[] = [],
): readonly string[] {
  const shown = checked(text, imports).filter(({ code }) => codes.has(code as Code));
  const wanted = expectationsOf(text).filter((one) => one.wanted && codes.has(one.code as Code));
  const missing = wanted.filter(({ code, line, values }) => {
    return !shown.some(
      (one) =>
        one.code === code && one.line === line && values.every(([key, value]) => says(one, key, value)),
    );
  });
  const extra = shown.filter(
    ({ code, line }) => !wanted.some((one) => one.code === code && one.line === line),
  );
  return [
    ...missing.map(({ code, line, values }) => `missing ${(line ?? 0) + 1}: ${code} ${values.join(' ')}`),
    ...extra.map(({ code, line, message }) => `extra ${line + 1}: ${code} ${message}`),
  ];
}

function says({ data, message }: Shown, key: string, value: string): boolean {
  const found = data[key];
  return (Array.isArray(found) ? found.join(',') : String(found ?? '')) === value || message.includes(value);
}
