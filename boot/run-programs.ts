import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { compiled, SETTLED_MS } from './compiled.ts';

/** Beside this file once it is bundled. */
const BUNDLE = 'jiaoyan.js';

type Programs = Readonly<Record<'runServer' | 'runCommandLine', () => unknown>>;

/** Runs one of the two programs; `use` as in {@link compiled}. */
export function runProgram(program: keyof Programs, use: string): void {
  const path = join(dirname(fileURLToPath(import.meta.url)), BUNDLE);
  const { bundle, keep } = compiled<Programs>(path, cacheFolder(process), use);
  if (keep) {
    setTimeout(keep, SETTLED_MS).unref();
    process.once('exit', keep);
  }
  const module: Parameters<typeof bundle>[0] = { exports: {} };
  bundle(module, createRequire(path));
  void module.exports[program]?.();
}
