import { shippedHolidays } from '../data/shipped-holidays.ts';
import { readHolidayFile } from '../engine/calendar/holiday-file.ts';
import { type Holidays, mergeHolidays } from '../engine/calendar/holidays.ts';
import { documentOutline } from '../render/document-outline.ts';
import { calendarView } from '../school/calendar-view.ts';
import { diagnosticsOf } from '../school/diagnostics.ts';
import { documentView } from '../school/document-view.ts';
import { personalView } from '../school/personal-view.ts';
import { quotaReport } from '../school/quota-report.ts';
import { School } from '../school/school.ts';
import { Failure } from './failure.ts';
import type { OpenSchool, SourceText } from './project.ts';

/** The school behind the commands: the same one the editor asks. */
export const openSchool: OpenSchool = (files, readFile, { today, holidays, language }) => {
  const school = new School(readFile, { today, holidays: holidaysOf(holidays) });
  for (const { path, text } of files) school.set(path, text);
  const paths = files.map(({ path }) => path);
  const settings = { language: language === 'en' ? ('en' as const) : ('zh' as const), severity: {} };
  return {
    diagnostics: () =>
      paths.flatMap((path) => diagnosticsOf(school, path, settings).map(({ diagnostic }) => diagnostic)),
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
