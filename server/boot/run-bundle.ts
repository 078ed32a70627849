import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.ts';
import { readCompiled, writeCompiled } from './code-cache.ts';

/** Beside this file once it is bundled. */
const BUNDLE = 'jiaoyan.js';
/** By then a server has checked the first plans, and all that takes has been compiled. */
const SETTLED_MS = 10_000;

type Programs = Readonly<Record<'runServer' | 'runCommandLine', () => unknown>>;
type Bundle = (module: { exports: Partial<Programs> }, require: NodeJS.Require) => void;

/**
 * Runs one of the programs of the bundle, compiled as it was at an earlier start if that was kept.
 *
 * @param use what the program is started for; different uses run different code
 */
export function runBundle(program: keyof Programs, use: string): void {
  const path = join(dirname(fileURLToPath(import.meta.url)), BUNDLE);
  const source = readFileSync(path);
  const folder = cacheFolder(process);
  const kept = folder === null ? null : join(folder, `${use}-${runtime(path)}.bin`);
  const cachedData = kept === null ? undefined : readCompiled(kept, source);
  const script = new Script(source.toString(isAscii(source) ? 'latin1' : 'utf8'), {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
  });
  if (kept !== null && (cachedData === undefined || script.cachedDataRejected))
    keepLater(() => writeCompiled(kept, source, script.createCachedData()));
  const module: Parameters<Bundle>[0] = { exports: {} };
  (script.runInThisContext() as Bundle)(module, createRequire(path));
  void module.exports[program]?.();
}

/** Compiled code of one place and one kind of V8 is of no use to another. */
function runtime(path: string): string {
  const { versions, arch, execArgv, env } = process;
  const parts = [path, versions.v8, versions.node, arch, env.NODE_OPTIONS ?? '', ...execArgv];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** Once: when the program has settled, or when it ends before. */
function keepLater(keep: () => void): void {
  let isKept = false;
  const once = () => {
    if (!isKept) keep();
    isKept = true;
  };
  setTimeout(once, SETTLED_MS).unref();
  process.once('exit', once);
}
