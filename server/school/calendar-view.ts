import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { byTime } from '../engine/schedule/order.ts';
import { done, mapped, type Steps } from '../engine/steps/steps.ts';
import type { CalendarView } from '../render/view.ts';
import { schoolsOf, underSchool } from './group-schools.ts';
import type { KnownPlan } from './known-plan.ts';
import type { School } from './school.ts';

/** The zone that every school of the country lives in; Taiwan's clocks show the same. */
const TIME_ZONE = 'Asia/Shanghai';

/** What takes place by the given plans together: their own events, and the exams and closures of their calendars. */
export function calendarView(school: School, paths: readonly string[]): CalendarView | null {
  return done(calendarViewSteps(school, paths));
}

/** The same plan by plan. */
export function* calendarViewSteps(school: School, paths: readonly string[]): Steps<CalendarView | null> {
  const plans = (yield* mapped(paths, (path) => school.known(path))).flatMap((known) => known ?? []);
  const first = plans.find((known) => known.calendar.calendar.terms.length > 0) ?? plans[0];
  if (!first) return null;
  const header = plans.map(({ plan }) => plan.own.header).find((found) => found) ?? null;
  return {
    title: titleOf(plans),
    school: (header ?? first.plan.scope.header)?.school?.text ?? null,
    timeZone: TIME_ZONE,
    calendar: first.calendar.calendar,
    schools: schoolsOf(plans),
    occurrences: yield* distinct(plans, school),
    locate: (source) => school.locate(source),
  };
}

/** One plan's own title; of several, the one that stands above the others, else the school's name. */
function titleOf(plans: readonly KnownPlan[]): string {
  const headers = plans.flatMap(({ plan }) => (plan.own.header ? [plan.own.header] : []));
  const top = headers.find((header) => !header.superior && !header.report) ?? headers[0];
  return top?.title?.text ?? top?.school?.text ?? '';
}

/** In order of time. */
function* distinct(plans: readonly KnownPlan[], school: School): Steps<readonly Occurrence[]> {
  const [only, ...others] = plans;
  if (only && others.length === 0 && hasAllItsDays(only)) return only.scheduled.occurrences;
  const events = new Map<string, Occurrence>();
  const add = (event: Occurrence) => {
    // Ids are unique within a file only.
    const key = `${event.source.origin.file} ${event.id} ${event.date}`;
    if (!events.has(key)) events.set(key, event);
  };
  const several = schoolsOf(plans).length > 1;
  for (const known of plans) {
    const { plan, scheduled } = known;
    yield* mapped(several ? underSchool(scheduled.occurrences, known) : scheduled.occurrences, add);
    const calendars = new Set(plan.scope.calendars.map(({ source }) => source.origin.file));
    for (const file of calendars) {
      for (const event of school.known(file)?.scheduled.occurrences ?? [])
        if (event.kind === 'exam' || event.kind === 'closure') add(event);
    }
  }
  return [...events.values()].sort(byTime);
}

/** No other file tells exams and closures of its calendar; its own events have ids of their own, in order. */
function hasAllItsDays({ plan }: KnownPlan): boolean {
  return plan.scope.calendars.every(({ source }) => source.origin.file === plan.file.file);
}
