import type { FileText } from '../engine/plan/file.ts';

/** How the server reaches files that no editor window holds. Paths are those of locations.ts. */
export interface FileAccess {
  /** All plans and tables below a folder, without node_modules and hidden folders; links are not followed. */
  list(folder: string): Promise<readonly string[]>;
  /** null: there is no such file, or it cannot be read as text. */
  read(path: string): Promise<FileText>;
  /** Where a path leads when links are followed, where there are links; null: nowhere. */
  real?(path: string): Promise<string | null>;
}

/** Files of the school by their names. */
export function isSchoolFile(path: string): boolean {
  return /\.(?:plan|csv)$/i.test(path);
}
