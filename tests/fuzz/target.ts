import type { Random } from './random.ts';

/** One way to attack the product: how a case is made, and what must hold of it. */
export interface Target<C = unknown> {
  readonly name: string;
  /** A case: data that can be written to a file and read back. */
  readonly make: (random: Random) => C;
  /** The promises that were broken; nothing if all is well. What is thrown is one as well. */
  readonly broken: (input: C) => readonly string[] | Promise<readonly string[]>;
  /** Simpler cases that may break the same promise, the simplest first. */
  readonly simpler: (input: C) => Iterable<C>;
}

/** A target among others, whose cases only it understands. */
export function target<C>(of: Target<C>): Target {
  return of as unknown as Target;
}

export async function brokenBy(attacked: Target, input: unknown): Promise<readonly string[]> {
  try {
    return await attacked.broken(input);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** The text with ever smaller parts left out: halves, quarters … lines, characters. */
export function* shorter(text: string): Generator<string> {
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size);
  }
}

/** One of several texts shortened. */
export function* oneShorter(texts: Readonly<Record<string, string>>): Generator<Record<string, string>> {
  for (const [name, text] of Object.entries(texts)) {
    for (const less of shorter(text)) yield { ...texts, [name]: less };
  }
}
