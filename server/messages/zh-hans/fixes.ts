import type { Weekday } from '../../engine/plan/schedule.ts';
import type { FixWords, RelatedWords } from '../catalogue.ts';
import { unit } from './terms.ts';
import { date, weekday } from './text.ts';

const measure = (value: string | number | undefined): string => unit(String(value ?? ''));

/** Titles of quick fixes. */
export const fixes: FixWords = {
  other: '改正',
  insertBlank: ({ text }) => `空一格：“${text}”`,
  insertComma: ({ text }) => `加逗号：“${text}”`,
  quoteName: ({ name }) => `给“${name}”加引号，作为一个名称`,
  replaceWord: ({ from, to }) => `把“${from}”改为“${to}”`,
  useNearestName: ({ name }) => `改为“${name}”`,
  declareCohort: ({ name }) => `写明谁是“${name}”`,
  declareGroup: ({ name }) => `登记组“${name}”`,
  declarePerson: ({ name }) => `登记教师“${name}”`,
  declareKind: ({ name }) => `把“${name}”收进本校词汇`,
  renameDuplicate: ({ name }) => `改名为“${name}”`,
  removeDuplicate: ({ name }) => `删去重复的“${name}”`,
  createFile: ({ path }) => `新建文件“${path}”`,
  removeImport: ({ path }) => `不再引用“${path}”`,
  removeParent: ({ name }) => `不再隶属“${name}”`,
  closeBrace: () => '补上右花括号',
  closeQuote: () => '补上另一半引号',
  closeProse: () => '用三个引号收尾',
  removeBrace: () => '删去多出的花括号',
  removeText: ({ text }) => `删去“${text}”`,
  correctSum: ({ total, unit: of }) => `把总数改为${total}${measure(of)}`,
  correctPart: ({ name, amount, unit: of }) => `把“${name}”改为${amount}${measure(of)}`,
  correctCount: ({ count }) => `把项数改为${count}`,
  correctRate: ({ text }) => `改为“${text}”`,
  lowerTotal: ({ total, unit: of }) => `把总数降为${total}${measure(of)}`,
  raiseLimit: ({ amount, unit: of }) => `把上限放宽到${amount}${measure(of)}`,
  swapRange: () => '起止对调',
  correctYear: ({ text }) => `把学年改为${text}`,
  correctDate: ({ date: iso }) => `改为${date(String(iso))}`,
  lastWeek: ({ week }) => `改为第${week}周`,
  moveToDate: ({ date: iso }) => `移到${date(String(iso))}`,
  exceptDate: ({ date: iso }) => `除去${date(String(iso))}`,
  setDayOffPolicy: ({ policy }) => `加上“遇假 ${policy}”`,
  assignMakeup: ({ weekday: day }) => `按${weekday(Number(day) as Weekday)}上课`,
  spreadSchedule: ({ count }) => `均匀排${count}次`,
  addOccurrences: ({ activity, count }) => `再排${count}场“${activity}”`,
  changePlace: ({ place }) => `改在“${place}”`,
  addTime: () => '加上时间',
  addPlace: () => '加上地点',
  addAmount: ({ unit: of }) => (of === undefined || of === '' ? '加上数量' : `加上数量（${measure(of)}）`),
  addPeriod: ({ period }) => `加上“${period}”`,
  addField: ({ field }) => `加上“${field}”`,
  addFields: ({ fields }) => `补全：${fields}`,
  addReportPeriod: () => '加上报告期',
  makeExact: ({ text }) => `改为“${text}”`,
  fillPlaceholder: () => '去填写',
  renumber: ({ to }) => `序号改为“${to}”`,
  removeSection: ({ title }) => `删去“${title}”`,
  excludeBoundary: ({ text }) => `改为“${text}”`,
  ignoreHere: ({ code }) => `这一处不再提示（${code}）`,
  ignoreInFile: ({ code }) => `本文件不再提示（${code}）`,
  fixAll: ({ count }) => `全部修复（${count}处）`,
};

/** Words beside related places. */
export const related: RelatedWords = {
  declaredHere: (name) => `${name === null ? '' : `“${name}”`}写在这里`,
  firstHere: (name) => `${name === null ? '' : `“${name}”`}第一次写在这里`,
  demandedHere: (name) => `${name === null ? '' : `“${name}”的`}要求写在这里`,
  conflictsWith: (name) => (name === null ? '与这里冲突' : `与“${name}”冲突`),
  weeklyHere: () => '多久一次写在这里',
  totalHere: () => '总数写在这里',
  collidesWith: (name) => (name === null ? '与这一场撞在一起' : `与“${name}”撞在一起`),
  importedHere: (name) => `${name === null ? '' : `“${name}”`}从这里引用`,
};
