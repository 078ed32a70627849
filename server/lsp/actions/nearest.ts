import { fold } from '../../engine/text/fold.ts';

/** The names most like one, best first; none that differs in more than half of its letters. */
export function nearest(name: string, names: Iterable<string>, most = 3): readonly string[] {
  const wanted = fold(name);
  return [...new Set(names)]
    .map((one) => ({ one, away: distance(wanted, fold(one)) }))
    .filter(({ one, away }) => away > 0 && away <= Math.max(wanted.length, one.length) / 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ one }) => one);
}

/** Letters put in, left out or replaced to make one text of another. */
function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > 200) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
