import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../../server/engine/calendar/day.ts';
import { fold } from '../../../server/engine/text/fold.ts';
import { numeralAt } from '../../../server/engine/text/numeral.ts';
import { lex } from '../../../server/language/syntax/lex.ts';
import { type Completion, complete } from '../../../server/lsp/completion/complete.ts';
import { contextAt } from '../../../server/lsp/completion/context.ts';
import type { Spot } from '../../../server/lsp/completion/place.ts';
import { statementStart } from '../../../server/lsp/completion/statement-start.ts';
import type { School } from '../../../server/school/school.ts';
import { isTried } from '../../support/effort.ts';
import { schoolOf } from '../../support/school-of.ts';
import { exampleFiles } from './at-cursor.ts';

/** Milliseconds of the processor within which every completion must answer, at one of a few tries. */
const IN_TIME = 50;
const TRIES = 3;
/** A keyword must stand so high up once its first character is typed. */
const FIRST = 12;

interface Example {
  readonly school: School;
  readonly path: string;
  readonly text: string;
}

/** Of the prefixes behind which no keyword comes, so many stand for one that is tried (tests/support/effort.ts). */
const ALIKE = 8;

/**
 * Types every example of a folder and completes at the ends of prefixes: all in which a keyword has its first character,
 * and some of the others. An answer, in time, that replaces nothing but what is being typed; something wherever
 * something can stand; and the keyword that comes.
 */
export function everyPrefixOf(folder: string): void {
  const files = exampleFiles(folder);
  const school = schoolOf(files);
  school.configure({ holidays: shippedHolidays(), today: dayFromIso('2026-11-21') });
  const examples = Object.entries(files).filter(([path]) => path.endsWith('.plan'));
  describe(folder, () => {
    test.each(examples)(
      '%s',
      (path, text) => {
        const typed = typing({ school, path, text });
        expect(typed.slow).toEqual([]);
        expect(typed.outside).toEqual([]);
        expect(typed.empty).toEqual([]);
        // One in twenty is asked for out of the blue: 第7节 straight after 第1节.
        const most = Math.max(1, typed.keywords * 0.05);
        expect(typed.missed.length > most ? typed.missed : []).toEqual([]);
      },
      300_000,
    );
  });
}

function typing(example: Example) {
  const { school, path, text } = example;
  const keywords = keywordsOf(example);
  const found = {
    slow: [] as string[],
    outside: [] as string[],
    empty: [] as string[],
    missed: [] as string[],
    keywords: keywords.size,
  };
  for (let end = 0; end <= text.length; end++) {
    const keyword = keywords.get(end - 1);
    if (keyword === undefined && !isTried(`${path} ${end}`, ALIKE)) continue;
    const prefix = text.slice(0, end);
    const here = () => `${prefix.slice(Math.max(prefix.lastIndexOf('\n'), end - 40) + 1)}▮`;
    school.set(path, prefix);
    school.known(path);
    const offered = timed(() => complete(school, path, end), found.slow, here);
    if (offered.some(({ from, to }) => from > end || to !== end)) found.outside.push(here());
    if (offered.length === 0 && mayStand(example, prefix)) found.empty.push(here());
    if (keyword !== undefined && !isAmong(offered.slice(0, FIRST), keyword))
      found.missed.push(`${here()} ${keyword}`);
  }
  school.set(path, text);
  return found;
}

function timed<T>(work: () => T, slow: string[], here: () => string): T {
  for (let tries = 1; ; tries++) {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 <= IN_TIME) return result;
    if (tries === TRIES) {
      slow.push(here());
      return result;
    }
  }
}

function isAmong(offered: readonly Completion[], keyword: string): boolean {
  return offered.some(({ candidate: { label, word, also } }) =>
    [label, word ?? label, ...(also ?? [])].some((spelling) => fold(spelling) === fold(keyword)),
  );
}

/** Whether a person would expect an answer: nothing is being typed, and what comes is no free text and no finished sentence. */
function mayStand({ school, path }: Example, prefix: string): boolean {
  if (prefix !== '' && !/[\s、，：；{]$/.test(prefix)) return false;
  const analysis = school.analysis(path);
  if (!analysis) return false;
  const { start, depth } = statementStart(analysis, prefix.length);
  const spot = contextAt(prefix.slice(start), analysis.kinds, depth).find(({ typed }) => typed === '');
  return spot !== undefined && !spot.glued && isAsked(spot);
}

/** Names that somebody has yet to think of, behind these heads. */
const FREE_NAMES = ['calendar', 'pair', 'teacher', 'roster', 'group', 'vocabulary'];
/** Clauses in which anything may be said. */
const FREE = ['text', 'texts', 'names', 'amount', 'number', 'bells', 'weekStart'];

function isAsked({ place }: Spot): boolean {
  switch (place.kind) {
    case 'head':
    case 'clause':
      return true;
    case 'name':
      return !FREE_NAMES.includes(place.around.kind) && !place.listed;
    case 'value':
      return place.before.trim() === '' && !FREE.includes(place.word.slot);
    case 'sentence':
    case 'item':
      return !isFinished(fold(place.before));
    default:
      return false;
  }
}

/** An amount stands already, or one is begun (二、三次), or this is a note behind a name. */
function isFinished(part: string): boolean {
  return part.includes('(') || [...part].some((_, at) => numeralAt(part, at) !== null);
}

/** Keywords of two characters or more by their offsets, as the lexer finds them statement by statement. */
function keywordsOf({ school, path }: Example): ReadonlyMap<number, string> {
  const analysis = school.analysis(path);
  const found = (analysis?.blocks ?? []).flatMap(({ block }) => {
    const start = analysis?.offsets({ origin: block, start: 0, end: 0 })?.start ?? 0;
    return lex(block.text, analysis?.kinds)
      .tokens.filter(
        ({ name, start: from, end }) =>
          end - from > 1 && !/^(?:NAME|VALUE|SEGMENT|PROSE|OPEN|CLOSE|COLON|COMMA|LIST|STOP|END)$/.test(name),
      )
      .map((token) => [start + token.start, block.text.slice(token.start, token.end)] as const);
  });
  return new Map(found);
}
