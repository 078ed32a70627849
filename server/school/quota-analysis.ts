import { analyse, type QuotaAnalysis } from '../engine/quota/analysis.ts';
import type { School } from './school.ts';

/** Demands, supply and findings of a plan among the others of its school. Null: there is no such plan. */
export function quotaAnalysis(school: School, path: string): QuotaAnalysis | null {
  const input = school.quotaInput(path);
  return input && analyse(input);
}
