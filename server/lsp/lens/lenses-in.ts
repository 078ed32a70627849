import type { Activity } from '../../engine/plan/activity.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import { quotaAnalysis } from '../../school/quota-analysis.ts';
import type { Asked } from '../said/asked.ts';
import type { PlacedBlock } from '../said/placed-blocks.ts';
import { quotaLines } from '../said/quota-lines.ts';
import { activityLenses } from './activity-lens.ts';
import type { Lens } from './lens.ts';
import { quotaLenses } from './quota-lens.ts';

/** The lines above the activities and quotas of a statement, in order. */
export function lensesIn({ lowered }: PlacedBlock, asked: Asked): readonly Lens[] {
  const { block, declarations } = lowered;
  const activities = activitiesIn(declarations).flatMap((activity) => activityLenses(activity, asked));
  const holdsQuotas = declarations.some(({ type }) => type === 'quota' || type === 'section');
  const analysis = holdsQuotas ? quotaAnalysis(asked.school, asked.path) : null;
  const quotas = analysis ? quotaLenses(quotaLines(analysis).of(block), analysis, asked.words) : [];
  return [...activities, ...quotas].sort((a, b) => a.at.start - b.at.start);
}

function activitiesIn(declarations: readonly Declaration[]): readonly Activity[] {
  return declarations.flatMap((declaration) => {
    if (declaration.type === 'section') return activitiesIn(declaration.value.content);
    return declaration.type === 'activity' ? [declaration.value] : [];
  });
}
