import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { decode } from '../files/decode.ts';
import { MOST_BYTES } from '../files/limits.ts';
import { type FileAccess, isSchoolFile } from './file-access.ts';
import { pathOf, uriOf } from './locations.ts';

/** Files on this machine's disk. Other schemes are out of its reach. */
export const nodeFiles: FileAccess = {
  list: async (folder) => {
    const uri = URI.parse(uriOf(folder));
    return uri.scheme === 'file' ? below(uri.fsPath) : [];
  },
  read: async (path) => {
    const uri = URI.parse(uriOf(path));
    if (uri.scheme !== 'file') return null;
    try {
      const { size, isFile } = await seen(uri.fsPath);
      // A pipe or a device may never end.
      if (!isFile) return null;
      if (size > MOST_BYTES) return { refused: 'too-large' };
      return decode(await readFile(uri.fsPath))?.text ?? null;
    } catch {
      return null;
    }
  },
  real: async (path) => {
    const uri = URI.parse(uriOf(path));
    if (uri.scheme !== 'file') return null;
    return realpath(uri.fsPath).then(
      (real) => pathOf(URI.file(real).toString()),
      () => null,
    );
  },
};

async function seen(file: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
      .map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return below(path);
        return entry.isFile() && isSchoolFile(entry.name) ? [pathOf(URI.file(path).toString())] : [];
      }),
  );
  return found.flat();
}
