import type { Comparison } from '../../../engine/plan/amount.ts';
import { add, type Rational, rational, subtract } from '../../../engine/text/rational.ts';
import { QUANTITY, UNITS } from '../../lexicon/sentence-words.ts';
import { type Comparing, comparisonBefore, suffixAt } from './comparison.ts';
import { mayBegin, numberAt, upperEnd } from './number.ts';

/** An amount found in folded text, before it becomes an {@link import('../../../engine/plan/amount.ts').Amount}. */
export interface FoundAmount {
  /** With its comparison; `end` is exclusive and behind 以上, 左右. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins. */
  readonly numberStart: number;
  readonly comparison: Comparison;
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly unit: string | null;
  readonly factors: readonly Rational[];
  readonly soft: boolean;
  readonly vague: string | null;
  readonly placeholder: string | null;
  readonly doubled: boolean;
}

interface Core {
  readonly end: number;
  readonly unit: string | null;
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly range: boolean;
  readonly rough: boolean;
  readonly factors: readonly Rational[];
  readonly vague: string | null;
  readonly placeholder: string | null;
}

const PLACEHOLDER = /(?:x{1,4}|×{1,4}|_{2,}|○{1,4}|□{1,4}|\*{2,}|\?{2,}|…{1,2})/y;
/** Characters with which an amount may begin. */
const BEGINNINGS = new Set(
  [
    '0123456789零一二两三四五六七八九十百千万廿卅半x×_○□*?…otfsen',
    ...QUANTITY.vague.spellings.keys(),
  ].flatMap((word, i) => (i === 0 ? [...word] : [word.charAt(0)])),
);
/** No number with its unit is longer. */
const REACH = 24;

/** The amount whose number begins at `at`, with the comparison before it (not before `from`). */
export function amountAt(folded: string, at: number, from = 0): FoundAmount | null {
  const core = BEGINNINGS.has(folded.charAt(at)) ? coreAt(folded, at) : null;
  return core ? composed(folded, at, core, from) : null;
}

/** The longest amount that ends at `end` and begins at or after `from`. */
export function amountBefore(folded: string, from: number, end: number): FoundAmount | null {
  let found: FoundAmount | null = null;
  for (let at = end - 1; at >= Math.max(from, end - REACH); at--) {
    const core = BEGINNINGS.has(folded.charAt(at)) ? coreAt(folded, at) : null;
    if (core && core.end <= end && suffixAt(folded, core.end).end === end)
      found = composed(folded, at, core, from);
  }
  return found;
}

function composed(folded: string, at: number, core: Core, from: number): FoundAmount {
  const before = comparisonBefore(folded, at, from);
  const after = suffixAt(folded, core.end);
  const said = before.comparing ?? after.comparing;
  return {
    start: before.start,
    end: after.end,
    numberStart: at,
    ...bounds(core, said),
    unit: core.unit,
    factors: core.factors,
    soft: before.soft || after.soft,
    vague: core.vague,
    placeholder: core.placeholder,
    doubled: before.comparing !== null && after.comparing !== null && !isReached(folded, at),
  };
}

/** 达到95%以上 says once what it says. */
function isReached(folded: string, at: number): boolean {
  return /达到? ?$/.test(folded.slice(Math.max(0, at - 3), at));
}

/** What a comparison makes of a number; 超过 and 不满 leave the number itself out (Civil Code, art. 1259). */
export function bounds(
  core: Pick<Core, 'min' | 'max' | 'range' | 'rough'>,
  said: Comparing | null,
): Pick<FoundAmount, 'comparison' | 'min' | 'max'> {
  const { min, max } = core;
  switch (said) {
    case 'atLeast':
      return { comparison: 'atLeast', min, max: null };
    case 'moreThan':
      return { comparison: 'atLeast', min: min && min.d === 1 ? add(min, rational(1)) : min, max: null };
    case 'atMost':
      return { comparison: 'atMost', min: null, max };
    case 'lessThan':
      return { comparison: 'atMost', min: null, max: max && max.d === 1 ? subtract(max, rational(1)) : max };
    case 'about':
      return { comparison: 'about', min, max };
    default:
      if (core.range) return { comparison: 'range', min, max };
      if (core.rough) return { comparison: 'about', min, max };
      return { comparison: said === 'exactly' ? 'exactly' : 'bare', min, max };
  }
}

/** An amount whose comparison stands somewhere before it: 至少 (听课) 3节. */
export function withComparison(found: FoundAmount, said: Comparing | 'soft'): FoundAmount {
  if (said === 'soft') return { ...found, soft: true };
  if (found.comparison !== 'bare' && found.comparison !== 'range') return { ...found, doubled: true };
  const core = { min: found.min, max: found.max, range: found.comparison === 'range', rough: false };
  return { ...found, ...bounds(core, said) };
}

function coreAt(folded: string, at: number): Core | null {
  return (
    numberCore(folded, at) ?? adverbCore(folded, at) ?? vagueCore(folded, at) ?? placeholderCore(folded, at)
  );
}

function numberCore(folded: string, at: number): Core | null {
  if (!mayBegin(folded, at)) return null;
  const number = numberAt(folded, at);
  if (!number) return null;
  const unit = unitAt(folded, number.end);
  const upper = number.range || number.factors.length > 0 ? null : upperEnd(folded, unit?.end ?? number.end);
  const upperUnit = upper ? unitAt(folded, upper.end) : null;
  const rest = { vague: null, placeholder: null };
  if (upper && upperUnit && (!unit || unit.id === upperUnit.id)) {
    return {
      ...rest,
      ...number,
      max: upper.max,
      range: true,
      rough: false,
      unit: upperUnit.id,
      end: upperUnit.end,
    };
  }
  if (unit) return { ...rest, ...number, unit: unit.id, end: unit.end };
  if (isPercent(folded, at, number.end)) return { ...rest, ...number, unit: '%', end: number.end };
  return null;
}

/** once, twice: so many 次. */
function adverbCore(folded: string, at: number): Core | null {
  const word = mayBegin(folded, at) ? QUANTITY.adverbs.at(folded, at) : null;
  if (!word) return null;
  const count = rational(Number(word.id));
  const rest = { range: false, rough: false, factors: [], vague: null, placeholder: null };
  return { ...rest, end: at + word.length, unit: '次', min: count, max: count };
}

function isPercent(folded: string, at: number, end: number): boolean {
  return folded.slice(at, end).includes('分之');
}

/** The unit at `at`, perhaps behind a blank. 节课 is one only where nothing follows that it would tear (一节|课题). */
function unitAt(folded: string, at: number): { readonly id: string; readonly end: number } | null {
  const start = folded[at] === ' ' ? at + 1 : at;
  for (const { id, length } of UNITS.allAt(folded, start)) {
    const end = start + length;
    if (length > 1 && folded[end - 1] === '课' && !closes(folded, end)) continue;
    return { id, end };
  }
  return null;
}

function closes(folded: string, end: number): boolean {
  const next = folded[end];
  return next === undefined || /[\s的,;。，、)]/.test(next) || suffixAt(folded, end).end > end;
}

function vagueCore(folded: string, at: number): Core | null {
  const word = QUANTITY.vague.at(folded, at);
  if (!word || (at > 0 && /[不很更]/.test(folded[at - 1] ?? ''))) return null;
  const end = at + word.length;
  const unit = UNITS.before(folded, end);
  return uncounted(end, unit?.id ?? null, { vague: folded.slice(at, end), placeholder: null });
}

function placeholderCore(folded: string, at: number): Core | null {
  PLACEHOLDER.lastIndex = at;
  const found = PLACEHOLDER.exec(folded)?.[0];
  if (!found || folded[at - 1] === found[0]) return null;
  if (/[a-z\d]/.test(folded[at - 1] ?? '')) return null;
  const unit = unitAt(folded, at + found.length);
  if (!unit) return null;
  return uncounted(unit.end, unit.id, { vague: null, placeholder: found });
}

/** An amount without a number. */
function uncounted(end: number, unit: string | null, said: Pick<Core, 'vague' | 'placeholder'>): Core {
  return { end, unit, min: null, max: null, range: false, rough: false, factors: [], ...said };
}
