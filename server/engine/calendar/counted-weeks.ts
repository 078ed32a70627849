import type { Day } from './day.ts';
import type { PlainDay } from './plain-days.ts';
import type { Exam, Week } from './school-calendar.ts';
import type { NumberedTerm, WeekSpan } from './weeks.ts';

/** What a week is counted by. */
export interface CountingRules {
  readonly plainDay: (day: Day) => PlainDay;
  readonly exams: readonly Exam[];
  /** 教学周 至少N天 */
  readonly minDays: number;
}

/**
 * The weeks of a term with their school days. A week is a teaching week with enough of them and no exam that
 * occupies it; the preparatory week (0) never is.
 */
export function countedWeeks(term: NumberedTerm, rules: CountingRules): readonly Week[] {
  return term.weeks.map((span) => countedWeek(span, term, rules));
}

function countedWeek(span: WeekSpan, term: NumberedTerm, { plainDay, exams, minDays }: CountingRules): Week {
  const notes = new Set<string>();
  let schoolDays = 0;
  let occupied = false;
  for (let day = Math.max(span.start, term.start); day <= Math.min(span.end, term.end); day++) {
    const { kind, name, open } = plainDay(day);
    if (open) schoolDays++;
    if (name !== null && kind !== 'makeup') notes.add(name);
    for (const exam of exams) {
      if (day < exam.start || day > exam.end) continue;
      notes.add(exam.name);
      if (exam.occupiesWeek && open) occupied = true;
    }
  }
  const countable = span.number > 0 && schoolDays >= minDays && !occupied;
  return { ...span, term: term.number, schoolDays, countable, notes: [...notes] };
}
