import type { FileText } from '../engine/plan/file.ts';
import { MOST_FILES } from '../files/limits.ts';
import type { Faults } from './faults.ts';
import type { FileAccess } from './file-access.ts';

/** What may be read without being asked. */
export interface Fence {
  /** Folders that are open, and those of documents that are. */
  readonly folders: () => readonly string[];
  /** The user allowed files outside of them. */
  readonly isOpen: () => boolean;
}

/**
 * Files by a host that may fail, and only those that the user opened the folder of: a plan from somewhere else cannot
 * make the server read the rest of the disk, or a server on the network, by 引用 "../../…" or by a link. What cannot be
 * listed is empty, what cannot be read is not there; both are told.
 */
export class FencedFiles {
  private readonly files: FileAccess;
  private readonly fence: Fence;
  private readonly faults: Faults;

  constructor(files: FileAccess, fence: Fence, faults: Faults) {
    this.files = files;
    this.fence = fence;
    this.faults = faults;
  }

  async list(folder: string): Promise<readonly string[]> {
    const found = await this.faults.around(folder, () => this.files.list(folder), []);
    if (found.length <= MOST_FILES) return found;
    this.faults.tell(folder, `${found.length} plans and tables, of which the first ${MOST_FILES} are read`);
    return found.toSorted().slice(0, MOST_FILES);
  }

  /** A file that a plan names. */
  async read(path: string): Promise<FileText> {
    if (!(await this.isInside(path))) return { refused: 'outside' };
    return this.readAnyway(path);
  }

  /** A file that the user named in a setting. */
  async readAnyway(path: string): Promise<FileText> {
    const text = await this.faults.around(path, () => this.files.read(path), null);
    if (typeof text === 'object' && text !== null) this.faults.tell(path, 'too large, not read');
    return text;
  }

  private async isInside(path: string): Promise<boolean> {
    if (this.fence.isOpen()) return true;
    const folders = this.fence.folders();
    if (!isBelow(path, folders)) return false;
    const real = (await this.real(path)) ?? path;
    if (real === path) return true;
    const reals = await Promise.all(folders.map((folder) => this.real(folder)));
    return isBelow(
      real,
      reals.flatMap((folder) => folder ?? []),
    );
  }

  private async real(path: string): Promise<string | null> {
    return this.faults.around(path, async () => (await this.files.real?.(path)) ?? null, null);
  }
}

/** Whether a path lies in one of the folders, at any depth. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
