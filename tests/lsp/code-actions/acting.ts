import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { codeActions, resolvedAction } from '../../../server/lsp/code-actions.ts';
import { pathOf, uriOf } from '../../../server/lsp/locations.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../server/lsp/settings.ts';
import { markedFiles } from '../../support/marked.ts';
import { schoolOf } from '../../support/school-of.ts';

export type Files = Readonly<Record<string, string>>;

/** An action of the editor and the files as it leaves them. */
export interface Acted {
  readonly action: CodeAction;
  readonly files: Files;
}

/** Every action at the cursor of the marked file (the whole file if it has stretches `<|…|>`: the first of them). */
export function actionsAt(
  marked: Files,
  only: readonly string[] | null = null,
  today: string | null = null,
  settings: Settings = DEFAULT_SETTINGS,
): readonly Acted[] {
  const { texts, marks, at } = markedFiles(marked);
  const [stretch] = marks[at.path]?.stretches ?? [];
  const range = stretch ?? { start: at.cursor, end: at.cursor };
  const school = schoolOf(texts, today);
  return codeActions(school, at.path, range, settings, only)
    .map((action) => resolvedAction(school, action))
    .map((action) => ({ action, files: afterwards(texts, action) }));
}

/** The files after an edit, as an editor applies it: all ranges are of the text before. */
export function afterwards(texts: Files, { edit }: CodeAction): Files {
  const result: Record<string, string> = { ...texts };
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') result[nameOf(change.uri, texts)] = '';
    } else {
      const name = nameOf((change as TextDocumentEdit).textDocument.uri, texts);
      result[name] = withEdits(result[name] ?? '', change.edits as TextEdit[]);
    }
  }
  return result;
}

/** Files of the tests have plain names, which URIs encode. */
function nameOf(uri: string, texts: Files): string {
  return Object.keys(texts).find((name) => uriOf(name) === uri) ?? plain(pathOf(uri));
}

function plain(path: string): string {
  return decodeURIComponent(path).replace(/^file:\/\/\/?/, '');
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  let result = '';
  let from = 0;
  for (const { range, newText } of edits) {
    const start = offset(range.start);
    if (start < from) throw new Error('edits overlap');
    result += text.slice(from, start) + newText;
    from = offset(range.end);
  }
  return result + text.slice(from);
}
