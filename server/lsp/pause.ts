/** Lets waiting messages in, and time go by. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Turns of Node's loop: a question is read in one, answered in the next, its answer written in a third. */
const TURNS = 10;

/** Between two slices of long work: what others ask meanwhile is answered, not only let in. */
export async function othersTurn(): Promise<void> {
  await pause();
  // A browser has no such turns: what it was told comes before what a clock brings.
  if (typeof setImmediate !== 'function') return;
  for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
