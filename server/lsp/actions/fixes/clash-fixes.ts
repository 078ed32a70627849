import type { Activity } from '../../../engine/plan/activity.ts';
import type { Source } from '../../../engine/plan/source.ts';
import type { Occurrence } from '../../../engine/schedule/occurrence.ts';
import { fold, sameName } from '../../../engine/text/fold.ts';
import { quotedName } from '../../completion/quoted-name.ts';
import { type Here, isWithin, rewriting, writtenAt } from '../here.ts';
import type { Repair, Repairs } from '../repair.ts';

const CLOCK = /(\d{1,2})[:：](\d\d)/g;
const DAY = 24 * 60;
/** More places than these nobody compares. */
const MOST_PLACES = 3;

interface Clash {
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

/** Somebody, or a room, is wanted in two places at once: the second begins when the first ends, or goes elsewhere. */
export const clashFixes: Repairs = {
  'person-double-booked': ({ source, data }, here) => later(source, data, here),
  'place-double-booked': ({ source, data }, here) => [
    ...elsewhere(source, data, here),
    ...later(source, data, here),
  ],
};

function events({ school, path }: Here, activity: string): readonly Occurrence[] {
  const all = school.known(path)?.scheduled.occurrences ?? [];
  return all.filter((one) => sameName(one.activity, activity) && one.status !== 'suspended');
}

function activityAt(source: Source, { school, path }: Here): Activity | undefined {
  return school.known(path)?.plan.own.activities.find((one) => isWithin(source, one.source));
}

/** 15:00—16:30 → 16:00—17:30, the same for all events of the activity; its length stays. */
function later(source: Source, { name, first, second }: Clash, here: Here): readonly Repair[] {
  const schedule = activityAt(source, here)?.schedule;
  const [entry, ...more] = schedule?.entries ?? [];
  const { at } = entry ?? {};
  if (!schedule || more.length > 0 || at?.kind !== 'clock' || sameName(first, second)) return [];
  const days = new Set(events(here, second).map(({ date }) => date));
  const ends = events(here, first)
    .filter(({ date }) => days.has(date))
    .map(({ end }) => end);
  if (ends.includes(null)) return [];
  const shift = Math.max(...ends.flatMap((end) => end ?? [])) - at.start;
  const written = writtenAt(here, schedule.source);
  const clocks = [...written.matchAll(CLOCK)];
  const isWhole = clocks.length === (at.end === null ? 1 : 2);
  if (!Number.isFinite(shift) || shift <= 0 || !isWhole || (at.end ?? at.start) + shift >= DAY) return [];
  const [from, to] = [at.start + shift, (at.end ?? at.start + 1) + shift];
  if (isTaken(name, second, days, from, to, here)) return [];
  const text = written.replace(CLOCK, (_, hours: string, minutes: string) =>
    clock(Number(hours) * 60 + Number(minutes) + shift),
  );
  const time = [at.start, at.end].flatMap((one) => (one === null ? [] : clock(one + shift))).join('—');
  return [{ key: 'moveToTime', data: { time }, edits: rewriting(here, schedule.source, text) }];
}

/** Whether the person or room is wanted by anything else in those minutes of those days. */
function isTaken(
  name: string,
  second: string,
  days: ReadonlySet<number>,
  from: number,
  to: number,
  here: Here,
): boolean {
  const all = here.school.known(here.path)?.scheduled.occurrences ?? [];
  return all.some(({ date, place, speakers, activity, start, end }) => {
    const isConcerned = [place ?? '', ...speakers].some((one) => sameName(one, name));
    if (!days.has(date) || !isConcerned || sameName(activity, second)) return false;
    return start === null || (start < to && from < (end ?? DAY));
  });
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Other places of the plan that nothing else needs on those days. */
function elsewhere(source: Source, { name, second }: Clash, here: Here): readonly Repair[] {
  const known = here.school.known(here.path);
  const places = activityAt(source, here)?.places ?? [];
  const [place] = places;
  if (!known || !place || places.length > 1 || !sameName(place.text, name)) return [];
  const days = new Set(events(here, second).map(({ date }) => date));
  const others = known.plan.scope.activities.flatMap((one) => one.places.map(({ text }) => text));
  const taken = new Set(
    known.scheduled.occurrences
      .filter(({ date }) => days.has(date))
      .flatMap((one) => (one.place ? fold(one.place) : [])),
  );
  const free = [...new Set(others)].filter((one) => !taken.has(fold(one)));
  return free.slice(0, MOST_PLACES).map((to) => ({
    key: 'changePlace',
    data: { place: to },
    edits: rewriting(here, place.source, quotedName(to)),
  }));
}
