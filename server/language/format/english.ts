import type { FoundEntry } from './closed-words.ts';
import type { Said } from './wording.ts';

/** 第3周 → week 3: units that are counted behind their word. */
const COUNTED: Readonly<Record<string, string>> = {
  week: 'week',
  term: 'term',
  lesson: 'period',
  节: 'period',
  周: 'week',
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const CHINESE = /[\u3400-\u9fff]/;

/** Words that were said in Chinese order, in English; null if one has no English spelling or is not known. */
export function englishOf(said: readonly Said[]): string | null {
  const out: string[] = [];
  for (let i = 0; i < said.length; ) {
    const group = counted(said, i) ?? month(said, i) ?? single(said, i);
    if (group === null) return null;
    if (group.joins) out.push((out.pop() ?? '') + group.text);
    else out.push(group.text);
    i += group.length;
  }
  return out.join(' ').replace(/ ?、 ?/g, '、');
}

interface Group {
  readonly text: string;
  /** How many words it takes up. */
  readonly length: number;
  /** No blank stands before it. */
  readonly joins?: boolean;
}

/** 第3周 → week 3 */
function counted(said: readonly Said[], i: number): Group | null {
  const [ordinal, number, unit] = said.slice(i, i + 3);
  const word = COUNTED[unit?.found?.entry.id ?? ''];
  if (ordinal?.found?.section !== 'ordinal' || typeof number?.number !== 'number' || !word) return null;
  return { text: `${word} ${number.number}`, length: 3 };
}

/** 11月上旬 → early November; a day of a month stays as it is. */
function month(said: readonly Said[], i: number): Group | null {
  const [number, unit, part, day] = said.slice(i, i + 4);
  const name = MONTHS[(number?.number ?? 0) - 1];
  if (
    unit?.found?.entry.id !== 'month' ||
    !name ||
    (part && !part.apart && part.number !== null) ||
    day?.found?.entry.id === 'day'
  )
    return null;
  const early = part?.found?.section === 'monthPart' ? part.found.entry.en[0] : undefined;
  return early ? { text: `${early} ${name}`, length: 3 } : { text: name, length: 2 };
}

function single(said: readonly Said[], i: number): Group | null {
  const one = said[i];
  const last = said[i - 1];
  if (!one) return null;
  if (one.found) {
    const text = spelled(one.found, last);
    return text === undefined ? null : { text, length: 1 };
  }
  const joins = !one.apart && last !== undefined && !CHINESE.test(last.text);
  if (one.number !== null && CHINESE.test(one.text)) return { text: String(one.number), length: 1, joins };
  return CHINESE.test(one.text) ? null : { text: one.text, length: 1, joins };
}

/** The second spelling of a unit is its plural; all comparisons of one table say the same. */
function spelled({ entry, section, first }: FoundEntry, before: Said | undefined): string | undefined {
  const [one, many] = (/(?:Before|After)$/.test(section) ? first : entry).en;
  const isUnit = section === 'units' || section === 'unit' || section === 'times';
  return isUnit && typeof before?.number === 'number' && before.number !== 1 && many !== undefined
    ? many
    : one;
}
