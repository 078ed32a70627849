import type { KnownNames, NameKind } from '../../lexicon/names.ts';
import { VERBS } from '../../lexicon/sentence-words.ts';
import { quotationEnd } from '../../syntax/runs.ts';

/** The part of a clause that is still to be read. All offsets are those of the clause. */
export interface View {
  readonly folded: string;
  /** Exclusive: where the amount at the right begins, else the end of the clause. */
  readonly end: number;
  readonly names: KnownNames;
  /** Ends of periods and times found so far in this text. */
  readonly found?: Map<number, number | null>;
}

/** Clauses are shorter (read-clause.ts). */
const KEY = 4096;

/** What `read` yields at a place, worked out once for each end of the view. */
export function remembered(
  { found, end }: View,
  kind: 0 | 1,
  at: number,
  read: () => number | null,
): number | null {
  if (!found) return read();
  const key = (at * KEY + end) * 2 + kind;
  const known = found.get(key);
  if (known !== undefined) return known;
  const value = read();
  found.set(key, value);
  return value;
}

const PEOPLE_KINDS: ReadonlySet<NameKind> = new Set([
  'group',
  'groupKind',
  'person',
  'cohort',
  'post',
  'subject',
  'grade',
]);

export function isPeopleKind(kind: NameKind | null): boolean {
  return kind !== null && PEOPLE_KINDS.has(kind);
}

export function isBlankAt(folded: string, at: number): boolean {
  return folded[at] === ' ' || folded[at] === '\t';
}

export function skipBlanks({ folded, end }: View, at: number): number {
  let i = at;
  while (i < end && isBlankAt(folded, i)) i++;
  return i;
}

/** End of the run at `at`: the next blank outside quotations, at most the end of the view. */
export function wallAfter({ folded, end }: View, at: number): number {
  let i = at;
  while (i < end && !isBlankAt(folded, i)) i = quotationEnd(folded, i) ?? i + 1;
  return Math.min(i, end);
}

/** Length of the longest known set of people that begins at `at`; 0 if none does. */
export function setAt({ folded, end, names }: View, at: number): number {
  return (
    names
      .startingAt(folded, at)
      .find(
        (length) =>
          at + length <= end &&
          isPeopleKind(names.kind(folded.slice(at, at + length))) &&
          !(length > 1 && tearsVerb(folded, at + length)),
      ) ?? 0
  );
}

/** 各年级|组织: the last character of the set belongs to a verb. */
function tearsVerb(folded: string, end: number): boolean {
  return (VERBS.light.at(folded, end - 1)?.length ?? 0) > 1;
}

/** Length of the longest known activity, kind or place that begins at `at`; 0 if none does. */
export function activityAt({ folded, end, names }: View, at: number): number {
  return (
    names
      .startingAt(folded, at)
      .find((length) => at + length <= end && !isPeopleKind(names.kind(folded.slice(at, at + length)))) ?? 0
  );
}

/** Whether [from, to) ends in a known set of people of two or more characters. */
export function endsInSet({ folded, names }: View, from: number, to: number): boolean {
  return names.endingAt(folded, to).some((length) => {
    const kind = length >= 2 && to - length >= from ? names.kind(folded.slice(to - length, to)) : null;
    return isPeopleKind(kind) && kind !== 'subject';
  });
}

/** Whether [from, to) is or ends in a known activity or kind. */
export function endsInActivity({ folded, names }: View, from: number, to: number): boolean {
  return names
    .endingAt(folded, to)
    .some((length) => to - length >= from && !isPeopleKind(names.kind(folded.slice(to - length, to))));
}

/** Whether [from, to) is wholly a known activity or kind. */
export function isActivity({ folded, names }: View, from: number, to: number): boolean {
  const kind = names.kind(folded.slice(from, to).trim());
  return kind !== null && !isPeopleKind(kind);
}
