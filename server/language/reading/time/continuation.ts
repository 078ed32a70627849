import type { When } from '../../../engine/plan/schedule.ts';
import { atBoundary } from './boundary.ts';
import { dayOf } from './dates.ts';
import { type Core, type Draft, only } from './draft.ts';
import { drafts, tail } from './entry.ts';
import { monthlyDays } from './monthly.ts';
import { monthPart } from './months.ts';
import { timesOfDay } from './time-of-day.ts';
import type { TimeReader } from './time-reader.ts';
import { weekdays } from './weekdays.ts';

/** A list item that leaves out what the item before it said: 每周二下午、四上午; 10月上旬、下旬; 10月14日、21日; 第3节、第5节. */
export function continuation(reader: TimeReader, previous: Draft): Draft[] | null {
  return reader.attempt((inner) => {
    const from = inner.textStart;
    const found =
      inner.attempt((same) => timeOnly(same, previous)) ?? inner.attempt((same) => sameKind(same, previous));
    if (!found) return null;
    const behind = tail(inner, found.whens);
    return atBoundary(inner) ? drafts(found, behind, { from, to: inner.textEnd }) : null;
  });
}

/** Looks for a time of day and leaves it to the tail. */
function timeOnly(reader: TimeReader, previous: Draft): Core | null {
  const at = reader.at;
  const moments = timesOfDay(reader);
  const alone = moments !== null && atBoundary(reader);
  reader.at = at;
  return alone && previous.at ? only(previous.when) : null;
}

function sameKind(reader: TimeReader, previous: Draft): Core | null {
  const { when } = previous;
  switch (when.kind) {
    case 'routine':
    case 'weeks':
      return sameWeeks(reader, when);
    case 'months': {
      const part = monthPart(reader, when.span.to);
      return part && only({ kind: 'months', span: { kind: 'months', from: part, to: part } });
    }
    case 'date': {
      const from = dayOf(reader, when.to ?? when.from);
      if (!from) return null;
      const to = reader.attempt((inner) => (inner.take('range') ? dayOf(inner, from) : null));
      return only({ kind: 'date', from, to });
    }
    case 'monthly': {
      const days = monthlyDays(reader);
      return days && { whens: days.map((on) => ({ ...when, on })) };
    }
    default:
      return null;
  }
}

/** Another weekday of the same weeks, or of the same rhythm. */
function sameWeeks(reader: TimeReader, when: Extract<When, { kind: 'routine' | 'weeks' }>): Core | null {
  const bare = reader.is('number');
  const days = weekdays(reader, bare);
  return days && when.days !== 'fixed' && when.days.length > 0 ? only({ ...when, days }) : null;
}
