import { oneLine } from './plain.ts';
import type { Sheet } from './sheet.ts';
import type { CalendarView } from './view.ts';
import type { Words } from './words.ts';

/** Title, school and terms over a sheet. */
export function headOf(view: CalendarView, words: Words): Pick<Sheet, 'title' | 'subtitle' | 'footnote'> {
  const { schoolYear, terms } = view.calendar;
  const years = schoolYear === null ? '' : `${schoolYear.start}—${schoolYear.end}`;
  const parts = [
    view.school ?? '',
    years,
    terms.map((term) => term.name).join(words.list),
    words.calendarTitle,
  ];
  return {
    title: oneLine(view.title) || words.calendarTitle,
    subtitle: parts
      .map(oneLine)
      .filter((part) => part !== '')
      .join('　'),
    footnote: words.generated,
  };
}
