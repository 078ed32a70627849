import type { Problem } from '../plan/problem.ts';
import type { Checklist } from '../plan/quota.ts';

/** 五个结合, 共7种: a list has as many items as it says. A list that only names them (no items) says nothing wrong. */
export function checklistProblems(checklists: readonly Checklist[]): readonly Problem[] {
  return checklists.flatMap(({ name, declared, items, source }): Problem[] => {
    if (!declared || items.length === 0 || items.length === declared.count) return [];
    const data = { name: name?.text ?? '', declared: declared.count, found: items.length };
    return [{ code: 'count-mismatch', source: declared.source ?? source, data }];
  });
}
