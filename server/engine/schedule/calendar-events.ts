import { type Day, iso } from '../calendar/day.ts';
import { declaredSpans } from '../calendar/spans.ts';
import type { Name } from '../plan/name.ts';
import type { Source } from '../plan/source.ts';
import type { ScheduleContext } from './context.ts';
import { stableId } from './id.ts';
import type { Occurrence } from './occurrence.ts';
import type { Scheduled } from './scheduled.ts';

/** Exams and closures that the plan's own calendar declares. Their mistakes are reported with the calendar. */
export function calendarEvents(context: ScheduleContext): Scheduled {
  const { plan, calendar } = context;
  const occurrences = plan.own.calendars.flatMap((declaration) => {
    const exams = declaration.exams.flatMap(({ name, source }) =>
      calendar.exams
        .filter((exam) => exam.source === source)
        .map((exam) => event('exam', name, { from: exam.start, to: exam.end, source }, context)),
    );
    const schoolYear = declaration.schoolYear ?? plan.schoolYear;
    const closures = declaration.closures.flatMap(({ name, span, source }) =>
      declaredSpans(span.when, { terms: calendar.terms, schoolYear, problems: [] }).map(({ from, to }) =>
        event(
          'closure',
          name,
          { from, to, source, part: span.half && plan.scope.lexicon.time.dayParts[span.half] },
          context,
        ),
      ),
    );
    return [...exams, ...closures];
  });
  return { occurrences, problems: [] };
}

interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly source: Source;
  readonly part?: string | null;
}

function event(
  kind: 'exam' | 'closure',
  name: Name | null,
  days: Days,
  { plan, calendar }: ScheduleContext,
): Occurrence {
  const { week, term } = calendar.day(days.from);
  const activity = name?.text ?? plan.scope.lexicon.time.closure;
  return {
    id: stableId([kind, activity, iso(days.from)]),
    ...{ kind, activity, lessonKind: null, group: null, groups: [], level: null },
    ...{ date: days.from, endDate: days.to, start: null, end: null, part: days.part ?? null },
    ...{ week: week?.number ?? null, term, place: null, topic: null, speakers: [], participants: [] },
    ...{ status: 'planned', movedFrom: null, note: null, projected: false, ordinal: 1 },
    ...{ source: days.source, name },
  };
}
