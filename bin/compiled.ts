import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { readCompiled, writeCompiled } from './code-cache.ts';

/** A bundle of ours, as esbuild writes it: a function that fills in the exports of a module. */
export type Bundle<Exports> = (module: { exports: Partial<Exports> }, require: NodeJS.Require) => void;

export interface Compiled<Exports> {
  readonly bundle: Bundle<Exports>;
  /** Keeps what has been compiled until then for the next start, once; null if that was kept already. */
  readonly keep: (() => void) | null;
}

/**
 * A bundle, compiled as it was at an earlier start if that was kept.
 *
 * @param folder where compiled code is kept; null: nowhere
 * @param use what the bundle is started for; different uses run different code
 */
export function compiled<Exports>(path: string, folder: string | null, use: string): Compiled<Exports> {
  const source = readFileSync(path);
  const kept = folder === null ? null : join(folder, `${use}-${runtime(path)}.bin`);
  const cachedData = kept === null ? undefined : readCompiled(kept, source);
  // What is shipped is written in ASCII: read faster, and a byte per character.
  const text = source.toString(isAscii(source) ? 'latin1' : 'utf8');
  const script = new Script(text, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const isKept = kept === null || (cachedData !== undefined && !script.cachedDataRejected);
  return {
    bundle: script.runInThisContext() as Bundle<Exports>,
    keep: isKept ? null : once(() => writeCompiled(kept, source, script.createCachedData())),
  };
}

/** Compiled code of one place and one kind of V8 is of no use to another. */
function runtime(path: string): string {
  const { versions, arch, execArgv, env } = process;
  const parts = [path, versions.v8, versions.node, arch, env.NODE_OPTIONS ?? '', ...execArgv];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** Lets go of everything when it is done. */
function once(work: () => void): () => void {
  let left: (() => void) | null = work;
  return () => {
    left?.();
    left = null;
  };
}
