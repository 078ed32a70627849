import { type Day, dayOf, weekday } from './day.ts';
import { lunarFestivals } from './lunar.ts';

const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/** Days off that a year will probably have, by name, before the State Council has published them. */
export type ProjectedHolidays = ReadonlyMap<Day, string>;

/**
 * The usual spans of the seven holidays (language.md §4): 元旦 1–3 January where that meets a weekend, else the day;
 * 春节 eight days from New Year's Eve; 清明, 端午 and 中秋 the day with the adjoining weekend; 劳动节 1–5 May; 国庆节
 * 1–7 October. No make-up days. Outside 1990–2100 only the holidays of the civil calendar.
 */
export function projectedHolidays(year: number): ProjectedHolidays {
  const days = new Map<Day, string>();
  const add = (name: string, first: Day | null, count: number) => {
    for (let i = 0; first !== null && i < count; i++) if (!days.has(first + i)) days.set(first + i, name);
  };
  const addWithWeekend = (name: string, day: Day) => {
    const before = weekday(day) === MONDAY ? 2 : weekday(day) === SUNDAY ? 1 : 0;
    const after = weekday(day) === FRIDAY ? 2 : weekday(day) === SATURDAY ? 1 : 0;
    add(name, day - before, before + 1 + after);
  };

  const newYear = dayOf(year, 1, 1);
  const lunar = lunarFestivals(year);
  add('元旦', newYear, newYear !== null && meetsWeekend(newYear, 3) ? 3 : 1);
  if (lunar) {
    add('春节', lunar.springFestival - 1, 8);
    addWithWeekend('清明', lunar.qingming);
  }
  add('劳动节', dayOf(year, 5, 1), 5);
  if (lunar) addWithWeekend('端午', lunar.dragonBoat);
  add('国庆节', dayOf(year, 10, 1), 7);
  if (lunar) addWithWeekend('中秋', lunar.midAutumn);
  return new Map([...days].sort(([a], [b]) => a - b));
}

function meetsWeekend(first: Day, count: number): boolean {
  for (let i = 0; i < count; i++) if (weekday(first + i) >= SATURDAY) return true;
  return false;
}
