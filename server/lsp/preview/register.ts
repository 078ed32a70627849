import { NotificationType, RequestType } from 'vscode-languageserver';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { dayFromIso, iso } from '../../engine/calendar/day.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { Language } from '../../messages/language.ts';
import { type CalendarData, type EventData, eventData, headData } from '../../render/calendar-json.ts';
import { withDayNames } from '../../render/day-names.ts';
import { personData } from '../../render/personal-json.ts';
import type { QuotaReport } from '../../render/quota-report.ts';
import type { CalendarView } from '../../render/view.ts';
import { plansAround } from '../../school/around.ts';
import { calendarView } from '../../school/calendar-view.ts';
import { personalView } from '../../school/personal-view.ts';
import { quotaReport } from '../../school/quota-report.ts';
import type { School } from '../../school/school.ts';
import { cancelled } from '../cancelled.ts';
import type { Feature } from '../feature.ts';
import { pathOf } from '../locations.ts';
import { offsetAt } from '../positions.ts';
import { workspaceEdit } from '../rename.ts';
import { languageOf } from '../said/words-for.ts';
import type { Session } from '../session.ts';
import { type Changes, changesBetween, type Told, toldOf } from './changes.ts';
import { eventsAt } from './events-at.ts';
import { moveEvent } from './move-event.ts';

/** Everything the preview of a plan's school shows: at one moment, so that its parts agree. */
export interface Preview {
  /** Of its events nothing is said here if `changes` says it. */
  readonly calendar: CalendarData;
  /** Of the events that it tells: the next question may ask for what has changed since. */
  readonly revision: number;
  /** The events, told by those of an answer before; null: all of them are in `calendar`. */
  readonly changes: Changes | null;
  /** null: not asked for. */
  readonly quotas: QuotaReport | null;
  /** What one teacher has to know; null: not asked for. */
  readonly personal: PersonalData | null;
  readonly language: Language;
  /** ISO date. */
  readonly today: string | null;
}

/** The school to which a plan belongs. */
const PreviewRequest = new RequestType<
  {
    readonly uri: string;
    readonly quotas: boolean;
    readonly person?: string | null;
    /** The `revision` of the answer that the client still has. */
    readonly since?: number;
  },
  Preview | null,
  void
>('jiaoyan/preview');

/** The events that the statement at a position puts on the calendar. */
const EventsAtRequest = new RequestType<
  { readonly uri: string; readonly position: Position },
  { readonly ids: readonly string[] },
  void
>('jiaoyan/eventsAt');

/** What to write so that an event moves from one day (`from`, ISO) to another; null: the text allows no such change. */
const MoveEventRequest = new RequestType<
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
const CalendarChanged = new NotificationType<Record<string, never>>('jiaoyan/didChangeCalendar');

/** Changes that follow one another faster than this are told once. */
const QUIET_MS = 80;

export const registerPreview: Feature = (connection, session) => {
  const { school } = session;
  let told: Told | null = null;
  connection.onRequest(PreviewRequest, ({ uri, quotas, person, since }, token) => {
    if (token.isCancellationRequested) return cancelled();
    const made = preview(session, pathOf(uri), quotas, person ?? null);
    if (!made) return null;
    const { view, ...answer } = made;
    const events = eventsSince(told?.revision === since ? told : null, view, (told?.revision ?? 0) + 1);
    told = events.told;
    const { revision } = events.told;
    return {
      ...answer,
      calendar: { ...answer.calendar, events: events.all },
      revision,
      changes: events.changes,
    };
  });
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

interface EventsSince {
  readonly told: Told;
  readonly all: readonly EventData[];
  readonly changes: Changes | null;
}

/** All events, or what has changed of those that were told before; a number of its own for what is new. */
function eventsSince(before: Told | null, view: CalendarView, revision: number): EventsSince {
  const told = toldOf(view, revision);
  const dataOf = (occurrence: Occurrence) => eventData(occurrence, view);
  if (!before) return { told, all: view.occurrences.map(dataOf), changes: null };
  const changes = changesBetween(before, told, dataOf);
  if (changes) return { told, all: [], changes };
  const whole = { from: 0, to: before.events.length };
  return { told: before, all: [], changes: { since: before.revision, pieces: [whole], moved: [] } };
}

function preview({ school, settings }: Session, path: string, quotas: boolean, person: string | null) {
  const analysis = school.analysis(path);
  const paths = plansAround(school, path);
  const own = analysis && calendarView(school, paths);
  if (!own) return null;
  const language = languageOf(analysis, settings.language);
  const view = withDayNames(own, language);
  return {
    view,
    calendar: headData(view),
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
