import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * What V8 made of a bundle, kept from one start to the next: a digest of the bundle's text and the data, then the data.
 * V8 itself looks at versions and lengths only; wrong data would crash it, so nothing is handed to it whose digest does
 * not hold. Whatever goes wrong here, the bundle is compiled as if there were no cache.
 */

const DIGEST = 'sha256';
const DIGEST_BYTES = 32;
/** Others than its owner must not be able to write what is run. */
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS_MAY_WRITE = 0o022;
/** After so long without being written, what other versions left is thrown away. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The data kept for a text; undefined if there is none that can be trusted. */
export function readCompiled(path: string, source: Uint8Array): Buffer | undefined {
  try {
    const bytes = readOwn(path);
    if (bytes === null) return undefined;
    const data = bytes.subarray(DIGEST_BYTES);
    return digest(source, data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the data for a text. Readers see the old file or the new one, never a part; of many writers the last one wins. */
export function writeCompiled(path: string, source: Uint8Array, data: Uint8Array): void {
  const part = `${path}.${randomUUID()}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
    writeFileSync(part, Buffer.concat([digest(source, data), data]), { mode: OWNER_ONLY, flag: 'wx' });
    renameSync(part, path);
    removeOld(dirname(path));
  } catch {
    // A folder that is full, read-only or no folder: the next start compiles again.
    remove(part);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there.
  }
}

/** A file's bytes; null if somebody else could have written them. */
function readOwn(path: string): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const { uid, mode } = fstatSync(file);
    const isOwn =
      process.getuid === undefined || (uid === process.getuid() && (mode & OTHERS_MAY_WRITE) === 0);
    return isOwn ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

function digest(source: Uint8Array, data: Uint8Array): Buffer {
  return createHash(DIGEST).update(source).update(data).digest();
}

function removeOld(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    if (!/\.(?:bin|part)$/.test(name)) continue;
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) remove(path);
  }
}
