import { referenceAt } from '../../server/school/name-at.ts';
import { applied } from '../../server/school/renaming/edits.ts';
import { renaming } from '../../server/school/renaming/rename.ts';
import type { School } from '../../server/school/school.ts';

/** The texts of all files after a rename at an offset; why it was refused; 'nothing' where no name stands. */
export function renameAt(
  school: School,
  files: Readonly<Record<string, string>>,
  at: { readonly path: string; readonly cursor: number },
  name: string,
): Readonly<Record<string, string>> | string {
  const reference = referenceAt(school, at.path, at.cursor);
  if (!reference) return 'nothing';
  const way = renaming(school, at.path, reference, name);
  if ('key' in way) return way.key;
  const texts = { ...files };
  for (const file of way.files) {
    const result = way.editsOf(file);
    if ('key' in result) return result.key;
    texts[file] = applied(texts[file] ?? '', result.edits);
  }
  return texts;
}
