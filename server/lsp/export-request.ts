import { ErrorCodes, RequestType, ResponseError, type WorkDoneProgressParams } from 'vscode-languageserver';
import { type Day, dayFromIso } from '../engine/calendar/day.ts';
import type { Steps, Waits } from '../engine/steps/steps.ts';
import { documentOutline } from '../render/document-outline.ts';
import { fileName } from '../render/file-name.ts';
import { filterCalendar } from '../render/filter.ts';
import {
  CALENDAR_FORMATS,
  DOCUMENT_FORMATS,
  PERSONAL_FORMATS,
  QUOTA_FORMATS,
  type Rendered,
  usualLayout,
} from '../render/formats.ts';
import { type Layout, layoutNamed } from '../render/layout-name.ts';
import { personalWords } from '../render/personal-words.ts';
import { quotaWords } from '../render/quota-words.ts';
import type { CalendarView, RenderLanguage } from '../render/view.ts';
import { wordsOf } from '../render/words.ts';
import { calendarViewSteps } from '../school/calendar-view.ts';
import { documentView } from '../school/document-view.ts';
import { languageOf } from '../school/language-of.ts';
import { personalViewSteps } from '../school/personal-view.ts';
import { quotaReportSteps } from '../school/quota-report.ts';
import type { School } from '../school/school.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { stepwise } from './in-slices.ts';
import { pathOf } from './locations.ts';
import { withProgress } from './progress.ts';

export interface ExportParams extends WorkDoneProgressParams {
  /** Plans and folders of plans; none: every plan of the school. A document is made of the first plan. */
  readonly uris?: readonly string[];
  readonly what: 'calendar' | 'document' | 'quotas';
  readonly format: string;
  readonly layout?: string;
  readonly group?: string;
  readonly person?: string;
  /** ISO dates, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** A week of the first term that has it. */
  readonly week?: number;
}

/** A file to be saved by the client; null: there is nothing to write. */
export type Exported =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string }
  | null;

/** What `jiaoyan calendar`, `document` and `quotas` would write, so that a client saves it where only it can write. */
const ExportRequest = new RequestType<ExportParams, Exported, void>('jiaoyan/export');

export const registerExportRequest: Feature = (connection, session) => {
  connection.onRequest(ExportRequest, async (params, token) => {
    await session.whole();
    if (token.isCancellationRequested) return cancelled();
    const maker = own(MAKERS, params.what);
    if (maker === null) return invalid(`what: ${params.what}`);
    const work = exported(maker(session.school, pathsOf(session.school, params.uris), params));
    const taken = () => token.isCancellationRequested;
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    const made = await withProgress(progress, params.format, (tell) =>
      stepwise(work, taken, (steps) => tell(steps / (steps + STEPS_TO_HALF))),
    );
    return made === null || taken() ? cancelled() : made.value;
  });
  return {};
};

/** How many steps there will be is not known: what has been done is shown to come ever closer to all. */
const STEPS_TO_HALF = 50_000;

function* exported(making: Steps<Made>): Waits<Exported | ResponseError<void>> {
  const made = yield* making;
  if (made === null || made instanceof ResponseError) return made;
  const content = yield* made.content;
  return typeof content === 'string'
    ? { name: made.name, text: content }
    : { name: made.name, base64: yield* base64(content) };
}

type Made = { readonly name: string; readonly content: Rendered } | ResponseError<void> | null;
type Maker = (school: School, paths: readonly string[], params: ExportParams) => Steps<Made>;

const MAKERS: Readonly<Record<ExportParams['what'], Maker>> = {
  *calendar(school, paths, params) {
    if (params.person !== undefined && params.layout === undefined)
      return yield* personalFile(school, paths, params.person, params);
    const render = own(CALENDAR_FORMATS, params.format);
    const layout = params.layout === undefined ? usualLayout(params.format) : layoutNamed(params.layout);
    if (!render || layout === null) return invalid(`${params.format} ${params.layout ?? ''}`);
    const whole = yield* calendarViewSteps(school, paths);
    const view = whole && filtered(whole, params);
    if (view instanceof ResponseError) return view;
    if (!view || view.occurrences.length === 0) return null;
    const language = languageOf(school, paths);
    const name = fileName(nameParts(view, layout, params, language), endingOf(params.format));
    return { name, content: render(view, layout, language) };
  },
  *document(school, paths, params) {
    yield;
    const render = own(DOCUMENT_FORMATS, params.format);
    if (!render) return invalid(params.format);
    const view = paths[0] === undefined ? null : documentView(school, paths[0]);
    const outline = view && documentOutline(view);
    if (!outline || outline.blocks.length === 0) return null;
    return { name: fileName([outline.title], endingOf(params.format)), content: render(outline) };
  },
  *quotas(school, paths, params) {
    const render = own(QUOTA_FORMATS, params.format);
    if (!render) return invalid(params.format);
    const report = yield* quotaReportSteps(school, paths);
    if (report.quotas.length === 0) return null;
    const language = languageOf(school, paths);
    const title = (yield* calendarViewSteps(school, paths))?.title ?? '';
    const name = fileName([title, quotaWords(language).title], endingOf(params.format));
    return { name, content: render(report, language) };
  },
};

/** A teacher's own page: her calendar without a layout. */
function* personalFile(
  school: School,
  paths: readonly string[],
  person: string,
  params: ExportParams,
): Steps<Made> {
  const render = own(PERSONAL_FORMATS, params.format);
  if (!render) return invalid(params.format);
  const whole = yield* personalViewSteps(school, paths, person);
  const { person: _, ...others } = params;
  const view = whole && filtered(whole.calendar, others);
  if (view instanceof ResponseError) return view;
  if (!whole || !view || view.occurrences.length + whole.duties.length === 0) return null;
  const language = languageOf(school, paths);
  const parts = [view.title, personalWords(language).title(person), weekPart(params, language)];
  const name = fileName(parts, endingOf(params.format));
  return { name, content: render({ ...whole, calendar: view }, language) };
}

function filtered(view: CalendarView, params: ExportParams): CalendarView | ResponseError<void> {
  const week = view.calendar.terms.flatMap(({ weeks }) => weeks).find(({ number }) => number === params.week);
  if (params.week !== undefined && !week) return invalid(`week: ${params.week}`);
  const from = dayOption(params.from);
  const to = dayOption(params.to);
  if (from === undefined || to === undefined) return invalid(`${params.from ?? ''} ${params.to ?? ''}`);
  return filterCalendar(view, {
    group: params.group ?? null,
    person: params.person ?? null,
    from: week?.start ?? from,
    to: week?.end ?? to,
  });
}

/** undefined: no date. */
function dayOption(text: string | undefined): Day | null | undefined {
  return text === undefined ? null : (dayFromIso(text) ?? undefined);
}

/** Title, layout, whose and which week. */
function nameParts(
  view: CalendarView,
  layout: Layout,
  params: ExportParams,
  language: RenderLanguage,
): readonly string[] {
  const words = wordsOf(language);
  const tabular = ['xlsx', 'docx', 'html', 'md'].includes(params.format);
  return [
    view.title,
    tabular ? words.layouts[layout] : words.calendarTitle,
    params.group ?? '',
    params.person ?? '',
    weekPart(params, language),
  ];
}

function weekPart({ week }: ExportParams, language: RenderLanguage): string {
  return week === undefined ? '' : wordsOf(language).weekTitle(week);
}

/** What the uris name, folders with all plans below them. */
function pathsOf(school: School, uris: readonly string[] | undefined): readonly string[] {
  if (uris === undefined) return school.paths();
  const known = school.paths();
  const named = uris.map(pathOf).flatMap((path) => {
    const below = known.filter((plan) => plan.startsWith(path.endsWith('/') ? path : `${path}/`));
    return below.length > 0 ? below : [path];
  });
  return [...new Set(named)];
}

function own<T>(formats: Readonly<Record<string, T>>, format: string): T | null {
  return Object.hasOwn(formats, format) ? (formats[format] ?? null) : null;
}

function endingOf(format: string): string {
  return format === 'text' ? 'txt' : format;
}

function invalid(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, what);
}

/** In pieces, of whole groups of three bytes: a long list of arguments would overflow the stack. */
function* base64(bytes: Uint8Array): Steps<string> {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield;
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text;
}

const PIECE = 3 * 0x1000;
