import { ENGLISH_MONTHS } from '../../engine/text/english-months.ts';
import type { FoundEntry } from './closed-words.ts';
import type { Said } from './said.ts';

/** 第3周 → week 3: units that are counted behind their word. */
const COUNTED: Readonly<Record<string, string>> = {
  week: 'week',
  term: 'term',
  lesson: 'lesson',
  节: 'lesson',
  周: 'week',
};

const CHINESE = /[\u3400-\u9fff]/;

/** Words that were said in Chinese order, in English; null if one has no English spelling or is not known. */
export function englishOf(said: readonly Said[]): string | null {
  const out: string[] = [];
  let entry = 0;
  for (let i = 0; i < said.length; ) {
    const limit = LIMITS[said[i]?.found?.section ?? ''];
    const group = limit ? { text: '', length: 1 } : (counted(said, i) ?? date(said, i) ?? single(said, i));
    if (group === null) return null;
    // 10月20日前 → no later than October 20
    if (limit) out[entry] = `${limit} ${out[entry] ?? ''}`;
    else if (group.joins) out.push((out.pop() ?? '') + group.text);
    else out.push(group.text);
    i += group.length;
    if (group.text === '、') entry = out.length;
  }
  return out.join(' ').replace(/ ?、 ?/g, '、');
}

/** What stands behind a time in Chinese and before it in English. A day `X前` includes X (language.md §4). */
const LIMITS: Readonly<Record<string, string>> = { before: 'no later than', within: 'within' };

interface Group {
  readonly text: string;
  /** How many words it takes up. */
  readonly length: number;
  /** No blank stands before it. */
  readonly joins?: boolean;
}

/** 第3周 → week 3, 第3、7周 → weeks 3、7 */
function counted(said: readonly Said[], i: number): Group | null {
  if (said[i]?.found?.section !== 'ordinal') return null;
  let end = i + 1;
  while (said[end] && !said[end]?.found) end++;
  const numbers = said.slice(i + 1, end);
  const word = COUNTED[said[end]?.found?.entry.id ?? ''];
  const isList = numbers.every(({ number, text }, at) =>
    at % 2 === 0 ? number !== null : /^[、,~—–-]$/.test(text),
  );
  if (!word || !isList || numbers.length % 2 === 0) return null;
  const list = numbers.map(({ number, text }) => (number === null ? text : String(number))).join('');
  return { text: `${word}${numbers.length > 1 ? 's' : ''} ${list}`, length: end - i + 1 };
}

/** 11月上旬 → early November, 10月20日 → October 20 */
function date(said: readonly Said[], i: number): Group | null {
  const [number, unit, day, dayUnit] = said.slice(i, i + 4);
  const name = ENGLISH_MONTHS[(number?.number ?? 0) - 1];
  const section = unit?.found?.section;
  if (!name || (section !== 'monthPart' && unit?.found?.entry.id !== 'month')) return null;
  const [part, length] = section === 'monthPart' ? [unit, 2] : [day, 3];
  if (part?.found?.section === 'monthPart')
    return { text: `${part.found.entry.en[0] ?? ''} ${name}`, length };
  if (dayUnit?.found?.entry.id === 'day' && typeof day?.number === 'number')
    return { text: `${name} ${day.number}`, length: 4 };
  return { text: name, length: 2 };
}

function single(said: readonly Said[], i: number): Group | null {
  const one = said[i];
  const last = said[i - 1];
  if (!one) return null;
  if (one.found?.section === 'ordinal') return null;
  if (one.found) {
    const text = spelled(one.found, last);
    return text === undefined ? null : { text, length: 1 };
  }
  const joins = !one.apart && last !== undefined && !CHINESE.test(last.text);
  if (one.number !== null && CHINESE.test(one.text)) return { text: String(one.number), length: 1, joins };
  return CHINESE.test(one.text) ? null : { text: one.text, length: 1, joins };
}

/** A unit in the plural behind any number but one; all comparisons of one table say the same. */
function spelled({ entry, section, first }: FoundEntry, before: Said | undefined): string | undefined {
  const { en } = /(?:Before|After)$/.test(section) ? first : entry;
  const isUnit = section === 'units' || section === 'unit' || section === 'times';
  if (!isUnit || typeof before?.number !== 'number') return en[0];
  const singular = en.find((word) => !word.endsWith('s')) ?? en[0];
  return before.number === 1 ? singular : (en.find((word) => word !== singular) ?? singular);
}
