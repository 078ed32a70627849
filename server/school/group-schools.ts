import { perObject } from '../engine/change/per-object.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { fold } from '../engine/text/fold.ts';
import type { KnownPlan } from './known-plan.ts';

/** Which school a plan is of: as it says, else as the nearest plan above it does; null if none does. */
function schoolOf({ plan }: KnownPlan): string | null {
  const own = (plan.own.header ?? plan.scope.header)?.school;
  const above = plan.superiors.flatMap(({ own: { header } }) => header?.school ?? []);
  return (own ?? above[0])?.text ?? null;
}

/**
 * Whether what two plans of a family hold and do may answer to one another: not where they are of different schools,
 * each of which has a 语文组 and perhaps a 王芳 of its own. What stands above several schools belongs to each.
 */
export function workTogether(one: KnownPlan, other: KnownPlan): boolean {
  const schools = [schoolOf(one), schoolOf(other)].map((school) => school && fold(school));
  const [first, second] = schools;
  if (!first || !second || first === second) return true;
  return isAbove(one, other) || isAbove(other, one);
}

/**
 * The events of another plan as those that one may demand of: seen from above all schools (每所学校每月2次), what is held in
 * a school is held by the school too. The same events as long as they stay.
 */
export function seenFrom(one: KnownPlan, other: KnownPlan): readonly Occurrence[] {
  const { occurrences } = other.scheduled;
  const school = schoolOf(one) === null ? schoolOf(other) : null;
  return school === null ? occurrences : bySchools(occurrences)(school);
}

const bySchools = perObject((occurrences: readonly Occurrence[]) => {
  const known = new Map<string, readonly Occurrence[]>();
  return (school: string) => {
    const held = known.get(school) ?? occurrences.map((event) => heldBy(event)(school));
    known.set(school, held);
    return held;
  };
});

const heldBy = perObject((event: Occurrence) => {
  const known = new Map<string, Occurrence>();
  return (school: string) => {
    const held = known.get(school) ?? { ...event, groups: [...event.groups, school] };
    known.set(school, held);
    return held;
  };
});

function isAbove(one: KnownPlan, other: KnownPlan): boolean {
  return other.plan.superiors.some(({ file }) => file.file === one.plan.file.file);
}

/** The schools of several plans, each once, in order. */
export function schoolsOf(plans: readonly KnownPlan[]): readonly string[] {
  const schools = new Map<string, string>();
  for (const plan of plans) {
    const school = schoolOf(plan);
    if (school !== null && !schools.has(fold(school))) schools.set(fold(school), school);
  }
  return [...schools.values()];
}

/** The events of a plan among those of other schools: 语文组 becomes 城北小学 语文组. */
export function underSchool(events: readonly Occurrence[], plan: KnownPlan): readonly Occurrence[] {
  const school = schoolOf(plan);
  if (school === null) return events;
  const named = (group: string) => (fold(group).startsWith(fold(school)) ? group : `${school} ${group}`);
  return events.map((event) =>
    event.groups.length === 0
      ? event
      : {
          ...event,
          group: event.group === null ? null : named(event.group),
          groups: event.groups.map(named),
        },
  );
}
