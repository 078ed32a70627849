import { shippedHolidays } from '../data/shipped-holidays.ts';
import { readHolidayFile } from '../engine/calendar/holiday-file.ts';
import { type Holidays, mergeHolidays } from '../engine/calendar/holidays.ts';
import type { FileText } from '../engine/plan/file.ts';
import { documentOutline } from '../render/document-outline.ts';
import { calendarView } from '../school/calendar-view.ts';
import { type DiagnosticSettings, diagnosticsOf } from '../school/diagnostics.ts';
import { documentView } from '../school/document-view.ts';
import { personalView } from '../school/personal-view.ts';
import { quotaReport } from '../school/quota-report.ts';
import { School } from '../school/school.ts';
import { checkTogether, type Families, type Found, type Job, takeFamilies } from './check-together.ts';
import { Failure } from './failure.ts';
import { mostThreads, startHelper, WORTH_A_THREAD } from './helpers.ts';
import { importReader } from './import-fence.ts';
import { nodeEnvironment } from './io.ts';
import type { OpenSchool, SchoolOptions, SourceText } from './project.ts';

/** The school behind the commands: the same one the editor asks. */
export const openSchool: OpenSchool = (files, readFile, options) => {
  const school = new School(readFile, { today: options.today, holidays: holidaysOf(options.holidays) });
  for (const { path, text } of files) school.set(path, text);
  const paths = files.map(({ path }) => path);
  const settings = settingsOf(options);
  return {
    diagnostics: () =>
      paths.flatMap((path) => diagnosticsOf(school, path, settings).map(({ diagnostic }) => diagnostic)),
    check: () => {
      const start = (families: Families) =>
        startHelper({
          files: files.map((file) => ({ ...file, links: school.links(file.path) })),
          options,
          families,
        });
      const help = options.given ? { most: mostThreads(), worth: WORTH_A_THREAD, start } : null;
      return checkTogether(school, paths, settings, help);
    },
    calendar: () => {
      const view = calendarView(school, paths);
      if (!view) throw new Failure(paths.join('、'));
      return view;
    },
    personal: (name) => {
      const view = personalView(school, paths, name);
      if (!view) throw new Failure(paths.join('、'));
      return view;
    },
    quotas: () => quotaReport(school, paths),
    document: (path) => {
      const view = documentView(school, path);
      const outline = view && documentOutline(view);
      return outline && outline.blocks.length > 0 ? outline : null;
    },
  };
};

/** Takes part in a check that another thread began. */
export function help(job: Job): Promise<Found> {
  const { paths, outside } = job.options.given ?? { paths: [], outside: false };
  return takePart(job, importReader(nodeEnvironment(), paths, outside));
}

/** The same; `readFile` as for {@link openSchool}. */
export function takePart(
  { files, options, families }: Job,
  readFile: (path: string) => FileText,
): Promise<Found> {
  const school = new School(readFile, { today: options.today, holidays: holidaysOf(options.holidays) });
  for (const { path, text, links } of files) school.set(path, text, links);
  return takeFamilies(school, families, settingsOf(options));
}

function settingsOf({ language }: SchoolOptions): DiagnosticSettings {
  return { language: language === 'en' ? 'en' : 'zh', severity: {} };
}

function holidaysOf(file: SourceText | null): Holidays {
  if (!file) return shippedHolidays();
  const result = readHolidayFile(parsed(file), 'holiday-file');
  if ('error' in result) throw new Failure(`${file.path}: ${result.error.path} ${result.error.reason}`);
  return mergeHolidays(shippedHolidays(), result.holidays);
}

function parsed(file: SourceText): unknown {
  try {
    return JSON.parse(file.text);
  } catch {
    return null;
  }
}
