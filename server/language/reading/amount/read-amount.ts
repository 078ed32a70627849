import type { Amount } from '../../../engine/plan/amount.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import { compare, toNumber } from '../../../engine/text/rational.ts';
import { PEOPLE, VERBS } from '../../lexicon/sentence-words.ts';
import { type Reading, type Slice, sourceOf, trimmed } from '../slice.ts';
import { amountAt, bounds, type FoundAmount } from './amount-at.ts';
import { comparisonBefore, suffixAt } from './comparison.ts';
import { numberAt, upperEnd } from './number.ts';

/** A comparison is no longer. */
const REACH = 16;

/** Reads a slice that is wholly an amount (不少于2节, 1~2次, 100%, 若干, XX字); null if it is none. */
export function readAmount(whole: Slice): Reading<Amount | null> {
  const part = trimmed(whole);
  const found = wholly(part.folded);
  return found ? asAmount(part, found) : { value: null, problems: [] };
}

/** An amount found in a slice, with what is to be said of it. `text`: as written, where it is not one stretch. */
export function asAmount(
  within: Slice,
  found: FoundAmount,
  text = within.text.slice(found.start, found.end),
): Reading<Amount> {
  const source = sourceOf(within, found.start, found.end);
  const value: Amount = {
    source,
    text: text.trim(),
    comparison: found.comparison,
    min: found.min,
    max: found.max,
    unit: found.unit,
    soft: found.soft,
    ...(found.factors.length > 0 && { factors: found.factors }),
    ...(found.vague !== null && { vague: found.vague }),
    ...(found.placeholder !== null && { placeholder: placeholderText(within, found) }),
    ...(found.doubled && { doubled: text.trim() }),
  };
  return { value, problems: reversed(found, source) };
}

function placeholderText(within: Slice, found: FoundAmount): string {
  return within.text.slice(found.numberStart, found.numberStart + (found.placeholder?.length ?? 0));
}

function reversed({ min, max }: FoundAmount, source: Amount['source']): readonly Problem[] {
  if (!min || !max || compare(min, max) <= 0) return [];
  return [
    { code: 'range-reversed', source, data: { from: String(toNumber(min)), to: String(toNumber(max)) } },
  ];
}

function wholly(folded: string): FoundAmount | null {
  const from = VERBS.light.at(folded, 0)?.length ?? PEOPLE.eachPerson.at(folded, 0)?.length ?? 0;
  for (const find of [amountAt, loose, bareNumber]) {
    for (let at = from; at < Math.min(folded.length, REACH); at++) {
      const found = find(folded, at);
      if (found && found.end === folded.length && folded.slice(from, found.start).trim() === '') return found;
    }
  }
  return null;
}

/** A number whose unit no table has: the written word is kept. */
function loose(folded: string, at: number): FoundAmount | null {
  const number = numberAt(folded, at);
  const unit = number
    ? /^ ?[\u4e00-\u9fffa-z]{1,6}?(?=\s|以上|以下|以内|左右|$)/.exec(folded.slice(number.end))?.[0]
    : undefined;
  return number && unit ? around(folded, at, number.end + unit.length, number, unit.trim()) : null;
}

/** A number (a range) without a unit that ends at `end`, with the comparison before it: 不少于20, at least 4, 3 to 5. */
export function unitlessBefore(folded: string, end: number): FoundAmount | null {
  const at =
    end -
    (/(?<![\d.:/a-z第~-])\d+(?:\.\d+)?(?:\s*(?:~|-|至|到|to)\s*\d+)?$/.exec(folded.slice(0, end))?.[0]
      .length ?? 0);
  const number = at < end ? numberAt(folded, at) : null;
  if (!number) return null;
  const upper = number.end < end ? upperEnd(folded, number.end) : null;
  return around(folded, at, end, upper ? { ...number, max: upper.max, range: true } : number, null);
}

/** 40, 至少40: no unit written. */
function bareNumber(folded: string, at: number): FoundAmount | null {
  const number = numberAt(folded, at);
  return number ? around(folded, at, number.end, number, null) : null;
}

function around(
  folded: string,
  at: number,
  end: number,
  number: NonNullable<ReturnType<typeof numberAt>>,
  unit: string | null,
): FoundAmount {
  const before = comparisonBefore(folded, at, 0);
  const after = suffixAt(folded, end);
  return {
    start: before.start,
    end: after.end,
    numberStart: at,
    ...bounds(number, before.comparing ?? after.comparing),
    unit,
    factors: number.factors,
    soft: before.soft || after.soft,
    vague: null,
    placeholder: null,
    doubled: before.comparing !== null && after.comparing !== null,
  };
}
