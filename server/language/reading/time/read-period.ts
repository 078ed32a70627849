import type { Problem } from '../../../engine/plan/problem.ts';
import type { Period } from '../../../engine/plan/quota.ts';
import { type Reading, type Slice, sourceOf, trimmed } from '../slice.ts';
import { Cursor } from './cursor.ts';
import { occasion } from './occasion.ts';
import { type PeriodCore, period } from './period-words.ts';
import { regroup } from './regroup.ts';
import { type Token, tokenize } from './tokens.ts';
import { isLatin, standardFor } from './words.ts';

/** Enough for the longest period and the amount behind it (第3周至第8周, 每两周一到两次). */
const WINDOW = 12;

/**
 * The period that a whole piece is: 每周, 每两个月, 本学期, 第3周至第8周, 每次听课后, per term. Null if it is none.
 * 每期 and 每年 are read as 每学期 and 每学年, with a hint.
 */
export function readPeriod(slice: Slice): Reading<Period | null> {
  const whole = trimmed(slice);
  const cursor = new Cursor(regroup(whole.folded, tokenize(whole.folded)));
  const core = period(cursor);
  // 每节课后: said of the lesson.
  if (core?.kind === 'lesson' || core?.kind === 'unit') cursor.take('after') ?? cursor.take('before');
  if (core && cursor.done) return { value: placed(whole, core), problems: vague(whole, core) };
  const trigger = occasion(whole);
  return { value: trigger, problems: [] };
}

/** Likewise, and 每周三下午 within a sentence: owed every week. */
export function readRhythm(slice: Slice): Reading<Period | null> {
  const whole = trimmed(slice);
  const plain = readPeriod(slice);
  if (plain.value || weekdayAt(whole.folded, 0)?.length !== whole.text.length) return plain;
  return { value: placed(whole, { kind: 'week', every: 1 }), problems: [] };
}

/**
 * Length of the longest period that begins at `at` in folded text; null if none does. Triggers (每次…) are left to
 * whoever knows where their name ends. A blank ends it, except beside Latin words, digits and a range mark.
 */
export function periodAt(folded: string, at: number): number | null {
  const tokens = regroup(folded, untilWall(folded, tokenize(folded, at, WINDOW, true)));
  const cursor = new Cursor(tokens);
  const core = period(cursor);
  if (!core || (core.kind === 'weeks' && core.from === core.to)) return null;
  return cursor.textEnd - at;
}

/**
 * Length of a weekly rhythm with its day at `at` in folded text (每周三, 每周五第7节), and whether it says the time of day;
 * null if none begins there. 每周一 may begin a name (每周一诗): what follows is left to the caller.
 */
export function weekdayAt(folded: string, at: number): { length: number; timed: boolean } | null {
  const cursor = new Cursor(regroup(folded, untilWall(folded, tokenize(folded, at, WINDOW, true))));
  if (!cursor.take('every') || !cursor.take('weekday')) return null;
  const part = cursor.take('dayPart');
  const lesson = cursor.attempt(
    (inner) => inner.take('ordinal') && inner.take('number') && inner.take('lesson'),
  );
  return { length: cursor.textEnd - at, timed: part !== null || lesson !== null };
}

function placed(whole: Slice, core: PeriodCore): Period {
  const base = { source: sourceOf(whole), text: whole.text };
  if (core.kind !== 'weeks') return { ...base, ...core };
  return { ...base, kind: 'weeks', range: { source: base.source, from: core.from, to: core.to } };
}

function vague(whole: Slice, core: PeriodCore): Problem[] {
  const suggest = standardFor(whole.folded);
  if (suggest !== null) {
    return [{ code: 'vague-wording', source: sourceOf(whole), data: { word: whole.text, suggest } }];
  }
  if (core.kind !== 'weeks' || core.from <= core.to) return [];
  const data = { from: String(core.from), to: String(core.to) };
  return [{ code: 'range-reversed', source: sourceOf(whole), data }];
}

function untilWall(folded: string, tokens: readonly Token[]): Token[] {
  const wall = tokens.findIndex((token, i) => i > 0 && isWall(folded, tokens[i - 1], token));
  return wall < 0 ? [...tokens] : tokens.slice(0, wall);
}

function isWall(folded: string, before: Token | undefined, after: Token): boolean {
  if (!before || before.to === after.from) return false;
  const open = (token: Token, edge: number) =>
    token.kind === 'range' || isLatin(folded.charAt(edge)) || /[0-9]/.test(folded.charAt(edge));
  return !open(before, before.to - 1) && !open(after, after.from);
}
