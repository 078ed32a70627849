import { createHash } from 'node:crypto';

/**
 * How many times the usual number of cases is tried: 1 in `npm test`. `TEST_EFFORT=20 npx vitest run tests/…` tries more,
 * and all of what is usually sampled.
 */
const EFFORT = Number(process.env.TEST_EFFORT ?? 1);
const SEED = process.env.FC_SEED ?? '20260901';

/** The number of random cases of a property that usually has `usual`. */
export function cases(usual: number): number {
  return Math.max(1, Math.round(usual * EFFORT));
}

/**
 * Whether one of many alike is among those that are tried, of which one in `oneIn` usually is. The same are tried in
 * every run with the same seed; `key` tells them apart.
 */
export function isTried(key: string, oneIn: number): boolean {
  const part = createHash('md5').update(`${SEED} ${key}`).digest().readUInt32BE() / 2 ** 32;
  return part < EFFORT / oneIn;
}
