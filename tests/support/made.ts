import { finished, type Steps, done as stepped, type Waits } from '../../server/engine/steps/steps.ts';
import * as csv from '../../server/render/calendar-csv.ts';
import * as html from '../../server/render/calendar-html.ts';
import * as json from '../../server/render/calendar-json.ts';
import * as markdown from '../../server/render/calendar-markdown.ts';
import * as text from '../../server/render/calendar-text.ts';
import * as xlsx from '../../server/render/calendar-xlsx.ts';
import * as documentAsHtml from '../../server/render/document-html.ts';
import * as documentAsMarkdown from '../../server/render/document-markdown.ts';
import * as docx from '../../server/render/docx.ts';
import * as formats from '../../server/render/formats.ts';
import * as ics from '../../server/render/ics.ts';
import * as layouts from '../../server/render/layout.ts';
import * as quotas from '../../server/render/quotas.ts';

/** What is rendered in steps, all steps at once. */
const atOnce =
  <A extends readonly unknown[], T>(steps: (...given: A) => Steps<T>) =>
  (...given: A): T =>
    stepped(steps(...given));

const inTheEnd =
  <A extends readonly unknown[], T>(steps: (...given: A) => Waits<T>) =>
  (...given: A): Promise<T> =>
    finished(steps(...given));

const allInTheEnd = <A extends readonly unknown[], T>(
  all: Readonly<Record<string, (...given: A) => Waits<T>>>,
): Readonly<Record<string, (...given: A) => Promise<T>>> =>
  Object.fromEntries(Object.entries(all).map(([name, format]) => [name, inTheEnd(format)]));

export const calendarCsv = atOnce(csv.calendarCsv);
export const calendarHtml = atOnce(html.calendarHtml);
export const calendarJson = atOnce(json.calendarJson);
export const calendarMarkdown = atOnce(markdown.calendarMarkdown);
export const calendarText = atOnce(text.calendarText);
export const calendarIcs = atOnce(ics.calendarIcs);
export const quotasHtml = atOnce(quotas.quotasHtml);
export const quotasJson = atOnce(quotas.quotasJson);
export const sheetOf = atOnce(layouts.sheetOf);
export const documentHtml = atOnce(documentAsHtml.documentHtml);
export const documentMarkdown = atOnce(documentAsMarkdown.documentMarkdown);
export const calendarXlsx = inTheEnd(xlsx.calendarXlsx);
export const quotasXlsx = inTheEnd(xlsx.quotasXlsx);
export const calendarDocx = inTheEnd(docx.calendarDocx);
export const documentDocx = inTheEnd(docx.documentDocx);
export const CALENDAR_FORMATS = allInTheEnd(formats.CALENDAR_FORMATS);
export const PERSONAL_FORMATS = allInTheEnd(formats.PERSONAL_FORMATS);
export const DOCUMENT_FORMATS = allInTheEnd(formats.DOCUMENT_FORMATS);
export const QUOTA_FORMATS = allInTheEnd(formats.QUOTA_FORMATS);
