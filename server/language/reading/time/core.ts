import { atBoundary } from './boundary.ts';
import { dateRange } from './dates.ts';
import { type Core, only } from './draft.ts';
import { inMonths } from './in-months.ts';
import { monthly } from './monthly.ts';
import { point } from './points.ts';
import { distance, fromPoint } from './relative.ts';
import { routine } from './routine.ts';
import { spread, termPrefix } from './terms.ts';
import type { TimeReader } from './time-reader.ts';
import { weeks } from './weeks.ts';

/** When, without the time of day and without what hangs on a name. */
export function core(reader: TimeReader): Core | null {
  const term = reader.attempt((inner) => (spreadAhead(inner) ? null : termPrefix(inner)));
  if (term && (atBoundary(reader) || reader.is('within'))) {
    reader.take('within');
    const word = reader.slice.text.slice(term.text.from, term.text.to);
    return { ...only({ kind: 'vague', word }), vague: term.text };
  }
  const number = term?.number ?? null;
  return (
    word(reader) ??
    reader.attempt(spread) ??
    reader.attempt(dates) ??
    monthly(reader) ??
    weeks(reader, number) ??
    reader.attempt(inMonths) ??
    routine(reader, null) ??
    reader.attempt(beforeTerm) ??
    reader.attempt((inner) => point(inner, number)) ??
    reader.attempt(trigger)
  );
}

/** 不定期, 机动 are said on purpose; 定期, 及时 are times in name only. */
function word(reader: TimeReader): Core | null {
  const undated = reader.take('undated');
  if (undated) return only({ kind: 'undated', word: reader.slice.text.slice(undated.from, undated.to) });
  const vague = reader.take('vague');
  if (!vague) return null;
  reader.take('within');
  return { ...only({ kind: 'vague', word: reader.slice.text.slice(vague.from, vague.to) }), vague };
}

/** A date or a range of dates; a weekday beside a date says nothing new. Further days of a list are entries of their own. */
function dates(reader: TimeReader): Core | null {
  const range = dateRange(reader);
  if (!range) return null;
  if (!range.to) reader.take('weekday');
  return only({ kind: 'date', ...range });
}

/** 1 week before term: the distance stands first. */
function beforeTerm(reader: TimeReader): Core | null {
  const far = distance(reader);
  if (!far || !reader.take('point', 'beforeTerm')) return null;
  return fromPoint('termStart', 'before', far);
}

/** 每课, 每单元, 提前一周: happens with every lesson or unit, or ahead of whatever it is; is never dated. */
function trigger(reader: TimeReader): Core | null {
  const from = reader.textStart;
  if (reader.take('ahead')) {
    if (!distance(reader)) return null;
    return only({ kind: 'triggered', text: reader.slice.text.slice(from, reader.textEnd) });
  }
  if (!reader.take('every')) return null;
  if (!reader.take('unit', 'class') && !reader.take('unit', 'chapter') && !reader.take('lesson')) return null;
  reader.take('after');
  return only({ kind: 'triggered', text: reader.slice.text.slice(from, reader.textEnd) });
}

function spreadAhead(reader: TimeReader): boolean {
  const at = reader.at;
  const found = spread(reader) !== null;
  reader.at = at;
  return found;
}
