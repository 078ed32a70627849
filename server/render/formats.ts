import { ready, type Waits } from '../engine/steps/steps.ts';
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
import { personalHtml } from './personal-html.ts';
import { personalJson } from './personal-json.ts';
import { personalMarkdown } from './personal-markdown.ts';
import { personalDocx, personalXlsx } from './personal-office.ts';
import { personalText } from './personal-text.ts';
import type { PersonalView } from './personal-view.ts';
import type { QuotaReport } from './quota-report.ts';
import { quotasCsv, quotasHtml, quotasJson, quotasText } from './quotas.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** Text, or the bytes of an Office file, made step by step. */
export type Rendered = Waits<string | Uint8Array>;

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

type PersonalFormat = (view: PersonalView, language: RenderLanguage) => Rendered;

const forReader =
  (format: PersonalFormat): PersonalFormat =>
  (view, language) =>
    format({ ...view, calendar: withDayNames(view.calendar, language) }, language);

/** A teacher's own page, in the formats of a calendar. */
export const PERSONAL_FORMATS: Readonly<Record<string, PersonalFormat>> = {
  json: (view) => ready(personalJson(view)),
  ics: forReader((view, language) => calendarIcs(ofPerson(view), language)),
  xlsx: forReader(personalXlsx),
  docx: forReader(personalDocx),
  html: forReader((view, language) => ready(personalHtml(view, language))),
  csv: forReader((view, language) => calendarCsv(view.calendar, language)),
  md: forReader((view, language) => ready(personalMarkdown(view, language))),
  text: forReader((view, language) => ready(personalText(view, language))),
};

/** A calendar that several people subscribe to says whose it is. */
function ofPerson({ name, calendar }: PersonalView): CalendarView {
  return { ...calendar, title: `${calendar.title} ${name}` };
}

export const QUOTA_FORMATS: Readonly<
  Record<string, (report: QuotaReport, language: RenderLanguage) => Rendered>
> = {
  text: (report, language) => ready(quotasText(report, language)),
  json: quotasJson,
  csv: (report, language) => ready(quotasCsv(report, language)),
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
