import { RequestType } from 'vscode-languageserver';
import type { QuotaReport } from '../render/quota-report.ts';
import { quotaReportSteps } from '../school/quota-report.ts';
import type { Feature } from './feature.ts';
import { aboutPlans, type OfPlans } from './plans-request.ts';

/** The quotas of the given plans, or of all plans of the school, as `jiaoyan quotas --format json` prints them. */
const QuotasRequest = new RequestType<OfPlans, QuotaReport, void>('jiaoyan/quotas');

export const registerQuotasRequest: Feature = (connection, session) => {
  connection.onRequest(QuotasRequest, aboutPlans(session, quotaReportSteps));
  return {};
};
