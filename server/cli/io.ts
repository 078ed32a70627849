import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { MOST_BYTES } from '../files/limits.ts';
import type { Environment, FileFault } from './environment.ts';

/** How the names of temporary folders begin. */
const SCRATCH = '.jiaoyan-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The real file system and terminal. The only file of the command line that touches them. */
export function nodeEnvironment(): Environment {
  return {
    readFile: (path) =>
      attempt(() =>
        statSync(path).size > MOST_BYTES ? { fault: 'too-large' as const } : { bytes: readFileSync(path) },
      ),
    list: (path) =>
      attempt(() =>
        statSync(path).isDirectory()
          ? { kind: 'folder' as const, files: filesBelow(path) }
          : { kind: 'file' as const },
      ),
    writeFile: writeWhole,
    sameFile: (a, b) => a === b || (existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b)),
    exists: existsSync,
    realPath: (path) => {
      const found = attempt(() => ({ real: realpathSync(path), is: statSync(path) }));
      return 'fault' in found || !(found.is.isFile() || found.is.isDirectory()) ? null : found.real;
    },
    stdin: () => readFileSync(0),
    stdout: (text) => writeAll(1, text),
    stderr: (text) => writeAll(2, text),
    isTTY: process.stdout.isTTY === true,
  };
}

function attempt<T>(action: () => T): T | { readonly fault: FileFault } {
  try {
    return action();
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EISDIR') return 'folder';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'other';
}

/** Without hidden folders, node_modules, pipes, devices and what cannot be entered; links are not followed. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const below = attempt(() => filesBelow(path));
    return 'fault' in below ? [] : below;
  });
}

/** Into a temporary folder beside the target, then renamed: a reader sees the old file or the new one. */
function writeWhole(path: string, content: Uint8Array): FileFault | null {
  let scratch: string | null = null;
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(target) && statSync(target).isDirectory()) return 'folder';
    scratch = mkdtempSync(join(dirname(target), SCRATCH));
    const temporary = join(scratch, basename(target));
    const mode = existsSync(target) ? statSync(target).mode : 0o666 & ~process.umask();
    writeFileSync(temporary, content, { mode });
    flush(temporary);
    renameSync(temporary, target);
    return null;
  } catch (error) {
    return faultOf(error);
  } finally {
    if (scratch !== null) tidy(scratch);
  }
}

/** Removes a temporary folder, and those beside it that killed processes have left more than a day ago. */
function tidy(scratch: string): void {
  rmSync(scratch, { recursive: true, force: true });
  const folder = dirname(scratch);
  const left = attempt(() => ({ names: readdirSync(folder).filter((name) => name.startsWith(SCRATCH)) }));
  if ('fault' in left) return;
  for (const path of left.names.map((name) => join(folder, name)))
    attempt(() => {
      if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
      return null;
    });
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Synchronous, so that nothing is lost when the process exits; waits for a slow pipe. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
