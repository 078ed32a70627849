import type { Environment } from '../../server/cli/environment.ts';
import type { Files } from './targets/school.ts';

/** A disk and a terminal in memory, as a command sees them. */
export function memoryDisk(files: Files): {
  readonly environment: Environment;
  readonly err: () => string;
  readonly text: (path: string) => string | null;
} {
  const known = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const plain = (path: string) => path.replace(/^\.\//, '');
  let err = '';
  const environment: Environment = {
    readFile: (path) => {
      const bytes = known.get(plain(path));
      return bytes ? { bytes } : { fault: path === '.' ? 'folder' : 'missing' };
    },
    list: (path) => {
      if (path === '.') return { kind: 'folder', files: [...known.keys()] };
      return known.has(plain(path)) ? { kind: 'file' } : { fault: 'missing' };
    },
    writeFile: (path, content) => {
      if (path.includes('/')) return 'missing';
      known.set(plain(path), content);
      return null;
    },
    sameFile: (a, b) => plain(a) === plain(b),
    exists: (path) => known.has(plain(path)),
    realPath: (path) => (path === '.' || known.has(plain(path)) ? plain(path) : null),
    stdin: () => new TextEncoder().encode(files['乙.plan'] ?? ''),
    stdout: () => undefined,
    stderr: (text) => {
      err += text;
    },
    isTTY: false,
  };
  const text = (path: string) => {
    const bytes = known.get(path);
    return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null;
  };
  return { environment, err: () => err, text };
}
