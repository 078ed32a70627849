import { calendarCsv } from './calendar-csv.ts';
import { calendarHtml } from './calendar-html.ts';
import { calendarJson } from './calendar-json.ts';
import { calendarMarkdown } from './calendar-markdown.ts';
import { calendarText } from './calendar-text.ts';
import { calendarXlsx, quotasXlsx } from './calendar-xlsx.ts';
import { withDayNames } from './day-names.ts';
import { documentHtml } from './document-html.ts';
import { documentMarkdown } from './document-markdown.ts';
import { calendarDocx, documentDocx } from './docx.ts';
import { calendarIcs } from './ics.ts';
import type { Layout } from './layout-name.ts';
import type { Outline } from './outline.ts';
import type { QuotaReport } from './quota-report.ts';
import { quotasCsv, quotasHtml, quotasJson, quotasText } from './quotas.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** Text, or the bytes of an Office file. */
export type Rendered = string | Uint8Array | Promise<Uint8Array>;

type CalendarFormat = (view: CalendarView, layout: Layout, language: RenderLanguage) => Rendered;

/** For people, where JSON is for programs: holidays are called in the reader's language. */
const forReaders =
  (format: CalendarFormat): CalendarFormat =>
  (view, layout, language) =>
    format(withDayNames(view, language), layout, language);

export const CALENDAR_FORMATS: Readonly<Record<string, CalendarFormat>> = {
  json: (view) => calendarJson(view),
  ics: forReaders((view, _, language) => calendarIcs(view, language)),
  xlsx: forReaders(calendarXlsx),
  docx: forReaders(calendarDocx),
  html: forReaders(calendarHtml),
  csv: forReaders((view, _, language) => calendarCsv(view, language)),
  md: forReaders(calendarMarkdown),
  text: forReaders((view, _, language) => calendarText(view, language)),
};

export const QUOTA_FORMATS: Readonly<
  Record<string, (report: QuotaReport, language: RenderLanguage) => Rendered>
> = {
  text: quotasText,
  json: (report) => quotasJson(report),
  csv: quotasCsv,
  html: quotasHtml,
  xlsx: quotasXlsx,
};

export const DOCUMENT_FORMATS: Readonly<Record<string, (outline: Outline) => Rendered>> = {
  docx: documentDocx,
  md: documentMarkdown,
  html: documentHtml,
};

/** The layout that suits a format where none is asked for. */
export function usualLayout(format: string): Layout {
  return format === 'md' || format === 'xlsx' || format === 'docx' ? 'weeks' : 'grid';
}

/** The format that a file's ending asks for; null if none of these. */
export function formatOfEnding(path: string, formats: Readonly<Record<string, unknown>>): string | null {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  const format = ending === 'htm' ? 'html' : ending === 'txt' ? 'text' : ending;
  return Object.hasOwn(formats, format) ? format : null;
}
