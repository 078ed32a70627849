/** Singular and plural of the standard units; what no table has stays as it was written. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  节: ['lesson', 'lessons'],
  堂: ['lesson', 'lessons'],
  次: ['time', 'times'],
  场: ['session', 'sessions'],
  篇: ['piece', 'pieces'],
  本: ['book', 'books'],
  份: ['copy', 'copies'],
  个: ['item', 'items'],
  项: ['item', 'items'],
  人: ['person', 'people'],
  名: ['person', 'people'],
  位: ['person', 'people'],
  人次: ['place', 'places'],
  学时: ['credit hour', 'credit hours'],
  课时: ['lesson', 'lessons'],
  小时: ['hour', 'hours'],
  分钟: ['minute', 'minutes'],
  天: ['day', 'days'],
  周: ['week', 'weeks'],
  月: ['month', 'months'],
  年: ['year', 'years'],
  字: ['character', 'characters'],
  分: ['point', 'points'],
  元: ['yuan', 'yuan'],
  组: ['group', 'groups'],
  对: ['pair', 'pairs'],
};

const TERMS: Readonly<Record<string, string>> = {
  每天: 'daily',
  每日: 'daily',
  每周: 'weekly',
  每两周: 'every two weeks',
  每月: 'monthly',
  每学期: 'per term',
  每期: 'per term',
  每学年: 'per school year',
  每年: 'per school year',
  本学期: 'this term',
  本学年: 'this school year',
  全期: 'the whole period',
  学期: 'the term',
  学年: 'the school year',
  第一学期: 'Term 1',
  第二学期: 'Term 2',
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  清明: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  端午: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  中秋: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  国庆: 'National Day',
  周末: 'a weekend',
  停课: 'a day without lessons',
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** `1 lesson`, `2 lessons`, `80%`; without a unit just the number. */
export function amount(value: number, unit: string): string {
  const shown = round(value);
  if (unit === '') return String(shown);
  if (unit === '%') return `${shown}%`;
  return `${shown} ${noun(shown, unit)}`;
}

/** The unit alone, in the number that goes with `value`. */
export function noun(value: number, unit: string): string {
  const known = UNITS[unit];
  return known ? (value === 1 ? known[0] : known[1]) : unit;
}

/** `1 week`, `2 weeks` for any English noun with a plain plural. */
export const count = (value: number, singular: string, plural = `${singular}s`): string =>
  `${round(value)} ${value === 1 ? singular : plural}`;

/** A period or day that the product itself has named. */
export function term(word: string): string {
  const week = /^第(\d+)周$/.exec(word);
  return week ? `week ${week[1]}` : (TERMS[word] ?? word.replace(/^(\d{4}—\d{4})学年$/, 'school year $1'));
}
