import type { Expected, ProblemData, SyntaxReason } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { calendarWords } from './calendar-words.ts';
import { capital, quoted } from './text.ts';

/** What should stand here, and an example of it. */
const EXPECTED: Readonly<Record<Expected, readonly [string, string?]>> = {
  head: ['a first word', '“activity”, “quota” or “group”'],
  name: ['a name'],
  time: ['a time', '“every week Wed afternoon”'],
  date: ['a date', '“2026-09-01”'],
  amount: ['an amount', '“at least 2 节”'],
  people: ['people or a group', '“each 教师” or “语文组”'],
  clause: ['a detail', '“when every week Wed”'],
  condition: ['a condition', '“教龄3年以内”'],
  item: ['an item'],
  block: ['details in braces', '“{ when every week Wed }”'],
  text: ['a passage of text between three quotation marks'],
  file: ['the name of a file', '“校历.plan”'],
  dayOff: ['what becomes of a day off', '“取消”, “顺延”, “提前” or “改到 周五”'],
  weekday: ['a weekday', '“Thu” or “周四”'],
  end: ['a semicolon or begin a new line'],
};

const REASON: Readonly<Record<SyntaxReason, (found: string) => string>> = {
  'unknown-head': (found) => `the line begins with an unknown word, ${found}`,
  expected: (found) => `${found} cannot be understood`,
  'unclosed-brace': () => 'the opening brace has no closing brace',
  'unclosed-quote': () => 'the closing quotation mark is missing',
  'unclosed-prose': () => 'the passage does not end with three quotation marks',
  'stray-brace': () => 'there is one closing brace too many',
  'stray-text': (found) =>
    `${found} is left over; if it begins another sentence, put it on a line of its own or a semicolon before it`,
  'bare-prose': () => 'the text of a section goes between two """',
  'misplaced-head': (found) => `${found} cannot stand here; write it outside the braces, or inside “text”`,
  'unreadable-time': (found) => `this time cannot be understood: ${found}`,
  'unreadable-condition': (found) => `this condition cannot be understood: ${found}`,
  'nesting-too-deep': () => 'there are too many braces inside braces; please move the inner ones out',
  'not-text': () => 'this is not a text file',
};

function syntax({ reason, found, expected, suggest }: ProblemData['syntax']): string {
  const hint = suggest ? `; did you mean ${quoted(suggest)}?` : '';
  const wanted = expected === null ? '' : please(expected, reason === 'expected' ? found : '');
  if (reason === 'expected' && wanted !== '') return `${wanted}${hint}`;
  const isBare = reason === 'unknown-head' && found === '';
  const what = isBare
    ? 'There is nothing behind the number'
    : capital(REASON[reason](found === '' ? 'the end of the line' : quoted(found)));
  return `${what}${wanted === '' ? '' : `. ${wanted}`}${hint}`;
}

function please(expected: Expected, insteadOf: string): string {
  const [what, example] = EXPECTED[expected];
  const instead = insteadOf === '' ? '' : ` instead of ${quoted(insteadOf)}`;
  return `Please write ${what} here${instead}${example ? `, such as ${example}` : ''}`;
}

/** How a text was read: what could not be, and what was doubtful. */
export const reading: Themes['reading'] = {
  syntax,
  'unknown-clause': ({ word, suggest }) =>
    suggest
      ? `${quoted(word)} is not a known word and is kept as it is; did you mean “${suggest}”?`
      : `${quoted(word)} is not a known word; it is kept as it is and not checked`,
  'glued-keyword': ({ keyword, rest }) =>
    `Understood as “${keyword} ${rest}”; a blank after “${keyword}” would make it clear`,
  'ambiguous-split': ({ text, reading, time }) => {
    if (time === 'week')
      return `${quoted(text)} can be understood in several ways, here as every week on no particular day; “every week Wed, period 3” would settle it`;
    if (time)
      return `${quoted(text)} does not say which lesson of the whole day; taken as “${calendarWords.dayParts[time]}”. The number within the day (“period 5”) or a clock time would settle it`;
    return text === reading
      ? `${quoted(text)} is taken for one name; if it is none, put blanks or commas between its parts, else quotation marks around it`
      : `${quoted(text)} can be understood in several ways, here as “${reading}”; a blank, comma or quotation marks would settle it`;
  },
};
