import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import type { Steps } from '../engine/steps/steps.ts';
import { type CalendarData, calendarDataSteps } from '../render/calendar-json.ts';
import { calendarViewSteps } from '../school/calendar-view.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { stepwise } from './in-slices.ts';
import { pathOf } from './locations.ts';

/** The calendar of the given plans, or of all plans of the school, as `jiaoyan calendar --format json` prints it. */
const CalendarRequest = new RequestType<{ readonly uris?: readonly string[] }, CalendarData | null, void>(
  'jiaoyan/calendar',
);

export const registerCalendarRequest: Feature = (connection, session) => {
  connection.onRequest(CalendarRequest, async ({ uris }, token) => {
    await session.whole();
    if (token.isCancellationRequested) return cancelled();
    const taken = () => token.isCancellationRequested;
    const data = await stepwise(
      dataSteps(session.school, uris?.map(pathOf) ?? session.school.paths()),
      taken,
    );
    return data === null || taken() ? cancelled() : data.value;
  });
  return {};
};

function* dataSteps(school: School, paths: readonly string[]): Steps<CalendarData | null> {
  const view = yield* calendarViewSteps(school, paths);
  return view && (yield* calendarDataSteps(view));
}

/** The answer to a request that was taken back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
