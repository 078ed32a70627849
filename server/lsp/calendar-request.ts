import { RequestType } from 'vscode-languageserver';
import type { Steps } from '../engine/steps/steps.ts';
import { type CalendarData, calendarDataSteps } from '../render/calendar-json.ts';
import { calendarViewSteps } from '../school/calendar-view.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { aboutPlans, type OfPlans } from './plans-request.ts';

/** The calendar of the given plans, or of all plans of the school, as `jiaoyan calendar --format json` prints it. */
const CalendarRequest = new RequestType<OfPlans, CalendarData | null, void>('jiaoyan/calendar');

export const registerCalendarRequest: Feature = (connection, session) => {
  connection.onRequest(CalendarRequest, aboutPlans(session, dataSteps));
  return {};
};

function* dataSteps(school: School, paths: readonly string[]): Steps<CalendarData | null> {
  const view = yield* calendarViewSteps(school, paths);
  return view && (yield* calendarDataSteps(view));
}
