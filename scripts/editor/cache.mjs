import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where large programs are kept between runs; outside the source tree. */
const ROOT = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jiaoyan-plan');

/**
 * The folder of that name in the cache. If it is not there yet, `install` fills a new folder, which takes the name
 * only when all of it has come: a folder in the cache is always complete.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<void>} install
 */
export async function cached(name, install) {
  const folder = join(ROOT, name);
  if (existsSync(folder)) return folder;
  mkdirSync(ROOT, { recursive: true });
  const fresh = mkdtempSync(join(ROOT, '.new-'));
  try {
    await install(fresh);
    renameSync(fresh, folder);
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run may have been faster; its folder is as good.
    if (!existsSync(folder)) throw failure;
  }
  return folder;
}
