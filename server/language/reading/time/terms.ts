import { amountLength } from './amounts.ts';
import { type Core, only, type Stretch } from './draft.ts';
import { routineDays, skipAmount } from './routine.ts';
import type { TimeReader } from './time-reader.ts';

/** A term said before the time proper; `number` null = this one, or each. */
export interface TermPrefix {
  readonly number: number | null;
  readonly text: Stretch;
}

/** 第一学期, 秋季学期, 本学期, 每学期 before a time; term 1. */
export function termPrefix(reader: TimeReader): TermPrefix | null {
  const from = reader.textStart;
  const number = reader.attempt(termNumber);
  if (number !== null) return { number, text: { from, to: reader.textEnd } };
  const current =
    reader.take('current') ?? reader.attempt((inner) => everyTerm(inner)) ?? reader.attempt(everyPoint);
  if (!current) return null;
  return { number: reader.attempt(termNumber), text: { from, to: reader.textEnd } };
}

/** 第一学期, 上学期, 春季学期, term 2, 2nd semester. */
export function termNumber(reader: TimeReader): number | null {
  return reader.attempt((inner) => {
    const word = inner.take('term');
    if (word) return word.value;
    const leading = inner.take('unit', 'term');
    const nth = leading ? null : inner.take('nth');
    if (!leading && !nth && !inner.take('ordinal') && !inner.is('ordinalEnd', null, 1)) return null;
    const number = nth ?? inner.take('number');
    inner.take('ordinalEnd');
    if (!number || (number.value !== 1 && number.value !== 2)) return null;
    return leading || inner.take('unit', 'term') ? number.value : null;
  });
}

/** 每学期16次 周三 第7节, 16 times per term Wed: spread evenly. */
export function spread(reader: TimeReader): Core | null {
  const leading = reader.peek()?.value ?? 0;
  const ahead = amountLength(reader);
  reader.at += ahead;
  if (ahead > 0 && reader.is('unit', null, 1)) reader.take('cardinal', '1');
  const unit = everyTerm(reader, reader.tokens[reader.at - 1]?.kind === 'cardinal');
  if (!unit) return null;
  const count = ahead > 0 ? leading : Math.max(1, reader.peek()?.value ?? 1);
  if (ahead === 0 && amountLength(reader) === 0) return null;
  skipAmount(reader);
  const days = routineDays(reader) ?? [];
  return only({ kind: 'spread', count: Math.max(1, count), per: unit === 'term' ? 'term' : 'year', days });
}

/** The 每 of 每学期末. */
function everyPoint(reader: TimeReader): true | null {
  return reader.take('every') && reader.is('point') ? true : null;
}

/** `counted`: a numeral before it stands for 每 (4 times a semester). */
function everyTerm(reader: TimeReader, counted = false): 'term' | 'year' | null {
  const cycle = reader.take('cycle', 'term1') ?? reader.take('cycle', 'year1');
  if (cycle) return cycle.id === 'term1' ? 'term' : 'year';
  if (!counted && !reader.take('every')) return null;
  const unit =
    reader.take('unit', 'term') ?? reader.take('unit', 'schoolYear') ?? reader.take('unit', 'year');
  return unit && (unit.id === 'term' ? 'term' : 'year');
}
