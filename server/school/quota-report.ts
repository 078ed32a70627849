import { iso } from '../engine/calendar/day.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { ownGroups } from '../engine/quota/own-groups.ts';
import type { QuotaRow as EngineRow } from '../engine/quota/row.ts';
import { quotaRows } from '../engine/quota/rows.ts';
import { done, type Steps } from '../engine/steps/steps.ts';
import type { Language } from '../messages/language.ts';
import { wordsIn } from '../messages/words.ts';
import type { QuotaReport, QuotaRow } from '../render/quota-report.ts';
import type { School } from './school.ts';

/**
 * Each quota line of the given plans: demanded, planned, recorded, gap. A line told by several plans stands once.
 * `language`: that of the labels of periods.
 */
export function quotaReport(
  school: School,
  paths: readonly string[],
  language: Language = 'zh-Hans',
): QuotaReport {
  return done(quotaReportSteps(school, paths, language));
}

/** The same plan by plan. */
export function* quotaReportSteps(
  school: School,
  paths: readonly string[],
  language: Language = 'zh-Hans',
): Steps<QuotaReport> {
  const rows = new Map<string, QuotaRow>();
  for (const path of paths) {
    yield;
    const input = school.quotaInput(path);
    for (const row of input ? quotaRows(input) : []) {
      yield;
      const told = reported(row, school, language);
      const key = rowKey(told);
      if (!rows.has(key)) rows.set(key, told);
    }
  }
  return { version: 1, asOf: school.today === null ? null : iso(school.today), quotas: [...rows.values()] };
}

/** A row with its place and its periods as programs read them. */
export function reported(row: EngineRow, school: School, language: Language = 'zh-Hans'): QuotaRow {
  const { period: words } = wordsIn(language).hints;
  const { line, character } = school.locate(row.source).start;
  const { period, worst } = row;
  const plan = row.subject === '' ? school.known(row.source.origin.file)?.plan : undefined;
  return {
    ...row,
    subject: plan ? holderOf(plan) : row.subject,
    period: { ...period, label: words(period.name) },
    worst: worst && { ...worst, label: words(worst.name) },
    source: { file: row.source.origin.file, line, character },
  };
}

/** Who owes together what a plan asks of nobody in particular: the group whose plan it is, else the school; '' if it is not named. */
function holderOf(plan: Plan): string {
  const [group, ...others] = ownGroups(plan);
  if (group !== undefined && others.length === 0) return group;
  const headers = [plan.own.header, plan.scope.header, ...plan.superiors.map(({ own }) => own.header)];
  return headers.find((header) => header?.school)?.school?.text ?? '';
}

/** The same for a line that several plans tell. */
function rowKey({ source, who, period }: QuotaRow): string {
  return [source.file, source.line, source.character, who, period.label, period.start].join('\n');
}
