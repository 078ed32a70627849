import type { Condition } from '../../../engine/plan/condition.ts';
import type { KnownNames } from '../../lexicon/names.ts';
import { CONDITION } from '../../lexicon/sentence-words.ts';
import type { WordTable } from '../../lexicon/words.ts';
import { parenthesisEnd, quotationEnd } from '../../syntax/runs.ts';
import { readName } from '../names/read-names.ts';
import { type Reading, type Slice, sourceOf, subslice, trimmed } from '../slice.ts';
import { yearRangeAt } from './range-at.ts';

const DEPTH = 20;

/**
 * Reads who belongs to a cohort: 教龄3年以内 且 非 课题组. 且 binds closer than 或; parentheses group. Null with
 * `syntax` (unreadable-condition) if part of it says nothing.
 */
export function readCondition(whole: Slice, names: KnownNames): Reading<Condition | null> {
  const part = trimmed(whole);
  const value = part.text === '' ? null : anyOf(part, names, 0);
  if (value) return { value, problems: [] };
  const data = {
    reason: 'unreadable-condition',
    found: part.text.slice(0, 20),
    expected: 'condition',
  } as const;
  return { value: null, problems: [{ code: 'syntax', source: sourceOf(part), data }] };
}

function anyOf(whole: Slice, names: KnownNames, depth: number): Condition | null {
  return joined(whole, 'any', CONDITION.or, names, (part) => allOf(part, names, depth));
}

function allOf(whole: Slice, names: KnownNames, depth: number): Condition | null {
  return joined(whole, 'all', CONDITION.and, names, (part) => one(part, names, depth));
}

function joined(
  whole: Slice,
  kind: 'all' | 'any',
  operator: WordTable,
  names: KnownNames,
  read: (part: Slice) => Condition | null,
): Condition | null {
  const parts = splitAt(whole, operator, names).map(trimmed);
  const of: Condition[] = [];
  for (const part of parts) {
    const condition = read(part);
    if (!condition) return null;
    of.push(condition);
  }
  const [only] = of;
  return of.length === 1 && only ? only : { source: sourceOf(whole), kind, of };
}

/** Apart at an operator that stands in no quotation, parenthesis, known name or number (以上或以上 is none). */
function splitAt(whole: Slice, operator: WordTable, names: KnownNames): readonly Slice[] {
  const { folded } = whole;
  const parts: Slice[] = [];
  let from = 0;
  for (let at = 0; at < folded.length; ) {
    const over = quotationEnd(folded, at) ?? (folded[at] === '(' ? parenthesisEnd(folded, at) : null);
    const range = over === null ? yearRangeAt(folded, at)?.end : undefined;
    const known = over === null && range === undefined ? names.startingAt(folded, at)[0] : undefined;
    const word = over === null && known === undefined && range === undefined ? operator.at(folded, at) : null;
    if (word && at > from) {
      parts.push(subslice(whole, from, at));
      from = at + word.length;
    }
    at = over ?? range ?? at + (known ?? word?.length ?? 1);
  }
  parts.push(subslice(whole, from, folded.length));
  return parts;
}

function one(whole: Slice, names: KnownNames, depth: number): Condition | null {
  const { folded } = whole;
  if (folded === '' || depth > DEPTH) return null;
  if (folded[0] === '(' && parenthesisEnd(folded, 0) === folded.length) {
    return anyOf(trimmed(subslice(whole, 1, folded.length - 1)), names, depth + 1);
  }
  const not = names.kind(folded) === null ? CONDITION.not.at(folded, 0) : null;
  if (not && not.length < folded.length) {
    const of = one(trimmed(subslice(whole, not.length, folded.length)), names, depth + 1);
    return of && { source: sourceOf(whole), kind: 'not', of };
  }
  const range = yearRangeAt(folded, 0);
  if (range) return withRange(whole, range, names, depth);
  if (names.kind(folded) !== null) return named(whole);
  return CONDITION.field.spellings.has(folded) ? null : (fieldOf(whole) ?? named(whole));
}

/** 35周岁以上, and what may follow it without an operator: 35周岁以上的非课题组教师. */
function withRange(
  whole: Slice,
  range: NonNullable<ReturnType<typeof yearRangeAt>>,
  names: KnownNames,
  depth: number,
): Condition | null {
  const { kind, min, max, end } = range;
  const first: Condition = { source: sourceOf(whole, 0, end), kind, min, max };
  const of = CONDITION.of.at(whole.folded, end);
  const rest = trimmed(subslice(whole, end + (of?.length ?? 0), whole.folded.length));
  if (rest.folded === '') return first;
  const second = one(rest, names, depth + 1);
  return second && { source: sourceOf(whole), kind: 'all', of: [first, second] };
}

/** 职称 高级, 学科语文. */
function fieldOf(whole: Slice): Condition | null {
  const field = CONDITION.field.at(whole.folded, 0);
  if (!field || field.id === '年龄' || field.id === '教龄') return null;
  const rest = trimmed(subslice(whole, field.length, whole.folded.length));
  const value = readName(
    /^[为是:=]/.test(rest.folded) ? trimmed(subslice(rest, 1, rest.folded.length)) : rest,
  );
  return value && { source: sourceOf(whole), kind: 'field', field: field.id, value };
}

function named(whole: Slice): Condition | null {
  const name = readName(whole);
  return name && { source: sourceOf(whole), kind: 'is', name };
}
