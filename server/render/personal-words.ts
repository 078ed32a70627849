import type { Membership } from './personal-view.ts';
import type { RenderLanguage } from './view.ts';

/** What a teacher's own page says. */
export interface PersonalWords {
  readonly title: (name: string) => string;
  readonly asOf: (date: string, week: string) => string;
  readonly role: Readonly<Record<Membership['role'], string>>;
  readonly next: string;
  readonly duties: string;
  readonly weeks: string;
  readonly mine: string;
  readonly columns: Readonly<
    Record<
      'duty' | 'period' | 'demanded' | 'planned' | 'recorded' | 'due' | 'missing' | 'deadline' | 'state',
      string
    >
  >;
  readonly leads: string;
  readonly thisWeek: string;
  readonly striven: string;
  readonly nothing: string;
}

const WORDS: Readonly<Record<RenderLanguage, PersonalWords>> = {
  'zh-Hans': {
    title: (name) => `${name} · 我的学期`,
    asOf: (date, week) => `截至${date}${week === '' ? '' : `（${week}）`}`,
    role: { leader: '负责人', deputy: '副职', member: '' },
    next: '接下来',
    duties: '我的任务',
    weeks: '每周安排',
    mine: '我的安排',
    columns: {
      duty: '任务',
      period: '期间',
      demanded: '要求',
      planned: '已排',
      recorded: '已做',
      due: '此时应有',
      missing: '还差',
      deadline: '截止',
      state: '情况',
    },
    leads: '主讲',
    thisWeek: '本周',
    striven: '力争',
    nothing: '没有安排到这位教师的活动和任务。',
  },
  'zh-Hant': {
    title: (name) => `${name} · 我的學期`,
    asOf: (date, week) => `截至${date}${week === '' ? '' : `（${week}）`}`,
    role: { leader: '負責人', deputy: '副手', member: '' },
    next: '接下來',
    duties: '我的任務',
    weeks: '每週安排',
    mine: '我的安排',
    columns: {
      duty: '任務',
      period: '期間',
      demanded: '要求',
      planned: '已排',
      recorded: '已做',
      due: '此時應有',
      missing: '還差',
      deadline: '截止',
      state: '情況',
    },
    leads: '主講',
    thisWeek: '本週',
    striven: '力爭',
    nothing: '沒有安排到這位教師的活動和任務。',
  },
  en: {
    title: (name) => `${name}: my term`,
    asOf: (date, week) => `as of ${date}${week === '' ? '' : `, ${week.toLowerCase()}`}`,
    role: { leader: 'leader', deputy: 'deputy', member: '' },
    next: 'Next',
    duties: 'My duties',
    weeks: 'Week by week',
    mine: 'What I have',
    columns: {
      duty: 'Duty',
      period: 'Period',
      demanded: 'Demanded',
      planned: 'Planned',
      recorded: 'Done',
      due: 'Due by now',
      missing: 'Missing',
      deadline: 'Hand in',
      state: 'State',
    },
    leads: 'leads',
    thisWeek: 'this week',
    striven: 'striven for',
    nothing: 'Nothing is scheduled for this teacher, and nothing is owed.',
  },
};

export function personalWords(language: RenderLanguage): PersonalWords {
  return WORDS[language];
}
