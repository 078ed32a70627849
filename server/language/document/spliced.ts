/** Lists of several parts one behind the other, and where each part ends. */
export interface Parts<T> {
  readonly all: readonly T[];
  readonly ends: Int32Array;
}

export const NO_PARTS: Parts<never> = { all: [], ends: new Int32Array(0) };

/**
 * The same with other parts between the first and the last ones; the same list if they hold the same. What stays is not
 * looked at: only that makes a key in a file of ten thousand statements cheap.
 */
export function splicedParts<T>(
  before: Parts<T>,
  first: number,
  fresh: readonly (readonly T[])[],
  last: number,
): Parts<T> {
  const from = first === 0 ? 0 : (before.ends[first - 1] ?? 0);
  const end = before.ends.length - last;
  const to = end === 0 ? 0 : (before.ends[end - 1] ?? 0);
  const ends = new Int32Array(first + fresh.length + last);
  ends.set(before.ends.subarray(0, first));
  const middle: T[] = [];
  for (const [i, part] of fresh.entries()) {
    for (const one of part) middle.push(one);
    ends[first + i] = from + middle.length;
  }
  const moved = from + middle.length - to;
  const behind = first + fresh.length;
  for (let i = 0; i < last; i++) ends[behind + i] = (before.ends[end + i] ?? 0) + moved;
  const isSame = moved === 0 && middle.every((one, i) => one === before.all[from + i]);
  return { all: isSame ? before.all : before.all.slice(0, from).concat(middle, before.all.slice(to)), ends };
}
