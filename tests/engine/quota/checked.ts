import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { dayFromIso } from '../../../server/engine/calendar/day.ts';
import type { Code, Problem } from '../../../server/engine/plan/problem.ts';
import { quotaProblems } from '../../../server/engine/quota/quota-problems.ts';
import type { QuotaRow } from '../../../server/engine/quota/row.ts';
import { quotaRows } from '../../../server/engine/quota/rows.ts';
import { readRecords } from '../../../server/language/csv/records.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { occurrences } from '../../support/occurrences.ts';
import { readPlan } from '../../support/read-plan.ts';

/** 2026—2027: 20 teaching weeks in the first term, 17 in the second; only 2026 is published. */
export const YEAR = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  第二学期 2027-02-22 至 2027-07-02
  考试 期末考试 2027-01-18 至 2027-01-22
  考试 期末考试 2027-06-28 至 2027-07-02
  调休 2026-09-20
  调休 2026-10-10 按 周四
}
`;

export interface Checked {
  readonly problems: readonly Problem[];
  readonly rows: readonly QuotaRow[];
  readonly codes: readonly Code[];
  /** The numbers of every problem of one code. */
  data(code: Code): readonly unknown[];
  /** Text of the place where the problems of a code stand. */
  at(code: Code): readonly string[];
}

/** A plan for the first term (`term` 2 or null: another, the year) with the calendar of {@link YEAR}. */
export function checked(
  statements: string,
  { term = 1, today = null, head = '计划', records = '', more = '' }: Partial<Options> = {},
): Checked {
  const terms = { 1: ' 第一学期', 2: ' 第二学期' };
  const text = `${head} "教研计划" {\n  学年 2026—2027${term === null ? '' : terms[term]}\n}\n${YEAR}${statements}\n`;
  return checkedText(text.replace('\n}', `\n${more}}`), today, records);
}

interface Options {
  readonly term: 1 | 2 | null;
  /** ISO */
  readonly today: string | null;
  readonly head: string;
  /** Text of a record file. */
  readonly records: string;
  /** Further lines of the head. */
  readonly more: string;
}

export function checkedText(text: string, today: string | null = null, table = ''): Checked {
  const read = readPlan(text).plan;
  const records = table === '' ? [] : readRecords({ file: '听课记录.csv' }, table).records;
  const own = { ...read.own, records: [...read.own.records, ...records] };
  const plan = { ...read, own, scope: own };
  const { calendar } = schoolCalendar(plan.scope.calendars, holidaysOf2026(), plan.schoolYear);
  const input = {
    plan,
    calendar,
    occurrences: occurrences(plan, calendar).occurrences,
    today: today === null ? null : dayFromIso(today),
  };
  const problems = quotaProblems(input);
  const of = (code: Code) => problems.filter((problem) => problem.code === code);
  return {
    problems,
    rows: quotaRows(input),
    codes: problems.map((problem) => problem.code),
    data: (code) => of(code).map((problem) => problem.data),
    at: (code) => of(code).map(({ source }) => wordsAt(source, text)),
  };
}

function wordsAt({ origin, start, end }: Problem['source'], text: string): string {
  const whole = 'text' in origin && typeof origin.text === 'string' ? origin.text : text;
  return whole.slice(start, end);
}
