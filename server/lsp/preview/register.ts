import { NotificationType, RequestType } from 'vscode-languageserver';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { dayFromIso, iso } from '../../engine/calendar/day.ts';
import type { Language } from '../../messages/language.ts';
import { calendarData } from '../../render/calendar-json.ts';
import { withDayNames } from '../../render/day-names.ts';
import { personData } from '../../render/personal-json.ts';
import type { QuotaReport } from '../../render/quota-report.ts';
import { plansAround } from '../../school/around.ts';
import { calendarView } from '../../school/calendar-view.ts';
import { personalView } from '../../school/personal-view.ts';
import { quotaReport } from '../../school/quota-report.ts';
import type { School } from '../../school/school.ts';
import { cancelled } from '../calendar-request.ts';
import type { Feature } from '../feature.ts';
import { pathOf } from '../locations.ts';
import { offsetAt } from '../positions.ts';
import { workspaceEdit } from '../rename.ts';
import { languageOf } from '../said/words-for.ts';
import type { Session } from '../session.ts';
import { eventsAt } from './events-at.ts';
import { moveEvent } from './move-event.ts';

/** Everything the preview of a plan's school shows: at one moment, so that its parts agree. */
export interface Preview {
  readonly calendar: ReturnType<typeof calendarData>;
  /** null: not asked for. */
  readonly quotas: QuotaReport | null;
  /** What one teacher has to know; null: not asked for. */
  readonly personal: PersonalData | null;
  readonly language: Language;
  /** ISO date. */
  readonly today: string | null;
}

/** The school to which a plan belongs. */
export const PreviewRequest = new RequestType<
  { readonly uri: string; readonly quotas: boolean; readonly person?: string | null },
  Preview | null,
  void
>('jiaoyan/preview');

/** The events that the statement at a position puts on the calendar. */
export const EventsAtRequest = new RequestType<
  { readonly uri: string; readonly position: Position },
  { readonly ids: readonly string[] },
  void
>('jiaoyan/eventsAt');

/** What to write so that an event moves from one day (`from`, ISO) to another; null: the text allows no such change. */
export const MoveEventRequest = new RequestType<
  {
    readonly id: string;
    readonly source: { readonly file: string };
    readonly from: string;
    readonly date: string;
  },
  WorkspaceEdit | null,
  void
>('jiaoyan/moveEvent');

/** What a preview shows may have changed. Sent to clients that ask for it (`showsCalendar`). */
export const CalendarChanged = new NotificationType<Record<string, never>>('jiaoyan/didChangeCalendar');

/** Changes that follow one another faster than this are told once. */
const QUIET_MS = 80;

export const registerPreview: Feature = (connection, session) => {
  const { school } = session;
  connection.onRequest(PreviewRequest, ({ uri, quotas, person }, token) =>
    token.isCancellationRequested ? cancelled() : preview(session, pathOf(uri), quotas, person ?? null),
  );
  connection.onRequest(EventsAtRequest, ({ uri, position }) => {
    const analysis = school.analysis(pathOf(uri));
    return { ids: analysis ? eventsAt(school, pathOf(uri), offsetAt(analysis, position)) : [] };
  });
  connection.onRequest(MoveEventRequest, ({ id, source: { file }, from, date }) => {
    const [start, to] = [dayFromIso(from), dayFromIso(date)];
    const edits =
      start === null || to === null ? null : moveEvent(school, { path: file, id, from: start, to });
    return edits && workspaceEdit(school, [{ file, edits }]);
  });
  let waiting: ReturnType<typeof setTimeout> | null = null;
  session.watchers.add(() => {
    if (!session.showsCalendar) return;
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(() => void connection.sendNotification(CalendarChanged, {}), QUIET_MS);
  });
  return {};
};

/** Deadlines name nobody: those of her duties, as `id@file`. */
interface PersonalData extends ReturnType<typeof personData> {
  readonly deadlines: readonly string[];
}

function preview(
  { school, settings }: Session,
  path: string,
  quotas: boolean,
  person: string | null,
): Preview | null {
  const analysis = school.analysis(path);
  const paths = plansAround(school, path);
  const view = analysis && calendarView(school, paths);
  if (!view) return null;
  const language = languageOf(analysis, settings.language);
  return {
    calendar: calendarData(withDayNames(view, language)),
    quotas: quotas ? quotaReport(school, paths, language) : null,
    personal: person === null ? null : personalData(school, paths, person),
    language,
    today: school.today === null ? null : iso(school.today),
  };
}

function personalData(school: School, paths: readonly string[], person: string): PersonalData | null {
  const view = personalView(school, paths, person);
  if (!view) return null;
  const deadlines = view.calendar.occurrences.filter(({ kind }) => kind === 'deadline');
  return {
    ...personData(view),
    deadlines: deadlines.map(({ id, source }) => `${id}@${source.origin.file.replaceAll('\\', '/')}`),
  };
}
