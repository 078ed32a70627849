import type { ProblemData, SupplyData } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { period as named } from './period.ts';
import { unit } from './terms.ts';
import { number, people, quoted, some, topic, weeks } from './text.ts';

/** 李华、王芳，每周（第3周9/14起、第5周9/28起）合计各应有4次，日历上各排了3次，各差1次 */
function supply(data: SupplyData, gap: string): string {
  const { activity, who, period, demanded, planned, unit: of, weeks: which, weekDates } = data;
  const when = which && which.length > 0 ? `${named(period)}（${weeks(which, weekDates)}）` : named(period);
  const subject = who.length > 0 ? `${people(who)}，` : '';
  const each = who.length > 1 ? '各' : '';
  const sum = (which && which.length > 1) || (Array.isArray(period) && period.length > 1) ? '合计' : '';
  const has = planned === 0 ? '没有排' : `${each}排了${number(planned)}${unit(of)}`;
  return `${topic(activity)}${subject}${when}${sum}${each}应有${number(demanded)}${unit(of)}，日历上${has}，${each}${gap}${unit(of)}`;
}

function infeasible(data: ProblemData['quota-infeasible']): string {
  const { activity, people: who, lessons, supply: seats, gap, unit: of, capacity } = data;
  const measure = who.length > 1 ? '人次' : unit(of);
  const room = capacity ? `、每节限${capacity}人` : '';
  const offer = `能算数的共${lessons.length}${unit(of)}${room}，只有${number(seats)}${measure}`;
  const lack = `${data.exact ? '' : '至少'}差${number(gap)}${measure}`;
  const which = lessons.length > 0 ? `（${some(lessons, '场')}）` : '';
  return `${topic(activity)}${need(data)}；${offer}，${lack}${which}`;
}

/** 语文组6人各需10节，共60人次; without 各 where not everyone needs the same. */
function need({ people: who, demand, each, unit: of, group }: ProblemData['quota-infeasible']): string {
  const subject = group ? `${group}${who.length}人` : people(who);
  if (who.length === 1) return `${subject}需${number(demand)}${unit(of)}`;
  const same = each * who.length === demand;
  return `${subject}${same ? `各需${number(each)}${unit(of)}，` : ''}共${same ? '' : '需'}${number(demand)}人次`;
}

/** Demands against each other and against the calendar. */
export const quota: Themes['quota'] = {
  'quota-contradiction': ({ activity, subject, min, max, unit: of, period, lines }) =>
    `${topic(activity)}${lines > 1 ? `${lines}处要求不能同时做到` : '这条要求做不到'}：${subject}${named(period)}至少要${number(min)}${unit(of)}，又至多只能${number(max)}${unit(of)}`,
  'quota-shortfall': (data) => supply(data, `差${number(data.gap)}`),
  'quota-exceeded': (data) => supply(data, `多${number(data.over)}`),
  'quota-unscheduled': ({ activity, subject }) =>
    `${topic(activity)}${subject}有要求，日历上却没有一场排定日期的${quoted(activity)}，无法核对`,
  'quota-infeasible': infeasible,
  'capacity-exceeded': ({ activity, demand, slots, period, unit: of }) =>
    `${topic(activity)}${named(period)}共要安排${number(demand)}${unit(of)}，按上限最多排${number(slots)}${unit(of)}，有${number(demand - slots)}${unit(of)}排不下`,
  'ladder-inverted': ({ activity, higher, higherAmount, lower, lowerAmount, unit: of }) =>
    `${topic(activity)}${higher}${number(higherAmount)}${unit(of)}，反而少于${lower}的${number(lowerAmount)}${unit(of)}，是不是写反了？`,
  'boundary-overlap': ({ first, second, value, field }) =>
    `${quoted(first)}与${quoted(second)}都含${field === 'age' ? `${number(value)}周岁` : `教龄${number(value)}年`}，正好${number(value)}${field === 'age' ? '岁' : '年'}的人两边都算；可把一边改为“不满”或“超过”`,
};
