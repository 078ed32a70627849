import type { Expected } from '../../engine/plan/codes.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import {
  type ClauseWord,
  clausesAt,
  type Match,
  type Slot,
  type StatementKind,
} from '../lexicon/keywords.ts';
import { periodAt } from '../reading/time/read-period.ts';
import { type WordKind, wordAt } from '../reading/time/words.ts';
import { nameEnd } from './lex-names.ts';
import {
  isDigit,
  isLatin,
  isMark,
  lineEnd,
  parenthesisEnd,
  quotationEnd,
  runEnd,
  startsComment,
} from './runs.ts';
import type { Scanner } from './scanner.ts';

/** Where a clause word is looked for: a block of clauses, the line of its head, a sentence, an item of a list. */
export type Place = 'block' | 'line' | 'sentence' | 'item';

/** A clause word at the start of the run here, if one stands there in this kind of statement. */
export interface Found {
  readonly match: Match<ClauseWord>;
  /** The run goes on behind the word. */
  readonly glued: boolean;
}

/** What a clause word wants behind it, where that is not just any text. */
const EXPECTED: Partial<Record<Slot, Expected>> = {
  people: 'people',
  names: 'name',
  files: 'file',
  stage: 'name',
  time: 'time',
  date: 'date',
  amount: 'amount',
  number: 'amount',
  condition: 'condition',
  schoolYear: 'date',
  termSpan: 'date',
  weekStart: 'date',
  exam: 'name',
  closure: 'date',
  makeup: 'date',
  bell: 'time',
};

/** Clause words with which no name of people or places begins. */
const PEELED_IN_LISTS: ReadonlySet<string> = new Set(['地点', '成员']);

/** What follows a preposition of time. */
const DATED: ReadonlySet<WordKind> = new Set([
  'unit',
  'monthName',
  'weekday',
  'monthPart',
  'point',
  'term',
  'nth',
]);

/** `first`: nothing stands before it in its line, item, or part of a sentence. */
export function clauseHere(s: Scanner, kind: StatementKind, place: Place, first: boolean): Found | null {
  const found = clausesAt(kind, s.folded, s.at);
  const apart = found.find((match) => endsWord(s.folded, s.at, match.length));
  if (apart && !first && isPlainWeek(s.folded, s.at, apart)) return null;
  if (apart) return standsAlone(s, apart, place, first) ? { match: apart, glued: false } : null;
  const longest = found.find((match) => mayBePeeled(s, match, place, first));
  return longest ? { match: longest, glued: true } : null;
}

/** Emits the clause word and its value. What the value's text means is read later; here only its end is found. */
export function lexClause(s: Scanner, kind: StatementKind, place: Place, found: Found): void {
  const { word, length } = found.match;
  const glued = found.glued && s.folded[s.at + length] !== '=';
  // 一式3份 is how everybody writes it.
  if (glued && !(word.slot === 'amount' && numeralAt(s.folded, s.at + length))) {
    const rest = s.text.slice(s.at + length, runEnd(s.folded, s.at + length));
    s.report({
      code: 'glued-keyword',
      start: s.at,
      end: s.at + length,
      keyword: s.text.slice(s.at, s.at + length),
      rest,
    });
  }
  if (word.slot === 'flag') return s.emit('FLAG', s.at + length);
  const start = s.at;
  s.emit('CLAUSE', s.at + length);
  s.skipBlanks();
  if (s.here === ':') {
    s.skip(1);
    s.skipBlanks();
  }
  const end = s.atEnd || s.atOpen || lacksValue(s, kind, word) ? s.at : valueEnd(s, kind, place, word);
  if (end === s.at && !s.atOpen && word.slot !== 'preparatory')
    s.report({
      code: 'syntax',
      reason: 'expected',
      expected: EXPECTED[word.slot] ?? 'text',
      start,
      end: start + length,
    });
  s.emit('VALUE', end);
}

/** 时间 地点 录播教室: a clause word where only a time, date or number can stand. */
function lacksValue(s: Scanner, kind: StatementKind, { slot }: ClauseWord): boolean {
  const strict =
    slot === 'time' || slot === 'date' || slot === 'amount' || slot === 'number' || slot === 'schoolYear';
  return strict && isClauseWord(s.folded, s.at, kind) && !(slot === 'time' && isTimeWord(s.folded, s.at));
}

/** by week 2, to 15 June: words of times that are clause words as well, before what only a time has. */
function isTimeWord(folded: string, at: number): boolean {
  const found = wordAt(folded, at, true);
  if (found === null || (found.word.kind !== 'by' && found.word.kind !== 'range')) return false;
  const behind = afterBlanks(folded, found.end);
  const filler = wordAt(folded, behind, true);
  const next = filler?.word.kind === 'filler' ? afterBlanks(folded, filler.end) : behind;
  if (isDigit(folded[next])) return found.word.kind === 'range' || isDate(folded, next);
  const kind = wordAt(folded, next, true)?.word.kind;
  return kind !== undefined && DATED.has(kind);
}

/** Whether a keyword of this length ends at a boundary of the run (Latin words: of the word). */
function endsWord(folded: string, at: number, length: number): boolean {
  return isMark(folded[at + length]) || folded[at + length] === '=';
}

function standsAlone(s: Scanner, match: Match<ClauseWord>, place: Place, first: boolean): boolean {
  if (place === 'block' || place === 'line') return true;
  const after = s.folded.slice(s.at + match.length).trimStart();
  const flag = match.word.slot === 'flag';
  if (!flag && (after === '' || '\n;}{,、。'.includes(after.charAt(0)))) return false;
  // 3 to 5 lessons, up to 5.
  if (isLatin(s.here) && match.word.counted === true && isDigit(after[0])) return false;
  // 组织 参加 提交 … are verbs as well: only at the start of a part, and only if no amount closes it.
  if (match.word.slot === 'people' || match.word.verb === true)
    return first && !endsInAmount(s) && place === 'sentence' && s.tokens.at(-1)?.name !== 'NAME';
  if (match.word.counted === true && place === 'sentence' && endsInAmount(s)) return false;
  return place !== 'item' || !first || !startsAmount(after);
}

function mayBePeeled(s: Scanner, match: Match<ClauseWord>, place: Place, first: boolean): boolean {
  // One character is too little to go by: 报告会, 由来.
  if (
    match.length < 2 ||
    s.at + match.length >= s.folded.length ||
    match.word.pattern === true ||
    isLatin(s.folded[s.at + match.length - 1])
  )
    return false;
  if (place === 'block') return first || match.word.slot !== 'text';
  if (place === 'line') return first;
  return first && match.word.peel === true && (match.word.slot === 'amount' || !endsInAmount(s));
}

function startsAmount(after: string): boolean {
  return numeralAt(after, 0) !== null || periodAt(after, 0) !== null;
}

/** Whether the part of the sentence here closes with a numeral and at most three characters (2次, 10节以上). */
function endsInAmount(s: Scanner): boolean {
  let end = s.at;
  while (end < s.folded.length && !',;。\n{}'.includes(s.folded.charAt(end))) end++;
  const part = s.folded.slice(s.at, end).trimEnd();
  for (let back = 1; back <= 5 && back <= part.length; back++) {
    const numeral = numeralAt(part, part.length - back);
    if (numeral && numeral.length < back) return true;
  }
  return /\d%?$/.test(part);
}

/** Exclusive end of the value that begins here, without trailing blanks. */
function valueEnd(s: Scanner, kind: StatementKind, place: Place, word: ClauseWord): number {
  if (s.atProse) return Math.max(s.folded.indexOf('"""', s.at + 3) + 3, s.at + 3);
  const list = word.slot === 'names' || word.slot === 'files' || word.slot === 'stage';
  const short = place === 'sentence' || place === 'item';
  if (list || (short && word.slot !== 'time' && word.slot !== 'text')) return listEnd(s, kind, place, list);
  return textEnd(s, kind, place, word);
}

/** A run, or several separated by 、 (in a block also by ，, unless a clause word follows). */
function listEnd(s: Scanner, kind: StatementKind, place: Place, names: boolean): number {
  let end = s.at;
  for (let at = s.at; ; ) {
    end = names ? nameEnd(s.folded, at, kind) : noteEnd(s.folded, runEnd(s.folded, at));
    if (end === at) return end;
    const next = afterBlanks(s.folded, end);
    const mark = s.folded[next];
    if (mark !== '、' && !(mark === ',' && place === 'block')) return end;
    at = afterBlanks(s.folded, next + 1, true);
    if (isMark(s.folded[at]) || (mark === ',' && opensClause(s.folded, at, kind))) return end;
  }
}

/** Everything up to the next clause word, mark of the block, or (in a sentence) comma. */
function textEnd(s: Scanner, kind: StatementKind, place: Place, word: ClauseWord): number {
  const free = word.slot === 'text' || word.slot === 'texts' || word.slot === 'steps';
  let end = s.at;
  for (let at = s.at; at < s.folded.length; ) {
    const character = s.folded.charAt(at);
    if (';{}'.includes(character)) return end;
    if (character === '\n') {
      const next = afterBlanks(s.folded, at, true);
      if (s.folded[end - 1] !== '、' || isMark(s.folded[next])) return end;
      at = next;
    } else if (character === '。' && !free) {
      return end;
    } else if (character === ',') {
      const next = afterBlanks(s.folded, at + 1, true);
      const opens = free ? isClauseWord : opensClause;
      if (place !== 'block' || opens(s.folded, next, kind)) return end;
      end = at = at + 1;
    } else if (isMark(character) && character !== '(') {
      if (!/\s/.test(character)) end = at + 1;
      at++;
    } else {
      if (word.slot === 'time' && at > s.at && isTimeWord(s.folded, at)) {
        end = at = runEnd(s.folded, at);
        continue;
      }
      const apart = at > s.at && /\s/.test(s.folded.charAt(at - 1));
      // 计入 公开课 1节 执教: the words of its roles are no clauses here.
      if (apart && word.slot !== 'countsFor' && endsHere(s, at, kind, free)) return end;
      if (startsComment(s.folded, at)) {
        if (s.folded[end - 1] !== '、') return end;
        at = lineEnd(s.folded, at);
        continue;
      }
      end =
        character === '(' ? (parenthesisEnd(s.folded, at) ?? at + 1) : Math.max(runEnd(s.folded, at), at + 1);
      at = end;
    }
  }
  return end;
}

/** Whether the run at `at`, behind a blank, begins the next clause. */
function endsHere(s: Scanner, at: number, kind: StatementKind, free: boolean): boolean {
  const found = clausesAt(kind, s.folded, at);
  // Free text in Latin words goes on: 英文 project application.
  if (free && isLatin(s.folded[at]) && isLatin(s.folded[at - 2])) return false;
  if (found.some((match) => endsWord(s.folded, at, match.length) && !isPlainWeek(s.folded, at, match)))
    return true;
  return (
    !free &&
    found.some(
      (match) =>
        match.length > 1 &&
        match.word.pattern !== true &&
        !isLatin(s.folded[at + match.length - 1]) &&
        !isDigit(s.folded[at]),
    )
  );
}

/** 第10周 says when an exam is; only 第10周 = … says when the week is. */
function isPlainWeek(folded: string, at: number, { word, length }: Match<ClauseWord>): boolean {
  return word.slot === 'weekStart' && !'=:'.includes(folded.charAt(afterBlanks(folded, at + length)) || ' ');
}

/** 15 March, 3/15, 16:00; not the 3 of 3 teachers. */
function isDate(folded: string, at: number): boolean {
  const digits = /^\d+(?:st|nd|rd|th)?/.exec(folded.slice(at, at + 8))?.[0].length ?? 0;
  const next = afterBlanks(folded, at + digits);
  const kind = wordAt(folded, next, true)?.word.kind;
  return '-./:'.includes(folded[at + digits] ?? ' ') || kind === 'monthName' || kind === 'halfDay';
}

/**
 * Whether a clause begins behind a comma in a block, also with a word that is glued to its value: 时间每周三, 地点录播室,
 * 成员李华. Others may begin a name of the list (年级组长, 主讲教师).
 */
function opensClause(folded: string, at: number, kind: StatementKind): boolean {
  if (isClauseWord(folded, at, kind)) return true;
  return clausesAt(kind, folded, at).some(({ word, length, number }) => {
    if (length < 2 || number !== null || isLatin(folded[at])) return false;
    return word.slot === 'time' ? isTimely(folded, at + length) : PEELED_IN_LISTS.has(word.id);
  });
}

function isTimely(folded: string, at: number): boolean {
  return isDigit(folded[at]) || periodAt(folded, at) !== null || wordAt(folded, at, true) !== null;
}

function isClauseWord(folded: string, at: number, kind: StatementKind): boolean {
  return clausesAt(kind, folded, at).some((match) => endsWord(folded, at, match.length));
}

function afterBlanks(folded: string, at: number, lines = false): number {
  let i = at;
  while (i < folded.length) {
    if (lines && startsComment(folded, i)) i = lineEnd(folded, i);
    else if (/[ \t\r]/.test(folded.charAt(i)) || (lines && folded[i] === '\n')) i++;
    else break;
  }
  return i;
}

function noteEnd(folded: string, end: number): number {
  return folded[end] === '(' ? (parenthesisEnd(folded, end) ?? end) : end;
}

/** Whether a quotation that never closes begins within the run. */
export function unclosedQuote(folded: string, from: number, to: number): number | null {
  for (let i = from; i < to; ) {
    if (folded[i] !== '"') i = quotationEnd(folded, i) ?? i + 1;
    else {
      const end = quotationEnd(folded, i);
      if (end === null) return i;
      i = end;
    }
  }
  return null;
}
