/** Work in small steps: whoever runs it may do something else after each of them, or give the rest up. */
export type Steps<T> = Generator<undefined, T, unknown>;

/** The same, which now and then waits for something. */
export type Waits<T> = Generator<Promise<unknown> | undefined, T, unknown>;

/** All steps at once. */
export function done<T>(steps: Steps<T>): T {
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone) return value;
  }
}

/** As {@link done}, of work that waits. */
export async function finished<T>(steps: Waits<T>): Promise<T> {
  let answer: unknown;
  for (;;) {
    const step = steps.next(answer);
    if (step.done) return step.value;
    answer = step.value && (await step.value);
  }
}

/** As `map`, a step before each item. */
export function* mapped<T, R>(items: Iterable<T>, work: (item: T, at: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const item of items) {
    yield;
    results.push(work(item, results.length));
  }
  return results;
}

/** As `flatMap`, with the steps that each item takes. */
export function* flatMapped<T, R>(items: Iterable<T>, work: (item: T) => Steps<readonly R[]>): Steps<R[]> {
  const results: R[] = [];
  for (const item of items) for (const result of yield* work(item)) results.push(result);
  return results;
}

/** What is known at once. */
// biome-ignore lint/correctness/useYield: no step is needed
export function* ready<T>(value: T): Steps<T> {
  return value;
}

/** What a promise holds. */
export function* awaited<T>(promise: Promise<T>): Waits<T> {
  return (yield promise) as T;
}
