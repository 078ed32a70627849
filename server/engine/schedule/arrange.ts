import { type Day, weekday } from '../calendar/day.ts';
import type { Activity } from '../plan/activity.ts';
import type { Group } from '../plan/people.ts';
import { peopleIndex } from '../plan/people-index.ts';
import { fold } from '../text/fold.ts';
import { examOn, isOff, type ScheduleContext } from './context.ts';
import type { Occurrence } from './occurrence.ts';
import { type WeeklyDay, weeklyDays } from './routine.ts';
import type { Scheduled } from './scheduled.ts';
import { clockTime } from './time-of-day.ts';

/** Events of one activity. */
export interface ActivityEvents {
  readonly activity: Activity;
  readonly scheduled: Scheduled;
}

/**
 * 安排 自动: puts windows on the first school day without exams on which they collide with nothing, at the group's
 * 固定时间 if it has one. Earlier activities are placed first. A window without such a day stays a window.
 */
export function arranged(all: readonly ActivityEvents[], context: ScheduleContext): readonly Scheduled[] {
  if (!all.some(({ activity }) => activity.automatic)) return all.map(({ scheduled }) => scheduled);
  const taken = new Taken();
  for (const { activity, scheduled } of all) {
    for (const one of scheduled.occurrences) if (!activity.automatic || one.kind !== 'window') taken.add(one);
  }
  return all.map(({ activity, scheduled }) => {
    if (!activity.automatic) return scheduled;
    const occurrences = scheduled.occurrences.map((one) => {
      const placed =
        one.kind === 'window' && one.status !== 'suspended' ? firstSlot(one, taken, context) : one;
      if (placed !== one) taken.add(placed);
      return placed;
    });
    return { ...scheduled, occurrences };
  });
}

function firstSlot(window: Occurrence, taken: Taken, context: ScheduleContext): Occurrence {
  const group =
    window.group === null ? null : (peopleIndex(context.plan.scope).group.get(fold(window.group)) ?? null);
  const fixed = weeklyDays('fixed', null, group);
  const needed = resources(window);
  for (let day = window.date; day <= window.endDate; day++) {
    for (const candidate of candidates(window, day, fixed, group, context)) {
      if (taken.isFree(candidate, needed)) return candidate;
    }
  }
  return window;
}

function candidates(
  window: Occurrence,
  day: Day,
  fixed: readonly WeeklyDay[],
  group: Group | null,
  context: ScheduleContext,
): readonly Occurrence[] {
  const { calendar } = context;
  const info = calendar.day(day);
  if (examOn(context, day)) return [];
  const timed = window.start !== null || window.part !== null;
  const slots =
    group && fixed.length > 0
      ? fixed.filter((one) => one.weekday === weekday(day)).map((one) => one.at)
      : [null];
  return slots
    .filter((at) => !isOff(context, day, at))
    .map((at) => {
      const { start, end, part } = timed ? window : clockTime(at, context);
      const week = info.week?.number ?? null;
      return {
        ...window,
        kind: 'activity',
        date: day,
        endDate: day,
        week,
        term: info.term,
        start,
        end,
        part,
      };
    });
}

/** Who and what is busy on which day. Windows, deadlines and suspended events keep nobody busy. */
class Taken {
  private readonly byDay = new Map<Day, Map<string, Occurrence[]>>();

  add(event: Occurrence): void {
    if (event.kind !== 'activity' || event.status === 'suspended') return;
    const day = this.byDay.get(event.date) ?? new Map<string, Occurrence[]>();
    this.byDay.set(event.date, day);
    for (const resource of resources(event)) {
      const events = day.get(resource);
      if (events) events.push(event);
      else day.set(resource, [event]);
    }
  }

  isFree(event: Occurrence, needed: readonly string[]): boolean {
    const day = this.byDay.get(event.date);
    return !day || needed.every((resource) => !day.get(resource)?.some((other) => overlaps(event, other)));
  }
}

/** What can be in one place only: groups, people, rooms. */
function resources({ groups, participants, speakers, place }: Occurrence): readonly string[] {
  const busy = [...groups, ...participants, ...speakers].map(fold);
  return place === null ? busy : [...busy, `@${fold(place)}`];
}

/** Times that are not known on the clock overlap, unless both name different parts of the day. */
function overlaps(a: Occurrence, b: Occurrence): boolean {
  if (a.start !== null && b.start !== null)
    return a.start < (b.end ?? b.start + 1) && b.start < (a.end ?? a.start + 1);
  return a.part === null || b.part === null || a.part === b.part;
}
