import type { Amount } from '../../../engine/plan/amount.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import type { Period } from '../../../engine/plan/quota.ts';
import type { KnownNames } from '../../lexicon/names.ts';
import { amountBefore, type FoundAmount, withComparison } from '../amount/amount-at.ts';
import { asAmount } from '../amount/read-amount.ts';
import { readName, readNames } from '../names/read-names.ts';
import { readPeople } from '../people/read-people.ts';
import { type Reading, type Slice, sourceOf, subslice } from '../slice.ts';
import { readRhythm } from '../time/read-period.ts';
import { readSchedule } from '../time/read-schedule.ts';
import { type Cut, cutClause } from './cut-clause.ts';
import { doubts } from './doubts.ts';
import type { Stretch } from './left.ts';
import type { ClauseContext, Phrase, Words } from './phrase.ts';
import { sizeStart } from './size.ts';

/** Longer clauses are prose; only so much of them is read. */
const LONGEST = 400;

/**
 * Reads one clause of a sentence (what stands between two ，) from both ends, never chopped in the middle
 * (language.md §3). The reading is the same with and without blanks; a doubtful one carries `ambiguous-split`.
 */
export function readClause(clause: Slice, names: KnownNames, context: ClauseContext): Reading<Phrase> {
  const whole = clause.text.length > LONGEST ? subslice(clause, 0, LONGEST) : clause;
  const size = sizeStart(whole.folded);
  const cut = cutClause(
    { folded: whole.folded, end: size ?? whole.folded.length, names, found: new Map() },
    context,
  );
  const problems: Problem[] = [];
  const keep = <T>(reading: Reading<T>): T => {
    problems.push(...reading.problems);
    return reading.value;
  };
  const [first = null, second = null] = cut.periods.map((at) => keep(readRhythm(part(whole, at))));
  const found = cut.name ? readNames(part(whole, cut.name)) : [];
  const value: Phrase = {
    source: sourceOf(clause),
    people: cut.people ? keep(readPeople(part(whole, cut.people), names)) : null,
    ...periodAndTrigger(first, second),
    moment: cut.moment ? keep(readSchedule(part(whole, cut.moment), { role: 'deadline' })) : null,
    verb: words(whole, cut.verb),
    recipient: cut.recipient ? readName(part(whole, cut.recipient)) : null,
    name: found[0] ?? null,
    names: found,
    amount: cut.amount ? keep(amountOf(whole, cut.amount, cut)) : null,
    size: size === null ? (cut.size ? keep(asAmount(whole, cut.size)) : null) : keep(sizeOf(whole, size)),
    modal: words(whole, cut.modal),
  };
  return {
    value,
    problems: [
      ...problems,
      ...(whole === clause ? doubts(whole, cut, names, context.item) : [tooLong(clause)]),
    ],
  };
}

/** What stands beyond the limit was not read, also an amount. */
function tooLong(clause: Slice): Problem {
  const data = { text: `${clause.text.slice(0, 20)}…`, reading: `${clause.text.slice(0, 20)}…` };
  return { code: 'ambiguous-split', source: sourceOf(clause), data };
}

function part(whole: Slice, { start, end }: Stretch): Slice {
  return subslice(whole, start, end);
}

function words(whole: Slice, at: Stretch | null): Words | null {
  if (!at) return null;
  const text = whole.text.slice(at.start, at.end).trim();
  return text === '' ? null : { text, source: sourceOf(whole, at.start, at.start + text.length) };
}

function periodAndTrigger(first: Period | null, second: Period | null): Pick<Phrase, 'period' | 'trigger'> {
  const isJoined = (period: Period | null) =>
    period?.kind === 'occasion' ||
    period?.kind === 'lesson' ||
    period?.kind === 'unit' ||
    period?.kind === 'weeks';
  if (!second) return { period: first, trigger: null };
  return isJoined(first) ? { period: second, trigger: first } : { period: first, trigger: second };
}

/** 至少 (听课) 3节: the comparison that stood earlier joins its amount. */
function amountOf(whole: Slice, found: FoundAmount, { comparison }: Cut): Reading<Amount> {
  const number = whole.text.slice(found.start, found.end).trim();
  if (!comparison) return asAmount(whole, found, number);
  const said = whole.text.slice(comparison.start, comparison.end).trim();
  return asAmount(whole, withComparison(found, comparison.comparing), said + number);
}

function sizeOf(whole: Slice, start: number): Reading<Amount | null> {
  const found = amountBefore(whole.folded, start, whole.folded.trimEnd().length);
  return found ? asAmount(whole, found, whole.text.slice(start).trim()) : { value: null, problems: [] };
}
