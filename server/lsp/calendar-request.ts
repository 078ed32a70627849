import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { calendarData } from '../render/calendar-json.ts';
import { calendarView } from '../school/calendar-view.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';

/** The calendar of the given plans, or of all plans of the school, as `jiaoyan calendar --format json` prints it. */
export const CalendarRequest = new RequestType<
  { readonly uris?: readonly string[] },
  ReturnType<typeof calendarData> | null,
  void
>('jiaoyan/calendar');

export const registerCalendarRequest: Feature = (connection, session) => {
  connection.onRequest(CalendarRequest, async ({ uris }, token) => {
    await session.whole();
    if (token.isCancellationRequested) return cancelled();
    const view = calendarView(session.school, uris?.map(pathOf) ?? session.school.paths());
    return token.isCancellationRequested ? cancelled() : view && calendarData(view);
  });
  return {};
};

/** The answer to a request that was taken back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
