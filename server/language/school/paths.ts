/**
 * Where a path that a file names leads, relative to that file; works for paths and for URIs. `/` separates; a
 * backslash from a Windows hand is taken for one.
 */
export function resolvePath(from: string, reference: string): string {
  const path = reference.replaceAll('\\', '/').trim();
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(from)?.[0] ?? (from.startsWith('/') ? '/' : '');
  const absolute = /^(?:[a-z][a-z0-9+.-]+:\/\/[^/]*\/?|\/\/[^/]*\/?|\/|[a-z]:\/)/i.exec(path)?.[0];
  if (absolute === undefined)
    return root + joined(from.slice(root.length).split('/').slice(0, -1), path, root !== '');
  return rooted(absolute, root) + joined([], path.slice(absolute.length), true);
}

/** The start of an absolute path, as those of files named by URIs begin if the one that names it is one of them. */
function rooted(absolute: string, root: string): string {
  if (!root.includes(':') || absolute.includes('://')) return absolute;
  if (absolute.startsWith('//')) return `file:${absolute}`;
  return absolute === '/' ? root : `file:///${absolute.toLowerCase()}`;
}

/** `..` goes up; above the root there is nothing, above a relative path there may be. */
function joined(folders: readonly string[], path: string, isRooted: boolean): string {
  const parts = [...folders];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part === '..' && isRooted) continue;
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** How a file names another, for {@link resolvePath} to find it: with `..` where needed; whole on another root. */
export function relativePath(from: string, to: string): string {
  const root = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*)?\/?/i.exec(from)?.[0] ?? '';
  if (!to.startsWith(root)) return to;
  const folders = from.slice(root.length).split('/').slice(0, -1);
  const parts = to.slice(root.length).split('/');
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

/** Whether a file is a table, by its name; all others are plans. */
export function isTable(path: string): boolean {
  return /\.csv$/i.test(path);
}
