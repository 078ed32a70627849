import type { Activity } from '../../engine/plan/activity.ts';
import type { Source } from '../../engine/plan/source.ts';
import { stagesOf } from '../../engine/schedule/stages.ts';
import { quotaAnalysis } from '../../school/quota-analysis.ts';
import type { Asked } from '../said/asked.ts';
import { countsOf, eventsOf } from '../said/events-of.ts';
import type { Lens } from './lens.ts';

/** 生成 18 场，2 场遇假. Leads to the demands that the activity serves and to the exams it meets, else to its time. */
export function activityLenses(activity: Activity, asked: Asked): readonly Lens[] {
  const events = eventsOf(activity, asked.known);
  if (events.length === 0) return [];
  return [
    {
      at: activity.source,
      title: () => asked.words.hints.events(countsOf(events, activity, asked.known)),
      places: () => {
        const places = [...demandsServed(activity, asked), ...examsMet(activity, asked)];
        return places.length > 0 ? places : [...new Set(events.map(({ source }) => source))];
      },
    },
  ];
}

function demandsServed(activity: Activity, { school, path }: Asked): readonly Source[] {
  const own = new Set([activity, ...stagesOf(activity)].flatMap(({ name }) => name?.source ?? []));
  const findings = quotaAnalysis(school, path)?.findings ?? [];
  return findings
    .filter(({ supply }) => supply.events.some(({ occurrence: { name } }) => name && own.has(name.source)))
    .map(({ demand }) => demand.source);
}

function examsMet(activity: Activity, { known }: Asked): readonly Source[] {
  const exams = eventsOf(activity, known).flatMap(({ date, status, note }) => {
    const { exam } = known.calendar.calendar.day(date);
    return status === 'suspended' && exam && exam.name === note ? [exam.source] : [];
  });
  return [...new Set(exams)];
}
