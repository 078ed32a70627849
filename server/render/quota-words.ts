import type { PeriodName } from '../engine/plan/period-name.ts';
import { period as englishPeriod } from '../messages/en/period.ts';
import { noun } from '../messages/en/terms.ts';
import { period as simplifiedPeriod } from '../messages/zh-hans/period.ts';
import { period as traditionalPeriod } from '../messages/zh-hant/period.generated.ts';
import { unit as traditionalUnit } from '../messages/zh-hant/terms.ts';
import type { QuotaRow } from './quota-report.ts';
import type { RenderLanguage } from './view.ts';

export interface QuotaWords {
  readonly title: string;
  readonly asOf: (date: string) => string;
  readonly columns: readonly [string, string, string, string, string, string, string, string, string, string];
  readonly plan: Readonly<Record<QuotaRow['plan'], string>>;
  readonly progress: Readonly<Record<'ahead' | 'onTrack' | 'behind', string>>;
  /** Those who stand alike: the first names, how many they are in all, people or groups. */
  readonly several: (first: readonly string[], count: number, each: QuotaRow['each']) => string;
  readonly list: (names: readonly string[]) => string;
  /** Who owes what nobody in particular is asked for. */
  readonly everybody: string;
  readonly period: (name: PeriodName) => string;
  /** The unit by itself, in the plural. */
  readonly unit: (unit: string) => string;
}

const HANS: QuotaWords = {
  title: '配额',
  asOf: (date) => `截至 ${date}`,
  columns: ['对象', '活动', '期间', '要求', '单位', '计划', '已记录', '应完成', '差额', '结论'],
  plan: {
    met: '达到',
    short: '不足',
    over: '超出',
    infeasible: '无法达到',
    unscheduled: '未排期',
    unchecked: '未核对',
  },
  progress: { ahead: '超前', onTrack: '正常', behind: '落后' },
  several: (first, count, each) => `${first.join('、')}等${count}${each === 'person' ? '人' : '个'}`,
  list: (names) => names.join('、'),
  everybody: '全校',
  period: simplifiedPeriod,
  unit: (unit) => unit,
};

const WORDS: Readonly<Record<RenderLanguage, QuotaWords>> = {
  'zh-Hans': HANS,
  'zh-Hant': {
    title: '配額',
    asOf: (date) => `截至 ${date}`,
    columns: ['對象', '活動', '期間', '要求', '單位', '計畫', '已記錄', '應完成', '差額', '結論'],
    plan: {
      met: '達到',
      short: '不足',
      over: '超出',
      infeasible: '無法達到',
      unscheduled: '未排期',
      unchecked: '未核對',
    },
    progress: { ahead: '超前', onTrack: '正常', behind: '落後' },
    several: (first, count, each) => `${first.join('、')}等${count}${each === 'person' ? '人' : '個'}`,
    list: (names) => names.join('、'),
    everybody: '全校',
    period: traditionalPeriod,
    unit: traditionalUnit,
  },
  en: {
    title: 'Quotas',
    asOf: (date) => `As of ${date}`,
    columns: [
      'Who',
      'Activity',
      'Period',
      'Demanded',
      'Unit',
      'Planned',
      'Recorded',
      'Due',
      'Gap',
      'Verdict',
    ],
    plan: {
      met: 'met',
      short: 'short',
      over: 'over',
      infeasible: 'infeasible',
      unscheduled: 'unscheduled',
      unchecked: 'unchecked',
    },
    progress: { ahead: 'ahead', onTrack: 'on track', behind: 'behind' },
    several: (first, count) => `${first.join(', ')} and ${count - first.length} more`,
    list: (names) => names.join(', '),
    everybody: 'whole school',
    period: englishPeriod,
    unit: (unit) => noun(2, unit),
  },
};

export function quotaWords(language: RenderLanguage): QuotaWords {
  return WORDS[language];
}

/** `40`, `1—4`, `≤5`, '' where nothing is demanded. */
export function demandOf({ min, max }: QuotaRow): string {
  if (min === null) return max === null ? '' : `≤${max}`;
  return max === null || max === min ? String(min) : `${min}—${max}`;
}

/** Subject or name, with the head count where only that is known. */
export function whoOf({ who, subject, count }: QuotaRow, { everybody }: QuotaWords): string {
  if (who === null && subject === '') return everybody;
  return who ?? (count !== null && count !== 1 ? `${subject} ×${count}` : subject);
}

export function verdictOf(row: QuotaRow, words: QuotaWords): string {
  return row.progress === null
    ? words.plan[row.plan]
    : `${words.plan[row.plan]} · ${words.progress[row.progress]}`;
}
