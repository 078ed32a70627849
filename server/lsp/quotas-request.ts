import { RequestType } from 'vscode-languageserver';
import type { QuotaReport } from '../render/quota-report.ts';
import { quotaReportSteps } from '../school/quota-report.ts';
import { cancelled } from './calendar-request.ts';
import type { Feature } from './feature.ts';
import { stepwise } from './in-slices.ts';
import { pathOf } from './locations.ts';

/** The quotas of the given plans, or of all plans of the school, as `jiaoyan quotas --format json` prints them. */
const QuotasRequest = new RequestType<{ readonly uris?: readonly string[] }, QuotaReport, void>(
  'jiaoyan/quotas',
);

export const registerQuotasRequest: Feature = (connection, session) => {
  connection.onRequest(QuotasRequest, async ({ uris }, token) => {
    await session.whole();
    if (token.isCancellationRequested) return cancelled();
    const taken = () => token.isCancellationRequested;
    const paths = uris?.map(pathOf) ?? session.school.paths();
    const report = await stepwise(quotaReportSteps(session.school, paths), taken);
    return report === null || taken() ? cancelled() : report.value;
  });
  return {};
};
