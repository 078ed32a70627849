import { CreateFile, type TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { School } from '../../school/school.ts';
import { uriOf } from '../locations.ts';
import { rangeOf } from '../positions.ts';
import type { NewFile, PlacedEdit } from './edit.ts';

/** The version of an open document; null: it is not open. */
export type VersionOf = (path: string) => number | null;

/** Edits and new files as the protocol has them; edits of another version of a document are refused by the editor, and so is a file that is there already. */
export function asWorkspaceEdit(
  school: School,
  edits: readonly PlacedEdit[],
  creates: readonly NewFile[],
  versionOf: VersionOf,
): WorkspaceEdit {
  const byFile = new Map<string, PlacedEdit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  const made = creates.flatMap(({ file, text }): (CreateFile | TextDocumentEdit)[] => [
    CreateFile.create(uriOf(file)),
    {
      textDocument: { uri: uriOf(file), version: null },
      edits: [TextEdit.insert({ line: 0, character: 0 }, text)],
    },
  ]);
  const changed = [...byFile].flatMap(([file, of]): TextDocumentEdit[] => {
    const analysis = school.analysis(file);
    if (!analysis) return [];
    return [
      {
        textDocument: { uri: uriOf(file), version: versionOf(file) },
        edits: [...of]
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map(({ start, end, text }) => TextEdit.replace(rangeOf(analysis, start, end), text)),
      },
    ];
  });
  return { documentChanges: [...made, ...changed] };
}
