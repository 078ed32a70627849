import { iso } from '../../engine/calendar/day.ts';
import type { Activity } from '../../engine/plan/activity.ts';
import { anchorsNamed } from '../../engine/schedule/anchor-index.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Asked } from '../said/asked.ts';
import { daysSaid } from '../said/days.ts';
import { countsOf, eventsOf } from '../said/events-of.ts';
import { eventLine, eventsOfSchool, nextEvents } from './events.ts';
import { lines, plain } from './spot.ts';

/** An activity or stage by its name: how many events, the next of them; or an exam with its days. */
export function matterPage(name: string, asked: Asked): readonly string[] {
  const activities = anchorsNamed(name, asked.known.plan.scope).filter(
    (activity) => activity.name !== null && endsAs(activity.name.text, name),
  );
  const [first] = activities;
  return first ? activityPage(first, asked) : examPage(name, asked);
}

/** 优质课竞赛·初赛 may be called 初赛. */
function endsAs(full: string, name: string): boolean {
  return fold(full) === fold(name) || fold(full).endsWith(`·${fold(name)}`);
}

function activityPage(activity: Activity, asked: Asked): readonly string[] {
  const { hints } = asked.words;
  const events = eventsFrom(activity, asked);
  const told = events.length > 0 ? hints.events(countsOf(events, activity, asked.known)) : hints.undated;
  const organizers = activity.organizers
    ? hints.fact(hints.facts.organizers, plain(activity.organizers.text))
    : '';
  return [
    lines(`**${plain(activity.name?.text ?? activity.kind)}** · ${told}`, organizers),
    ...nextEvents(events, asked),
  ];
}

/** Of the plan itself, else of the plan of the school that declares the activity. */
function eventsFrom(activity: Activity, asked: Asked): readonly Occurrence[] {
  const { file } = activity.source.origin;
  const known = file === asked.path ? asked.known : (asked.school.known(file) ?? asked.known);
  return eventsOf(activity, known);
}

function examPage(name: string, { known, words }: Asked): readonly string[] {
  const { calendar } = known.calendar;
  const exams = calendar.exams.filter(
    (exam) => fold(exam.name) === fold(name) || fold(exam.name) === `${fold(name)}考试`,
  );
  if (exams.length === 0) return [];
  const days = exams.flatMap(({ start, end }) =>
    daysSaid({ from: start, to: end }, calendar, words).slice(0, 1),
  );
  return [lines(`**${plain(exams[0]?.name ?? name)}** · ${words.calendar.days.exam}`), days.join('\n\n')];
}

/** 国庆节: the days off of that name. */
export function dayOffPage(name: string, { known, words }: Asked): readonly string[] {
  const wanted = fold(name).replace(/(?:长假|小长假|假期|放假|假|节)$/, '');
  const days = known.calendar.calendar.special.filter(
    (info) =>
      info.name !== null && info.kind !== 'makeup' && wanted !== '' && fold(info.name).includes(wanted),
  );
  if (days.length === 0) return [];
  const listed = days.slice(0, 12).map(({ day }) => words.calendar.date(iso(day)));
  return [lines(`**${plain(name)}**`, words.hints.first(listed, days.length))];
}

/** What takes place in a room, soonest first. */
export function placePage(name: string, asked: Asked): readonly string[] {
  const events = eventsOfSchool(asked).filter(({ place }) =>
    place?.split('、').some((one) => fold(one) === fold(name)),
  );
  return events.length > 0 ? [`**${plain(name)}**`, ...nextEvents(events, asked, eventLine)] : [];
}
