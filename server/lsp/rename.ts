import { type ClientCapabilities, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { wordsIn } from '../messages/words.ts';
import { languageFor } from '../school/diagnostics.ts';
import { plainLocator } from '../school/file-cache.ts';
import { referenceAt } from '../school/name-at.ts';
import { partOf } from '../school/names/name-parts.ts';
import type { Edit, FileEdits } from '../school/renaming/edits.ts';
import type { Refusal } from '../school/renaming/refusal.ts';
import { fixedName, type Renaming, renaming } from '../school/renaming/rename.ts';
import type { School } from '../school/school.ts';
import { atPosition } from './at-position.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { inSlices } from './in-slices.ts';
import { pathOf, uriOf } from './locations.ts';
import { usesInSlices } from './references.ts';
import type { Session } from './session.ts';

/** The name at an offset, without its quotes, if it can be changed; why not; null: no name stands there. */
export function prepareRename(
  school: School,
  path: string,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | Refusal | null {
  const reference = referenceAt(school, path, offset);
  if (!reference) return null;
  const { name } = reference;
  return (
    fixedName(reference) ?? {
      range: school.locate(partOf(name, 0, name.text.length).source),
      placeholder: name.text,
    }
  );
}

/** The edits of all files; the first file's refusal; null if the plans changed meanwhile. */
async function allEdits(
  { files, editsOf }: Renaming,
  stale: () => boolean,
): Promise<readonly FileEdits[] | Refusal | null> {
  const results = await inSlices(files, editsOf, stale);
  if (!results) return null;
  const edits = results.flatMap((result) => ('key' in result ? [] : [result]));
  return results.find((result) => 'key' in result) ?? edits;
}

/** The version of an open document, null for others; null instead of a function: the client knows no versions. */
export type Versions = ((path: string) => number | null) | null;

/** For clients that take edits of a certain version of a document only (and refuse those of an older one). */
export function versionsFor(session: Session, client: ClientCapabilities): Versions {
  if (!client.workspace?.workspaceEdit?.documentChanges) return null;
  return (path) => session.documents.all().find(({ uri }) => pathOf(uri) === path)?.version ?? null;
}

/** Edits of files as the protocol has them. */
export function workspaceEdit(
  school: School,
  files: readonly FileEdits[],
  versions: Versions = null,
): WorkspaceEdit {
  const changed = files.map(({ file, edits }) => {
    const locate = plainLocator(school.text(file) ?? '');
    const asEdit = ({ start, end, text }: Edit): TextEdit => ({
      range: locate({ origin: { file }, start, end }),
      newText: text,
    });
    return { file, uri: uriOf(file), edits: edits.map(asEdit) };
  });
  if (!versions) return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: changed.map(({ file, uri, edits }) => ({
      textDocument: { uri, version: versions(file) },
      edits,
    })),
  };
}

export const registerRename: Feature = (connection, session, client) => {
  connection.onPrepareRename((params) => {
    const found = atPosition(session, prepareRename)(params);
    return found && 'key' in found ? refused(session, params.textDocument.uri, found) : found;
  });
  connection.onRenameRequest(async (params, token) => {
    const { textDocument, newName } = params;
    const { school } = session;
    const path = pathOf(textDocument.uri);
    const reference = atPosition(session, referenceAt)(params);
    if (!reference) return null;
    const asked = school.analysis(path);
    const stale = () => token.isCancellationRequested || school.analysis(path) !== asked;
    const uses = await usesInSlices(school, path, reference.entity, stale);
    if (!uses) return cancelled();
    const way = renaming(school, path, reference, newName, uses);
    const result = 'key' in way ? way : await allEdits(way, stale);
    if (!result) return cancelled();
    return 'key' in result
      ? refused(session, textDocument.uri, result)
      : workspaceEdit(school, result, versionsFor(session, client));
  });
  return { renameProvider: { prepareProvider: true } };
};

/** The refusal in the user's language; editors show it beside the name. */
function refused(
  { school, settings }: Session,
  uri: string,
  { key, name, file, line }: Refusal,
): ResponseError<void> {
  const text = school.text(pathOf(uri)) ?? '';
  const words = wordsIn(languageFor(text, settings.language)).rename;
  const place =
    file === undefined || line === undefined
      ? null
      : { file: file.slice(file.lastIndexOf('/') + 1), line: line + 1 };
  return new ResponseError(LSPErrorCodes.RequestFailed, words[key]({ name, place }));
}
