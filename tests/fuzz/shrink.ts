import { brokenBy, type Target } from './target.ts';

/** Attempts and time in total: shrinking is for the reader's comfort and must end. */
const MOST_TRIES = 3000;
const MOST_MS = 60_000;

/** The first line of what was broken, without numbers: two cases that break the same are one fault. */
export function faultOf(broken: readonly string[]): string {
  const [first = ''] = broken;
  return (first.split('\n')[0] ?? '').replace(/\d+/g, '#').slice(0, 160);
}

/** A case as simple as can be found that still breaks the same promise. */
export async function simplest(target: Target, input: unknown, broken: readonly string[]): Promise<unknown> {
  const fault = faultOf(broken);
  let best = input;
  const end = performance.now() + MOST_MS;
  let tries = 0;
  for (let better = true; better; ) {
    better = false;
    for (const candidate of target.simpler(best)) {
      if (tries++ > MOST_TRIES || performance.now() > end) return best;
      if (faultOf(await brokenBy(target, candidate)) !== fault) continue;
      best = candidate;
      better = true;
      break;
    }
  }
  return best;
}
