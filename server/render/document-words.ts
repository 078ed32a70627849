import { ENGLISH_MONTHS } from '../engine/text/english-months.ts';
import type { RenderLanguage } from './view.ts';

/** Parts of a plan that stand under no 正文 of their own. */
export type Family =
  | 'organization'
  | 'activities'
  | 'quotas'
  | 'checklists'
  | 'assessments'
  | 'records'
  | 'calendar';

/** Words of the formal document that are not the plan's own. */
export interface DocumentWords {
  readonly plan: string;
  readonly report: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly appendix: string;
  readonly name: string;
  readonly item: string;
  readonly worth: string;
  readonly bonus: (amount: string) => string;
  readonly penalty: (amount: string) => string;
  readonly veto: string;
  readonly reward: string;
  readonly mentor: string;
  readonly mentees: string;
  readonly subjects: string;
  readonly grades: string;
  readonly posts: string;
  readonly title: string;
  readonly striving: string;
  readonly including: string;
  readonly contents: string;
  readonly people: (count: number) => string;
  readonly groups: (count: number) => string;
  readonly date: (year: number, month: number, day: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly weeks: (count: number) => string;
}

const HANS: DocumentWords = {
  plan: '教研计划',
  report: '教研总结',
  families: {
    organization: '组织与人员',
    activities: '活动安排',
    quotas: '工作要求',
    checklists: '材料清单',
    assessments: '考核评价',
    records: '完成情况',
    calendar: '校历',
  },
  appendix: '附：',
  name: '名称',
  item: '项目',
  worth: '分值',
  bonus: (amount) => `加${amount}`,
  penalty: (amount) => `扣${amount}`,
  veto: '一票否决',
  reward: '奖励',
  mentor: '师傅',
  mentees: '徒弟',
  subjects: '学科',
  grades: '年级',
  posts: '职务',
  title: '职称',
  striving: '力争',
  including: '其中',
  contents: '内含',
  people: (count) => `${count}人`,
  groups: (count) => `${count}个`,
  date: (year, month, day) => `${year}年${month}月${day}日`,
  span: (from, to) => `${from}至${to}`,
  weeks: (count) => `共${count}周`,
};

const HANT: DocumentWords = {
  ...HANS,
  plan: '教研計畫',
  report: '教研總結',
  families: {
    organization: '組織與人員',
    activities: '活動安排',
    quotas: '工作要求',
    checklists: '資料清單',
    assessments: '考核評價',
    records: '完成情況',
    calendar: '校曆',
  },
  name: '名稱',
  item: '項目',
  worth: '分值',
  reward: '獎勵',
  mentor: '師傅',
  subjects: '學科',
  grades: '年級',
  posts: '職務',
  title: '職稱',
  striving: '力爭',
  groups: (count) => `${count}個`,
  weeks: (count) => `共${count}週`,
};

const EN: DocumentWords = {
  plan: 'Research plan',
  report: 'Research report',
  families: {
    organization: 'Organization',
    activities: 'Activities',
    quotas: 'Requirements',
    checklists: 'Checklists',
    assessments: 'Assessment',
    records: 'Records',
    calendar: 'Calendar',
  },
  appendix: 'Appendix: ',
  name: 'Name',
  item: 'Item',
  worth: 'Worth',
  bonus: (amount) => `+${amount}`,
  penalty: (amount) => `−${amount}`,
  veto: 'veto',
  reward: 'reward',
  mentor: 'Mentor',
  mentees: 'Mentees',
  subjects: 'Subject',
  grades: 'Grade',
  posts: 'Posts',
  title: 'Title',
  striving: 'if possible',
  including: 'of these',
  contents: 'holding',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  groups: (count) => `${count}`,
  date: (year, month, day) => `${day} ${ENGLISH_MONTHS[month - 1] ?? month} ${year}`,
  span: (from, to) => `${from} to ${to}`,
  weeks: (count) => `${count} weeks`,
};

export function documentWords(language: RenderLanguage): DocumentWords {
  return language === 'en' ? EN : language === 'zh-Hant' ? HANT : HANS;
}
