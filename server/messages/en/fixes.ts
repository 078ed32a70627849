import type { Weekday } from '../../engine/plan/schedule.ts';
import type { FixWords, RelatedWords } from '../catalogue.ts';
import { amount, count } from './terms.ts';
import { date, weekday } from './text.ts';

const measured = (value: string | number | undefined, unit: string | number | undefined): string =>
  amount(Number(value ?? 0), String(unit ?? ''));

/** Titles of quick fixes. */
export const fixes: FixWords = {
  other: 'Mend this',
  insertBlank: ({ text }) => `Insert a blank: “${text}”`,
  insertComma: ({ text }) => `Insert a comma: “${text}”`,
  quoteName: ({ name }) => `Put “${name}” in quotation marks as one name`,
  replaceWord: ({ from, to }) => `Replace “${from}” by “${to}”`,
  useNearestName: ({ name }) => `Change to “${name}”`,
  declareCohort: ({ name }) => `Say who “${name}” are`,
  declareGroup: ({ name }) => `Add the group “${name}”`,
  declarePerson: ({ name }) => `Add the teacher “${name}”`,
  declareKind: ({ name }) => `Add “${name}” to the school's vocabulary`,
  renameDuplicate: ({ name }) => `Rename to “${name}”`,
  removeDuplicate: ({ name }) => `Remove the second “${name}”`,
  createFile: ({ path }) => `Create the file “${path}”`,
  removeImport: ({ path }) => `No longer import “${path}”`,
  removeParent: ({ name }) => `No longer belong to “${name}”`,
  closeBrace: () => 'Add the closing brace',
  closeQuote: () => 'Add the closing quotation mark',
  closeProse: () => 'Close the passage with three quotation marks',
  removeBrace: () => 'Remove the extra brace',
  removeText: ({ text }) => `Remove “${text}”`,
  correctSum: ({ total, unit }) => `Change the total to ${measured(total, unit)}`,
  correctPart: ({ name, amount: part, unit }) => `Change “${name}” to ${measured(part, unit)}`,
  correctCount: ({ count: items }) => `Change the number of items to ${items}`,
  correctRate: ({ text }) => `Change to “${text}”`,
  lowerTotal: ({ total, unit }) => `Lower the total to ${measured(total, unit)}`,
  raiseLimit: ({ amount: limit, unit }) => `Raise the limit to ${measured(limit, unit)}`,
  swapRange: () => 'Swap beginning and end',
  swapAmounts: () => 'Swap the two amounts',
  correctYear: ({ text }) => `Change the school year to ${text}`,
  correctDate: ({ date: iso }) => `Change to ${date(String(iso))}`,
  lastWeek: ({ week }) => `Change to week ${week}`,
  moveToDate: ({ date: iso }) => `Move to ${date(String(iso))}`,
  moveToTime: ({ time }) => `Move to ${time}`,
  exceptDate: ({ date: iso }) => `Except ${date(String(iso))}`,
  setDayOffPolicy: ({ policy }) => `Add “遇假 ${policy}”`,
  assignMakeup: ({ weekday: day }) => `Follow the lessons of ${weekday(Number(day) as Weekday)}`,
  spreadSchedule: ({ count: times }) => `Spread ${times} evenly over the term`,
  addOccurrences: ({ activity, count: more }) =>
    `Schedule ${count(Number(more), 'more session')} of “${activity}”`,
  changePlace: ({ place }) => `Hold it in “${place}”`,
  addTime: () => 'Add a time',
  addPlace: () => 'Add a place',
  addAmount: () => 'Add an amount',
  addPeriod: ({ period }) => `Add “${period}”`,
  addField: ({ field }) => `Add “${field}”`,
  addFields: ({ fields }) => `Fill in: ${fields}`,
  addReportPeriod: () => 'Add a report period',
  makeExact: ({ text }) => `Change to “${text}”`,
  fillPlaceholder: () => 'Fill it in',
  renumber: ({ to }) => `Number it “${to}”`,
  renumberAll: ({ from, to }) => `Number from here on: “${from}” to “${to}”`,
  removeSection: ({ title }) => `Remove “${title}”`,
  excludeBoundary: ({ text }) => `Change to “${text}”`,
  ignoreHere: ({ code }) => `Do not mention this again here (${code})`,
  ignoreInFile: ({ code }) => `Do not mention this again in this file (${code})`,
  fixAllAlike: ({ count: places }) => `Mend all of this kind in the file (${count(Number(places), 'place')})`,
  fixAll: ({ count: places }) => `Mend all (${count(Number(places), 'place')})`,
  asText: () => 'Make it a text between three quotation marks',
  toBlock: () => 'Write one item a line',
  toSentence: () => 'Write it as one sentence',
  extractCohort: ({ name }) => `Make these people a cohort, “${name}”`,
  moveToRoster: ({ count: people, path }) =>
    `Move ${count(Number(people), 'person', 'people')} to the roster “${path}”`,
  translateKeywords: ({ language }) =>
    `Write keywords in ${language === 'en' ? 'English' : language === 'zh-Hant' ? 'Traditional Chinese' : 'Simplified Chinese'}`,
  splitFile: ({ path }) => `Move to its own file, “${path}”`,
  spaceOut: () => 'Put blanks between the words',
};

const named = (name: string | null, rest: string): string => (name === null ? rest : `“${name}” ${rest}`);

/** Words beside related places. */
export const related: RelatedWords = {
  declaredHere: (name) => named(name, 'declared here'),
  firstHere: (name) => named(name, 'first written here'),
  demandedHere: (name) => named(name, 'demanded here'),
  conflictsWith: (name) => (name === null ? 'conflicts with this' : `conflicts with “${name}”`),
  weeklyHere: () => 'how often is written here',
  totalHere: () => 'the total is written here',
  collidesWith: (name) => (name === null ? 'clashes with this one' : `clashes with “${name}”`),
  importedHere: (name) => named(name, 'imported here'),
};
