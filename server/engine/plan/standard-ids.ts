/**
 * Ids of the vocabulary (grammar/vocabulary) that reckoning depends on. Whatever the spelling in the plan, reading has put
 * these in its place, so they are compared as they are.
 */
export const UNIT = {
  time: '次',
  lesson: '节',
  sitting: '堂',
  session: '场',
  piece: '个',
  item: '项',
  issue: '期',
  book: '部',
  course: '门',
  copy: '份',
} as const;

/** Clauses, by the id of their word. */
export const CLAUSE = {
  deadline: '截止',
  dayOff: '遇假',
  stage: '阶段',
  application: '申报',
  opening: '开题',
  midTerm: '中期',
  completion: '结题',
} as const;

/** What a statement declares, by the id of its head. */
export const HEAD = { school: '学校', project: '课题' } as const;

/** Fields of a person that conditions ask for. */
export const FIELD = {
  subject: '学科',
  grade: '年级',
  title: '职称',
  post: '职务',
  honour: '荣誉',
} as const;
