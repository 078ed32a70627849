const STEP = 50;

/**
 * Asks again and again until the answer is neither null nor false, and returns it.
 *
 * @param what for the message if it never comes
 * @param limit in milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => T | null | false | PromiseLike<T | null | false>,
  limit = 30_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
