/**
 * Where a path that a file names leads, relative to that file; works for paths and for URIs. `/` separates; a
 * backslash from a Windows hand is taken for one.
 */
export function resolvePath(from: string, reference: string): string {
  const path = reference.replaceAll('\\', '/').trim();
  if (/^(?:[a-z][a-z0-9+.-]+:\/\/|\/|[a-z]:\/)/i.test(path)) return path;
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(from)?.[0] ?? (from.startsWith('/') ? '/' : '');
  const parts = from.slice(root.length).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return root + parts.join('/');
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
