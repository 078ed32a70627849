import {
  type Diagnostic,
  type DiagnosticSeverity,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from './wait.ts';

export const EXTENSION_ID = 'jiaoyan.jiaoyan-plan';

/** A plan with exactly one mistake: 9 and 6 make 15. */
export const WRONG_SUM = '要求 组内教研 每个教研组 每学期16次 { 理论学习 9次；说课评课 6次 }\n';

/** The folder that is open: a copy of the examples. */
export function workspaceRoot(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return folder.uri;
}

/** A file of the workspace, `school/语文组.plan`. */
export function file(path: string): Uri {
  return Uri.joinPath(workspaceRoot(), path);
}

/** A file beside the workspace, by which the suite and who runs it speak to each other. */
export function runFile(name: string): Uri {
  return Uri.joinPath(workspaceRoot(), '..', name);
}

export async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

export async function writeText(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a new file of the workspace with this text. */
export async function openNew(path: string, text: string): Promise<TextDocument> {
  await writeText(file(path), text);
  return open(path);
}

/** Replaces the one place where `from` stands, as one edit that can be undone. */
export async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Where `text` first stands. */
export function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`not in ${document.uri.path}: ${text}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** A diagnostic as the command line prints it. */
export interface Remark {
  readonly code: string;
  readonly severity: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What the extension says about a document now, in the order of the text. */
export function remarks(uri: Uri): readonly Remark[] {
  return inOrder(languages.getDiagnostics(uri).map(remark));
}

/** Sorted by place, then code. */
export function inOrder(list: readonly Remark[]): readonly Remark[] {
  const key = ({ range: { start, end }, code }: Remark) =>
    [start.line, start.character, end.line, end.character].map((n) => String(n).padStart(6, '0')).join() +
    code;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function remark({ code, severity, range: { start, end } }: Diagnostic): Remark {
  const value = typeof code === 'object' ? code.value : code;
  return {
    code: String(value),
    severity: { 0: 'error', 1: 'warning', 2: 'info', 3: 'hint' }[severity as DiagnosticSeverity],
    range: { start: place(start), end: place(end) },
  };
}

function place({ line, character }: Position): Place {
  return { line, character };
}

/** Waits until the remarks of a document satisfy a condition, and returns them. */
export function remarksWhere(
  uri: Uri,
  what: string,
  condition: (remarks: readonly Remark[]) => boolean,
  limit?: number,
): Promise<readonly Remark[]> {
  const ask = () => {
    const now = remarks(uri);
    return condition(now) ? now : null;
  };
  return until(what, ask, limit).catch((failure: unknown) => {
    const seen = remarks(uri).map(({ code, range }) => `${code}@${range.start.line + 1}`);
    throw new Error(`${String(failure)}; last seen: ${seen.join(' ') || 'nothing'}`);
  });
}

/** Waits until a remark with this code is there. */
export function remarkWith(uri: Uri, code: string, limit?: number): Promise<readonly Remark[]> {
  return remarksWhere(uri, `${code} in ${uri.path}`, (list) => list.some((one) => one.code === code), limit);
}

/** Waits until no remark with this code is left. */
export function remarkGone(uri: Uri, code: string, limit?: number): Promise<readonly Remark[]> {
  return remarksWhere(
    uri,
    `no ${code} in ${uri.path}`,
    (list) => !list.some((one) => one.code === code),
    limit,
  );
}

/** True in an extension host that is a process, false in one that is a worker in a browser. */
export const hasProcesses =
  typeof process !== 'undefined' && typeof process.pid === 'number' && process.pid > 0;
