import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../grammar/vocabulary/', import.meta.url);
/** Keys whose strings are no words that somebody writes. */
const INNER = new Set(['id', 'slot', 'in', 'statement', 'kind', 'filledBy', 'per', 'unit', 'list']);

/** Every spelling of the vocabulary, in all written languages. */
export const VOCABULARY: readonly string[] = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => stringsIn(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))));

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (INNER.has(key) ? [] : stringsIn(inner)));
}

/** Marks of every width, blanks of every kind, line ends of every system. */
export const MARKS: readonly string[] = [
  ...'{}｛｝【】（）()；;，,、：:。.“”‘’"\'《》〈〉/\\·—-~～=＝+%％#*<>|&@！!？?',
  '"""',
  '”“',
  '//',
  ' // ',
  ' ',
  '　',
  '\u00a0',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
];

/** What no keyboard types, but what files hold. */
export const ODDITIES: readonly string[] = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u0301',
  'e\u0301\u0301\u0301',
  '👩‍🏫',
  '𠮷野家',
  '１２３',
  '〇',
  '零',
  '廿',
  '①',
  '⑳',
  'Ⅳ',
  'ﬁ',
  'İ',
  'ß',
  '٣',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-0',
  '1e999',
  '99999999999999999999',
  '2147483648',
  '0.1',
  '1/3',
  '百万亿',
  '十十十',
  '<script>alert(1)</script>',
  '=1+1',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '\\\\server\\share\\a.plan',
  'http://localhost/',
  '$(id)',
  '%00',
  '%s%n',
];
