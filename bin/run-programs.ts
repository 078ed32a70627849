import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from './cache-folder.ts';
import { compiled } from './compiled.ts';

/** Beside this file once it is bundled. */
const BUNDLE = 'jiaoyan.js';

/** By then the first plans have been checked, and all that takes has been compiled. */
const SETTLED_MS = 10_000;

type Programs = Readonly<Record<'runServer' | 'runCommandLine', () => unknown>>;

/** Runs one of the two programs; `use` as in {@link compiled}. */
export function runProgram(program: keyof Programs, use: string): void {
  const path = join(dirname(fileURLToPath(import.meta.url)), BUNDLE);
  const { bundle, keep } = compiled<Programs>(path, cacheFolder(process), use);
  if (keep) {
    // What ran once, at the start, is not to be forgotten before it is kept. The flag must be as it was by then.
    setFlagsFromString('--no-flush-bytecode');
    const settled = () => {
      setFlagsFromString('--flush-bytecode');
      keep();
    };
    setTimeout(settled, SETTLED_MS).unref();
    process.once('exit', settled);
  }
  const module: Parameters<typeof bundle>[0] = { exports: {} };
  bundle(module, createRequire(path));
  void module.exports[program]?.();
}
