import { type Day, dayOf } from './day.ts';
import { FESTIVALS, FIRST_YEAR } from './lunar.generated.ts';

/** Civil days of the holidays that follow the moon or the sun. */
export interface LunarFestivals {
  /** 正月初一; New Year's Eve (除夕) is the day before. */
  readonly springFestival: Day;
  /** 清明, the solar term. */
  readonly qingming: Day;
  /** 端午, 五月初五 */
  readonly dragonBoat: Day;
  /** 中秋, 八月十五 */
  readonly midAutumn: Day;
}

/** The festivals of a calendar year, 1990–2100; null outside. */
export function lunarFestivals(year: number): LunarFestivals | null {
  const row = FESTIVALS[year - FIRST_YEAR];
  if (!row) return null;
  const [springFestival, qingming, dragonBoat, midAutumn] = row.map((date) =>
    dayOf(year, Math.floor(date / 100), date % 100),
  );
  if (springFestival == null || qingming == null || dragonBoat == null || midAutumn == null) return null;
  return { springFestival, qingming, dragonBoat, midAutumn };
}
