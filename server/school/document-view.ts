import { dominantLanguage } from '../language/document/dominant-language.ts';
import { withDayNames } from '../render/day-names.ts';
import type { DocumentView } from '../render/document-view.ts';
import { calendarView } from './calendar-view.ts';
import type { School } from './school.ts';

/** One plan as it is to be written out; null if there is no such plan. */
export function documentView(school: School, path: string): DocumentView | null {
  const analysis = school.analysis(path);
  const known = school.known(path);
  const calendar = calendarView(school, [path]);
  if (!analysis || !known || !calendar) return null;
  const language = dominantLanguage(analysis.text);
  return {
    header: known.plan.own.header,
    declarations: analysis.plan.declarations,
    calendar: withDayNames(calendar, language),
    textOf: (source) => {
      const place = analysis.offsets(source);
      return place === null ? '' : analysis.text.slice(place.start, place.end);
    },
    language,
  };
}
