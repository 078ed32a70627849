import type { TimeOfDay } from '../../engine/plan/schedule.ts';
import { weeklyDays } from '../../engine/schedule/routine.ts';
import type { Words } from '../../messages/catalogue.ts';
import { clockSpan } from '../../render/clock.ts';
import type { KnownPlan } from '../../school/known-plan.ts';
import { organizersFor } from './dates-of.ts';
import type { TimeUse } from './times.ts';

/** When each organising group has its fixed time: 周三 第7节. Groups without one are left out. */
export function fixedTimes(
  use: TimeUse,
  known: KnownPlan,
  words: Words,
): readonly { readonly group: string; readonly time: string }[] {
  return organizersFor(use, known).flatMap(({ group, name }) => {
    const days = weeklyDays('fixed', use.entry.at, group);
    if (days.length === 0) return [];
    const times = days.map(({ weekday, at }) =>
      [words.calendar.weekday(weekday), ...(at ? [timeOfDay(at, words)] : [])].join(' '),
    );
    return [{ group: name ?? group?.kind ?? '', time: words.hints.names(times) }];
  });
}

/** 第7节, 14:30—16:00, 下午. */
function timeOfDay(at: TimeOfDay, { calendar }: Words): string {
  switch (at.kind) {
    case 'clock':
      return clockSpan(at.start, at.end);
    case 'lesson':
      return calendar.lesson(at.from, at.to);
    case 'part':
      return calendar.dayParts[at.part];
  }
}
