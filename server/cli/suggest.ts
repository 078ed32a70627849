/** The candidate nearest to a mistyped word; null if none is near. The first wins a tie. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor([...word].length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein: characters inserted, left out or replaced. */
function editDistance(a: string, b: string): number {
  const from = [...a.slice(0, 200)];
  const to = [...b.slice(0, 200)];
  let previous = to.map((_, index) => index + 1);
  from.forEach((character, i) => {
    let diagonal = i;
    let left = i + 1;
    previous = to.map((other, j) => {
      const above = previous[j] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (character === other ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return previous.at(-1) ?? from.length;
}
