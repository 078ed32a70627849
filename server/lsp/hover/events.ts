import { iso } from '../../engine/calendar/day.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { Words } from '../../messages/catalogue.ts';
import { clockSpan } from '../../render/clock.ts';
import type { KnownPlan } from '../../school/known-plan.ts';
import type { Asked } from '../said/asked.ts';
import { bullets, plain } from './spot.ts';

const SHOWN = 5;

/** The next few events from today on; of a time that is over the last few; without a today the first. */
export function nextEvents(
  events: readonly Occurrence[],
  { school, words }: Asked,
  line: (event: Occurrence, words: Words) => string = dateLine,
): readonly string[] {
  const { today } = school;
  const ahead = today === null ? events : events.filter(({ endDate }) => endDate >= today);
  const shown = ahead.length > 0 ? ahead.slice(0, SHOWN) : events.slice(-SHOWN);
  if (shown.length === 0) return [];
  const label = ahead.length > 0 ? words.hints.facts.next : words.hints.facts.last;
  return [`${label}\n\n${bullets(shown.map((event) => line(event, words)))}`];
}

/** When, where, who speaks, and what became of it. */
function dateLine(event: Occurrence, words: Words): string {
  const { calendar } = words;
  const { date, endDate, group, place, topic, speakers, status, movedFrom, note } = event;
  const when = date === endDate ? calendar.date(iso(date)) : calendar.span(iso(date), iso(endDate));
  const changed = [
    ...(status === 'planned' ? [] : [calendar.statuses[status]]),
    ...(movedFrom === null ? [] : [calendar.movedFrom(iso(movedFrom))]),
    ...(note === null ? [] : [plain(words.hints.called(note))]),
  ];
  return [
    [when, timeOf(event)].filter((text) => text !== '').join(' '),
    ...[group, place, topic].flatMap((text) => (text === null ? [] : [plain(text)])),
    ...(speakers.length > 0 ? [plain(words.hints.names(speakers))] : []),
    ...(changed.length > 0 ? [`*${changed.join(' · ')}*`] : []),
  ].join(' · ');
}

/** As {@link dateLine}, with what it is. */
export function eventLine(event: Occurrence, words: Words): string {
  return `${plain(event.activity)} · ${dateLine(event, words)}`;
}

function timeOf({ start, end, part }: Occurrence): string {
  return clockSpan(start, end) || (part ?? '');
}

/** The events of all plans of the school, each once, in order of time. */
export function eventsOfSchool({ school, path, known }: Asked): readonly Occurrence[] {
  const plans: readonly KnownPlan[] = [known, ...school.family(path)];
  const events = plans.flatMap(({ scheduled }) => scheduled.occurrences);
  const distinct = new Map(
    events.map((event) => [`${event.source.origin.file} ${event.id} ${event.date}`, event]),
  );
  return [...distinct.values()].sort((a, b) => a.date - b.date || (a.start ?? 0) - (b.start ?? 0));
}
