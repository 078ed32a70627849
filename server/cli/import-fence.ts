import type { FileText } from '../engine/plan/file.ts';
import { decode } from '../files/decode.ts';
import type { Environment } from './environment.ts';
import { STDIN } from './sources.ts';

/**
 * Reads what plans name. Plans in a git checkout cannot make it read anything outside of that, by `..` or by a link: what
 * they say may come from a stranger's pull request. A server on the network is asked only if the call itself names one.
 * `isOpen`: the user allowed everything.
 */
export function importReader(
  env: Environment,
  paths: readonly string[],
  isOpen: boolean,
): (path: string) => FileText {
  const roots = isOpen ? null : checkoutsOf(env, paths);
  const network = isOpen || paths.some(isOnNetwork);
  return (path) => {
    if (!network && isOnNetwork(path)) return { refused: 'outside' };
    const real = env.realPath(path);
    if (real === null) return null;
    if (roots && !roots.some((root) => isBelow(real, root))) return { refused: 'outside' };
    const result = env.readFile(path);
    if ('fault' in result) return result.fault === 'too-large' ? { refused: 'too-large' } : null;
    return decode(result.bytes)?.text ?? null;
  };
}

/** The git checkout of each path; null if one of them lies in none. */
function checkoutsOf(env: Environment, paths: readonly string[]): readonly string[] | null {
  const roots = paths.map((path) => checkoutOf(env, path === STDIN ? '.' : path));
  return roots.every((root) => root !== null) ? roots : null;
}

function checkoutOf(env: Environment, path: string): string | null {
  let folder = env.realPath(path);
  while (folder !== null && !env.exists(`${folder}/.git`)) {
    const above = /^(.*)[/\\][^/\\]*$/s.exec(folder)?.[1];
    folder = above === undefined || above === '' ? null : above;
  }
  return folder;
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`) || path.startsWith(`${root}\\`);
}

/** `//server/share/…`; Windows would log in there. */
function isOnNetwork(path: string): boolean {
  return /^(?:\/\/|\\\\|[a-z][a-z0-9+.-]+:\/\/)/i.test(path);
}
