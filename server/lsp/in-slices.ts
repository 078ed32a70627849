import { mapped, type Waits } from '../engine/steps/steps.ts';
import { othersTurn } from './pause.ts';

/** Longest stretch of work before the server looks for what the user did meanwhile. */
const SLICE_MS = 16;

/**
 * Work in steps, with other messages let in between; null if one of them made it stale. `told`: how many steps have
 * been taken, after each slice.
 */
export async function stepwise<T>(
  steps: Waits<T>,
  stale: () => boolean,
  told: (taken: number) => void = () => undefined,
): Promise<{ readonly value: T } | null> {
  let since = performance.now();
  let answer: unknown;
  for (let taken = 1; ; taken++) {
    const step = steps.next(answer);
    if (step.done) return { value: step.value };
    answer = step.value && (await step.value);
    if (performance.now() - since < SLICE_MS) continue;
    told(taken);
    await othersTurn();
    if (stale()) return null;
    since = performance.now();
  }
}

/** The results of many small pieces of work, with other messages let in between; null if one of them made it stale. */
export async function inSlices<T, R>(
  items: Iterable<T>,
  work: (item: T) => R,
  stale: () => boolean,
  told?: (taken: number) => void,
): Promise<readonly R[] | null> {
  const results = await stepwise(mapped(items, work), stale, told);
  return results?.value ?? null;
}
