import type { ProblemData, SupplyData } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { period as named } from './period.ts';
import { amount, count, noun } from './terms.ts';
import { quoted, some, topic, weeks } from './text.ts';

function supply({
  activity,
  who,
  period,
  demanded,
  planned,
  unit,
  weeks: which,
  weekDates,
}: SupplyData): string {
  const when = which && which.length > 0 ? `${named(period)}, ${weeks(which, weekDates)}` : named(period);
  const subject = who.length > 0 ? `${some(who)}, ${when}` : when;
  const each = who.length > 1 ? ' each' : '';
  const sum = (which && which.length > 1) || (Array.isArray(period) && period.length > 1) ? ' together' : '';
  return `${topic(activity)}${subject}${sum}: ${amount(demanded, unit)}${each} asked for, ${planned === 0 ? 'none' : planned} on the calendar`;
}

function infeasible(data: ProblemData['quota-infeasible']): string {
  const { activity, people, lessons, supply: seats, gap, unit, capacity } = data;
  const place = people.length > 1 ? '人次' : unit;
  const room = capacity ? ` with room for ${capacity} each` : '';
  const one = lessons.length === 1;
  const offer = `the ${count(lessons.length, 'lesson')} that ${one ? 'counts' : 'count'}${room} ${one ? 'gives' : 'give'} ${amount(seats, place)}`;
  const lack = `${data.exact ? '' : 'at least '}${amount(gap, place)} too few`;
  const which = lessons.length > 0 ? ` (${some(lessons)})` : '';
  return `${topic(activity)}${need(data)}; ${offer}, ${lack}${which}`;
}

/** `each` is left out where not everyone needs the same. */
function need({ people, demand, each, unit, group }: ProblemData['quota-infeasible']): string {
  const who = group ? `${group} (${count(people.length, 'person', 'people')})` : some(people);
  if (people.length === 1) return `${who} needs ${amount(demand, unit)}`;
  const same = each * people.length === demand ? `${amount(each, unit)} each, ` : '';
  return `${who} need ${same}${amount(demand, '人次')} in all`;
}

/** Demands against each other and against the calendar. */
export const quota: Themes['quota'] = {
  'quota-contradiction': ({ activity, subject, min, max, unit, period, lines }) =>
    `${topic(activity)}${lines > 1 ? `these ${lines} demands cannot all be met` : 'this demand cannot be met'}: ${topic(subject)}at least ${amount(min, unit)} and at most ${amount(max, unit)} (${named(period)})`,
  'quota-shortfall': (data) => `${supply(data)}, ${data.gap} ${noun(data.gap, data.unit)} too few`,
  'quota-exceeded': (data) => `${supply(data)}, ${data.over} ${noun(data.over, data.unit)} too many`,
  'quota-unscheduled': ({ activity, subject }) =>
    `${topic(activity)}${subject === '' ? '' : `demanded of ${subject}, but `}nothing on the calendar with a date serves ${quoted(activity)}, so it cannot be checked`,
  'quota-infeasible': infeasible,
  'capacity-exceeded': ({ activity, demand, slots, period, unit }) =>
    `${topic(activity)}${amount(demand, unit)} wanted (${named(period)}), the upper limit leaves room for ${slots}: ${demand - slots} will not fit`,
  'ladder-inverted': ({ activity, higher, higherAmount, lower, lowerAmount, unit }) =>
    `${topic(activity)}${higher} with ${amount(higherAmount, unit)} owes less than ${lower} with ${lowerAmount}; is it the wrong way round?`,
  'boundary-overlap': ({ first, second, value, field }) =>
    `${quoted(first)} and ${quoted(second)} both include ${field === 'age' ? `age ${value}` : count(value, 'year of service', 'years of service')}; who has exactly that is in both. Write “不满” or “超过” on one side`,
};
