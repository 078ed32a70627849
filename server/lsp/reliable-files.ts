import type { Faults } from './faults.ts';
import type { FileAccess } from './file-access.ts';

/** Files by a host that may fail: what cannot be listed is empty, what cannot be read is not there; both are told. */
export function reliableFiles(files: FileAccess, faults: Faults): FileAccess {
  return {
    list: (folder) => faults.around(folder, () => files.list(folder), []),
    read: (path) => faults.around(path, () => files.read(path), null),
  };
}
