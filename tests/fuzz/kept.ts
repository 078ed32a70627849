import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A case that once broke a promise. */
export interface Kept {
  readonly target: string;
  /** What was broken when it was found. */
  readonly fault: string;
  readonly input: unknown;
}

const FOLDER = fileURLToPath(new URL('../../tests/fuzz/kept/', import.meta.url));

export function keptCases(): readonly { readonly name: string; readonly kept: Kept }[] {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, kept: JSON.parse(readFileSync(FOLDER + name, 'utf8')) }));
}

/** Writes a case down, unless it is there already; where it stands. */
export function keep(kept: Kept, name: string): string {
  const text = JSON.stringify(kept.input);
  const known = keptCases().find(({ kept: other }) => JSON.stringify(other.input) === text);
  const path = FOLDER + (known?.name ?? `${name}.json`);
  if (!known) writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
  return path;
}
