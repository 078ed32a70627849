import type { Problem } from '../engine/plan/problem.ts';
import type { Declared, Plan } from '../engine/plan/scope.ts';
import type { Origin } from '../engine/plan/source.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { doubleBookings } from './double-bookings.ts';
import { duplicateNames, furtherPlans } from './duplicate-names.ts';
import { emptySections } from './empty-sections.ts';
import { groupParents } from './group-parents.ts';
import { longNames } from './long-names.ts';
import { looseWords } from './loose-words.ts';
import { missingAmounts } from './missing-amounts.ts';
import { missingFields } from './missing-fields.ts';
import { nearMisses } from './near-misses.ts';
import { numberingGaps } from './numbering.ts';
import { placeholders } from './placeholders.ts';
import { wrongSchoolYear } from './school-years.ts';
import { documentOrder } from './statements.ts';
import { undefinedCohorts } from './undefined-cohorts.ts';
import { unscheduledActivities } from './unscheduled-activities.ts';

export interface FileToCheck {
  readonly plan: Plan;
  /** What the file's 引用 and 名册 bring, not its 上级: only that can hold a second declaration of a name. */
  readonly imported: Declared;
  readonly occurrences: readonly Occurrence[];
}

/** Everything to be said of one file but for what reading, calendar, schedule and quotas say themselves. */
export function fileProblems({ plan, imported, occurrences }: FileToCheck): readonly Problem[] {
  const { file, own } = plan;
  return distinct([
    ...wrongSchoolYear(own),
    ...duplicateNames(file.file, own, imported),
    ...furtherPlans(file),
    ...groupParents(plan),
    ...undefinedCohorts(plan),
    ...nearMisses(plan),
    ...unscheduledActivities(own),
    ...doubleBookings(occurrences, documentOrder(file)),
    ...missingFields(plan),
    ...missingAmounts(plan),
    ...longNames(file),
    ...looseWords(file),
    ...placeholders(file),
    ...numberingGaps(file),
    ...emptySections(file),
  ]);
}

/** A statement that says several things holds the same words for each of them. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const told = new Map<Origin, Set<string>>();
  return problems.filter(({ code, source }) => {
    if (code === 'person-double-booked' || code === 'place-double-booked') return true;
    const known = told.get(source.origin) ?? new Set();
    told.set(source.origin, known);
    const key = `${code} ${source.start} ${source.end}`;
    return known.has(key) ? false : known.add(key) !== undefined;
  });
}
