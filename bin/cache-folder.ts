import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What of the process decides where compiled code is kept. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/**
 * The user's own folder for compiled code; null: none may be used. As for the cache of Node 22, NODE_COMPILE_CACHE names
 * another folder and NODE_DISABLE_COMPILE_CACHE=1 forbids it.
 */
export function cacheFolder({ env, platform }: Host): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1') return null;
  if (env.NODE_COMPILE_CACHE) return join(env.NODE_COMPILE_CACHE, 'jiaoyan');
  const caches = userCaches(env, platform);
  return caches === null || !isAbsolute(caches) ? null : join(caches, 'jiaoyan', 'compiled');
}

function userCaches(env: Host['env'], platform: string): string | null {
  if (platform === 'win32') return env.LOCALAPPDATA ?? null;
  if (platform !== 'darwin' && env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  const home = homeOf();
  if (home === null) return null;
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** Null: nobody knows this user, as in some containers. */
function homeOf(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}
