import words from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import { numeralAt } from '../../engine/text/numeral.ts';
import { clausesAt, headsAt, type StatementKind } from '../lexicon/keywords.ts';
import { isLatin, isMark, parenthesisEnd, quotationEnd, runEnd } from './runs.ts';
import type { Scanner } from './scanner.ts';

const { quantifiers, strongQuantifiers, whole, sets, counters, latinStops } = words.notNames;

/** The names after a head: a run each, separated by 、. Nothing if people or a count stand there. */
export function lexNames(s: Scanner, kind: StatementKind): void {
  s.skipBlanks();
  while (!s.done && (!isMark(s.here) || s.here === '(') && !s.atProse) {
    if (isNoName(s, kind)) return;
    const end = nameEnd(s.folded, s.at, kind);
    if (end === s.at) return;
    s.emit('NAME', end);
    s.skipBlanks();
    if (s.here !== '、') return;
    s.separate('LIST', 1);
    s.skipBlanks();
    if (s.atEnd || s.atOpen) return s.dropSeparator();
  }
}

/** End of the name at `at`: its run with a directly following note, or several Latin words with single blanks. */
export function nameEnd(folded: string, at: number, kind: StatementKind): number {
  let end = runEnd(folded, at);
  if (end === at && folded[at] === '(') return parenthesisEnd(folded, at) ?? at;
  while (continuesLatin(folded, at, end, kind)) end = runEnd(folded, end + 1);
  if (isNumbered(folded, at, end, kind)) end = runEnd(folded, end + 1);
  const note = folded[end] === '(' ? parenthesisEnd(folded, end) : null;
  return note ?? end;
}

/** Room 12, Lab 3: a number that closes the part, or stands before the next clause, belongs to the Latin name before it. */
function isNumbered(folded: string, at: number, end: number, kind: StatementKind): boolean {
  if (!isLatin(folded[at]) || !isLatin(folded[end - 1])) return false;
  const number = /^ \d{1,4}[a-z]?(?=[\s;,、{}]|$)[ \t]*/.exec(folded.slice(end, end + 12))?.[0].length ?? 0;
  const next = end + number;
  if (number === 0) return false;
  if (next >= folded.length || ';,、{}\n'.includes(folded.charAt(next))) return true;
  return clausesAt(kind, folded, next).some(({ length }) => isMark(folded[next + length]));
}

function continuesLatin(folded: string, at: number, end: number, kind: StatementKind): boolean {
  if (
    folded[end] !== ' ' ||
    !isLatin(folded[end + 1]) ||
    !isLatin(folded[at]) ||
    quotationEnd(folded, at) === end
  )
    return false;
  if (/[^\x20-\x7f\u00c0-\u024f’]/.test(folded.slice(at, end))) return false;
  const word = folded.slice(end + 1, runEnd(folded, end + 1));
  if (latinStops.includes(word)) return false;
  return !clausesAt(kind, folded, end + 1).some(
    ({ word: { slot }, length }) =>
      isMark(folded[end + 1 + length]) && (slot === 'flag' || hasValue(folded, end + 1 + length)),
  );
}

/** A clause word that closes its line says nothing: it is the last word of a name (Riverside International School). */
function hasValue(folded: string, at: number): boolean {
  return /^[ \t]*[^\s;}]/.test(folded.slice(at, at + 40));
}

/** Whether the run here is no name: a quantifier with a set (每个教研组), 成员轮流, or a count (21个). */
function isNoName(s: Scanner, kind: StatementKind): boolean {
  const run = s.folded.slice(s.at, runEnd(s.folded, s.at));
  if (isCount(run)) return true;
  if (kind === 'text' || kind === 'plan') return false;
  if (latinStops.includes(run)) return true;
  if (kind === 'quota' || kind === 'record' || kind === 'assessment') {
    if (whole.includes(run) || strongQuantifiers.some((q) => run.startsWith(q))) return true;
  }
  return quantifiers.some((q) => run.startsWith(q) && isSet(s, run.slice(q.length)));
}

function isCount(run: string): boolean {
  const numeral = numeralAt(run, 0);
  return numeral !== null && counters.includes(run.slice(numeral.length));
}

function isSet(s: Scanner, text: string): boolean {
  return (
    sets.includes(text) ||
    headsAt(text, 0, s.kinds).some(
      (match) => match.length === text.length && match.word.statement === 'group',
    )
  );
}
