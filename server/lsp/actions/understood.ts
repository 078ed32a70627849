import type { ClientCapabilities } from 'vscode-languageserver';
import { type CodeAction, TextDocumentEdit, type TextEdit } from 'vscode-languageserver-types';

/** An action in the words of a client that knows neither versions nor new files; none if it takes a new file. */
export function understood(action: CodeAction, { workspace }: ClientCapabilities): readonly CodeAction[] {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  const changes = action.edit?.documentChanges ?? [];
  const makesFiles = changes.some((change) => 'kind' in change);
  if (makesFiles && !(documentChanges && resourceOperations?.includes('create'))) return [];
  if (documentChanges || !action.edit) return [action];
  const plain: Record<string, TextEdit[]> = {};
  for (const change of changes) {
    if (TextDocumentEdit.is(change))
      plain[change.textDocument.uri] = change.edits.filter((edit) => 'newText' in edit);
  }
  return [{ ...action, edit: { changes: plain } }];
}
