import { pause } from './pause.ts';

/** Longest stretch of work before the server looks for what the user did meanwhile. */
const SLICE_MS = 16;

/** The results of many small pieces of work, with other messages let in between; null if one of them made it stale. */
export async function inSlices<T, R>(
  items: Iterable<T>,
  work: (item: T) => R,
  stale: () => boolean,
): Promise<readonly R[] | null> {
  const results: R[] = [];
  let since = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    if (stale()) return null;
    since = performance.now();
  }
  return results;
}
