import { renamingAt } from '../../server/lsp/rename.ts';
import { applied } from '../../server/school/renaming/edits.ts';
import type { School } from '../../server/school/school.ts';

/** The texts of all files after a rename at an offset; why it was refused; 'nothing' where no name stands. */
export function renameAt(
  school: School,
  files: Readonly<Record<string, string>>,
  at: { readonly path: string; readonly cursor: number },
  name: string,
): Readonly<Record<string, string>> | string {
  const renaming = renamingAt(school, at.path, at.cursor, name);
  if (renaming === null) return 'nothing';
  if ('key' in renaming) return renaming.key;
  const texts = { ...files };
  for (const file of renaming.files) {
    const result = renaming.editsOf(file);
    if ('key' in result) return result.key;
    texts[file] = applied(texts[file] ?? '', result.edits);
  }
  return texts;
}
