import { readFileSync } from 'node:fs';
import { dayFromIso } from '../../server/engine/calendar/day.ts';
import { readHolidayFile } from '../../server/engine/calendar/holiday-file.ts';
import { type Holidays, NO_HOLIDAYS } from '../../server/engine/calendar/holidays.ts';
import type { Diagnostic } from '../../server/messages/diagnostic.ts';
import { type DiagnosticSettings, diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';

/** A school of files in memory: path → text. Holidays are the shipped ones up to 2026, so that no notice breaks it. */
export function schoolOf(files: Readonly<Record<string, string>>, today: string | null = null): School {
  const school = new School((path) => files[path] ?? null, {
    holidays: holidaysUntil2026(),
    today: today === null ? null : dayFromIso(today),
  });
  for (const [path, text] of Object.entries(files)) if (path.endsWith('.plan')) school.set(path, text);
  return school;
}

/** Everything that is said of a file of the school. */
export function diagnosed(
  school: School,
  path: string,
  settings: Partial<DiagnosticSettings> = {},
): readonly Diagnostic[] {
  return diagnosticsOf(school, path, { language: 'zh', severity: {}, ...settings }).map(
    ({ diagnostic }) => diagnostic,
  );
}

/** Everything that is said of one text. */
export function diagnosedText(text: string): readonly Diagnostic[] {
  return diagnosed(schoolOf({ '计划.plan': text }), '计划.plan');
}

let holidays: Holidays | null = null;

function holidaysUntil2026(): Holidays {
  if (!holidays) {
    const china = JSON.parse(readFileSync('grammar/holidays/china.json', 'utf8'));
    const result = readHolidayFile(china, 'state-council');
    const known = 'holidays' in result ? result.holidays : NO_HOLIDAYS;
    const last = dayFromIso('2026-12-31') ?? 0;
    holidays = {
      years: new Set([...known.years].filter((year) => year <= 2026)),
      days: new Map([...known.days].filter(([day]) => day <= last)),
    };
  }
  return holidays;
}
