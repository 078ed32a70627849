import { civil, type Day, iso } from '../../engine/calendar/day.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import type { Around } from './place.ts';

const SEPTEMBER = 9;
const WEEK = 7;

/** School years as they are written; a plan also says the term. */
export function schoolYears(asked: Asked, { kind }: Around, clause: string): readonly Candidate[] {
  const { completion } = wordsIn(asked.language);
  if (clause === '学期') return ranked(completion.terms, 'time', 0);
  const years = yearStarts(asked).map((start) => `${start}—${start + 1}`);
  const terms =
    kind === 'calendar' || asked.language === 'en'
      ? []
      : years.flatMap((year) => completion.terms.map((term) => `${year} ${term}`));
  return ranked([...new Set([...years, ...terms])], 'time', 0);
}

/** Where the school year of the calendar in scope begins, else the one that the client's date lies in, and the next. */
export function yearStarts({ known: { plan }, school }: Asked): readonly number[] {
  const declared = plan.scope.calendars.flatMap(({ schoolYear }) => schoolYear?.start ?? []);
  if (declared.length > 0) return declared;
  return plan.schoolYear ? [plan.schoolYear.start] : yearsAround(school.today);
}

/** The school year in which a day lies, and the next; it begins in September. */
function yearsAround(today: Day | null): readonly number[] {
  if (today === null) return [];
  const { year, month } = civil(today);
  const start = month < SEPTEMBER ? year - 1 : year;
  return [start, start + 1];
}

/** The Monday a week before the first week of each term. */
export function mondaysBefore(asked: Asked): readonly Candidate[] {
  const starts = asked.known.calendar.calendar.terms.flatMap(
    ({ weeks }) => weeks.find(({ number }) => number === 1) ?? [],
  );
  return ranked(
    starts.map(({ start }) => iso(start - WEEK)),
    'time',
    0,
  );
}
