/** Milliseconds to wait after the first, second … death in a row. */
const WAITS: readonly number[] = [500, 2_000, 8_000, 30_000];

/** Deaths further apart than this do not belong together. */
const MEMORY = 5 * 60_000;

/**
 * How long to wait before the server is started again, or null: it dies again and again, better stop.
 *
 * @param deaths times of all deaths so far, the latest last, in milliseconds on any clock
 */
export function waitAfter(deaths: readonly number[]): number | null {
  const latest = deaths.at(-1) ?? 0;
  const recent = deaths.filter((time) => latest - time < MEMORY).length;
  return WAITS[recent - 1] ?? null;
}
