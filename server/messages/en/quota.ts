import type { ProblemData } from '../../engine/plan/codes.ts';
import type { Theme } from '../catalogue.ts';
import { amount, count, noun, term } from './terms.ts';
import { quoted, some, topic, weeks } from './text.ts';

type Supply = Omit<ProblemData['quota-shortfall'], 'gap'>;

function supply({ activity, who, period, demanded, planned, unit, weeks: which }: Supply): string {
  const when = which && which.length > 0 ? `${term(period)}, ${weeks(which)}` : term(period);
  const subject = who.length > 0 ? `${some(who)}, ${when}` : when;
  return `${topic(activity)}${subject}: ${amount(demanded, unit)} asked for, ${planned} on the calendar`;
}

function infeasible(data: ProblemData['quota-infeasible']): string {
  const { activity, people, lessons, demand, supply: seats, gap, each, unit, group, capacity } = data;
  const many = people.length > 1;
  const who = group ? `${group} (${count(people.length, 'person', 'people')})` : some(people);
  const place = many ? '人次' : unit;
  const need = many ? `${amount(each, unit)} each, ${amount(demand, place)} in all` : amount(demand, unit);
  const room = capacity ? ` with room for ${capacity} each` : '';
  const which = lessons.length > 0 ? ` (${some(lessons)})` : '';
  return `${topic(activity)}${who} need ${need}; the ${count(lessons.length, 'lesson')} that count${lessons.length === 1 ? 's' : ''}${room} give ${amount(seats, place)}, ${data.exact ? '' : 'at least '}${amount(gap, place)} too few${which}`;
}

/** Demands against each other and against the calendar. */
export const quota: Theme<
  | 'quota-contradiction'
  | 'quota-shortfall'
  | 'quota-exceeded'
  | 'quota-unscheduled'
  | 'quota-infeasible'
  | 'capacity-exceeded'
  | 'ladder-inverted'
  | 'boundary-overlap'
> = {
  'quota-contradiction': ({ activity, subject, min, max, unit, period, lines }) =>
    `${topic(activity)}these ${lines} demands cannot all be met: ${topic(subject)}at least ${amount(min, unit)} and at most ${amount(max, unit)} (${term(period)})`,
  'quota-shortfall': (data) => `${supply(data)}, ${data.gap} ${noun(data.gap, data.unit)} too few`,
  'quota-exceeded': (data) => `${supply(data)}, ${data.over} ${noun(data.over, data.unit)} too many`,
  'quota-unscheduled': ({ activity, subject }) =>
    `${topic(activity)}${subject === '' ? '' : `demanded of ${subject}, but `}nothing on the calendar with a date serves ${quoted(activity)}, so it cannot be checked`,
  'quota-infeasible': infeasible,
  'capacity-exceeded': ({ activity, demand, slots, period, unit }) =>
    `${topic(activity)}${amount(demand, unit)} wanted (${term(period)}), the upper limit leaves room for ${slots}: ${demand - slots} will not fit`,
  'ladder-inverted': ({ activity, higher, higherAmount, lower, lowerAmount, unit }) =>
    `${topic(activity)}${higher} with ${amount(higherAmount, unit)} owes less than ${lower} with ${lowerAmount}; is it the wrong way round?`,
  'boundary-overlap': ({ first, second, value, field }) =>
    `${quoted(first)} and ${quoted(second)} both include ${field === 'age' ? `age ${value}` : count(value, 'year of service', 'years of service')}; who has exactly that is in both. Write “不满” or “超过” on one side`,
};
