import { iso } from '../../engine/calendar/day.ts';
import { referenceAt } from '../../school/name-at.ts';
import type { Reference } from '../../school/names/entity.ts';
import { kindPage } from './kind.ts';
import { dayOffPage, matterPage, placePage } from './matter.ts';
import { peoplePage } from './people.ts';
import { demandsNamed } from './quota.ts';
import { covers, lines, plain, type Spot, type Told } from './spot.ts';

/** What is named here: people, a group, an activity with its next dates, a kind with its meaning, a file. */
export function nameAt(spot: Spot): Told | null {
  const reference = referenceAt(spot.school, spot.path, spot.placed.start + spot.at);
  if (!reference || !covers(reference.name.source, spot.at)) return null;
  const { start, end } = reference.name.source;
  const demanded = reference.use.as === 'duty' || reference.use.as === 'matter' ? demandsNamed(spot) : [];
  const text = [...pageOf(reference, spot), ...demanded];
  return text.length > 0 ? { start, end, text } : null;
}

function pageOf({ name, entity }: Reference, spot: Spot): readonly string[] {
  switch (entity.space) {
    case 'people':
    case 'groupKind':
    case 'value':
      return peoplePage(entity.key, name.text, spot);
    case 'matter':
    case 'stage':
      return first(matterPage(matterName(entity.key), spot), kindPage(name.text, spot));
    case 'kind':
      return kindPage(name.text, spot);
    case 'dayOff':
      return dayOffPage(name.text, spot);
    case 'place':
      return placePage(name.text, spot);
    case 'file':
      return filePage(entity.key, spot);
    default:
      return [];
  }
}

function matterName(key: string): string {
  return key.slice(key.lastIndexOf('·') + 1);
}

function first(...pages: readonly (readonly string[])[]): readonly string[] {
  return pages.find((page) => page.length > 0) ?? [];
}

/** The title of a plan that is brought in, or the terms of a calendar. */
function filePage(path: string, { school, words }: Spot): readonly string[] {
  const known = school.known(path);
  if (!known) return [];
  const { title, school: name } = known.plan.own.header ?? { title: null, school: null };
  if (title) return [lines(`**${plain(title.text)}**`, plain(name?.text ?? ''))];
  const terms = known.calendar.calendar.terms.map(({ name: term, start, end }) =>
    words.hints.fact(plain(term), words.calendar.span(iso(start), iso(end))),
  );
  return known.plan.own.calendars.length > 0 && terms.length > 0 ? [lines(...terms)] : [];
}
