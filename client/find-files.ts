import { FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';

/** A school has a few hundred plans; this only keeps a mistaken folder (a whole disk) from filling the memory. */
const MOST_FILES = 20_000;
/** Schemes whose files the editor can search. For others a search would wait for a provider that may never come. */
const SEARCHED = ['file', 'vscode-remote', 'vscode-vfs'];
const PASSED_OVER = /^(?:node_modules$|\.)/;

/** Files below a folder with one of these endings (`plan`), in no particular order. */
export async function findFiles(folder: Uri, endings: readonly string[]): Promise<readonly Uri[]> {
  const named = new RegExp(`\\.(?:${endings.join('|')})$`, 'i');
  if (!SEARCHED.includes(folder.scheme)) return walk(folder, named);
  const pattern = new RelativePattern(folder, `**/*.{${endings.join(',')}}`);
  return workspace.findFiles(pattern, '**/{node_modules,.*}/**', MOST_FILES);
}

/** All plans of the open folders, in order of path. */
export async function findPlans(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): Promise<readonly Uri[]> {
  const found = await Promise.all(folders.map(({ uri }) => findFiles(uri, ['plan'])));
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(folder: Uri, named: RegExp): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next && found.length < MOST_FILES; next = folders.pop()) {
    for (const [name, type] of await entries(next)) {
      const uri = Uri.joinPath(next, name);
      if ((type & FileType.Directory) === 0) {
        if (named.test(name)) found.push(uri);
      } else if (!PASSED_OVER.test(name) && (type & FileType.SymbolicLink) === 0) folders.push(uri);
    }
  }
  return found;
}

async function entries(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
