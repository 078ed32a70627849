import { afterMove } from '../school/renaming/moved-files.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { versionsFor, workspaceEdit } from './rename.ts';

/** A file or folder is about to be renamed or moved: what plans say of its place follows. */
export const registerRenameFiles: Feature = (connection, session, client) => {
  connection.workspace.onWillRenameFiles(({ files }) => {
    const moves = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
    const edits = afterMove(session.school, moves);
    return edits.length > 0 ? workspaceEdit(session.school, edits, versionsFor(session, client)) : null;
  });
  const filters = [
    { pattern: { glob: '**/*.{plan,csv}', matches: 'file' as const, options: { ignoreCase: true } } },
    { pattern: { glob: '**/*', matches: 'folder' as const } },
  ];
  return { workspace: { fileOperations: { willRename: { filters } } } };
};
