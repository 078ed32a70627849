import { type ChildProcess, spawn } from 'node:child_process';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A small editor of its own that drives a server in another process, with nothing but the protocol between them. */
export class StdioEditor {
  readonly server: ChildProcess;
  readonly connection: MessageConnection;
  /** What the server wrote beside the protocol: nothing, if all is well. */
  complaints = '';
  private refreshes = 0;
  private readonly documents = new Map<string, TextDocument>();
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly pulls: boolean;

  constructor(command: readonly string[], { pulls }: { readonly pulls: boolean }) {
    this.pulls = pulls;
    this.server = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.server;
    if (!stdin || !stdout || !stderr) throw new Error('no pipes');
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaints += text;
    });
    this.connection = createMessageConnection(stdout, stdin);
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.complaints += message;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      return items.map(() => null);
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.listen();
  }

  async initialize(folder: string, locale = 'zh-cn'): Promise<InitializeResult> {
    const result = await this.ask<InitializeResult>('initialize', {
      processId: process.pid,
      locale,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'school' }],
      initializationOptions: { today: '2026-09-20' },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true },
          ...(this.pulls && { diagnostics: { refreshSupport: true } }),
        },
        textDocument: {
          completion: { completionItem: { snippetSupport: false } },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
          ...(this.pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } }),
        },
      },
    });
    await this.tell('initialized', {});
    return result;
  }

  ask<T>(method: string, params?: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  tell(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(uri: string, text = ''): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, 'jiaoyan-plan', 1, text));
    await this.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jiaoyan-plan', version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Where the cursor stands behind the last thing typed. */
  end(uri: string): Position {
    return this.document(uri).positionAt(this.text(uri).length);
  }

  /** The position behind `what`, or `by` units further. */
  behind(uri: string, what: string, by = 0): Position {
    const at = this.text(uri).indexOf(what);
    if (at < 0) throw new Error(`not in the text: ${what}`);
    return this.document(uri).positionAt(at + what.length + by);
  }

  /** Types at the end, one character after the other. */
  async type(uri: string, text: string): Promise<void> {
    for (const character of text) {
      const end = this.end(uri);
      await this.apply(uri, [{ range: { start: end, end }, newText: character }]);
    }
  }

  /** Makes edits of an answer in a document, and tells the server range by range, the last one first. */
  async apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const before = this.document(uri);
    const contentChanges = [...edits]
      .sort((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = before.version + 1;
    const after = TextDocument.applyEdits(before, [...edits]);
    this.documents.set(uri, TextDocument.create(uri, 'jiaoyan-plan', version, after));
    await this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Makes the edits of all files; answers with those of files that are not open. */
  async applyAll({ documentChanges = [] }: WorkspaceEdit): Promise<ReadonlyMap<string, readonly TextEdit[]>> {
    const others = new Map<string, readonly TextEdit[]>();
    for (const change of documentChanges) {
      if (!('textDocument' in change)) throw new Error('only texts are changed');
      const { uri, version } = change.textDocument;
      const known = this.documents.get(uri);
      if (known && version !== known.version)
        throw new Error(`${uri} is at ${known.version}, not ${version}`);
      if (known) await this.apply(uri, change.edits as TextEdit[]);
      else others.set(uri, change.edits as TextEdit[]);
    }
    return others;
  }

  /** The diagnostics of the text as it stands now; where they are told, the first that are as expected, or the last. */
  async diagnostics(
    uri: string,
    isExpected: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    if (this.pulls) {
      const params = { textDocument: { uri } };
      return (await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
    }
    const latest = () => this.published.get(uri)?.diagnostics ?? [];
    const end = performance.now() + 20_000;
    while (!isExpected(latest()) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if ((this.published.get(uri)?.version ?? 0) > this.document(uri).version)
      throw new Error('diagnostics of a text that is not there yet');
    return latest();
  }

  /** A file on disk has changed; answers when the server has taken that in. */
  async tellChanged(uri: string): Promise<void> {
    const before = this.refreshes;
    await this.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    while (this.pulls && this.refreshes === before) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Says good-bye in order; the status with which the server went. */
  async quit(): Promise<number | null> {
    const gone = new Promise<number | null>((resolve) => this.server.once('exit', resolve));
    await this.ask('shutdown');
    await this.tell('exit', {});
    return gone;
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }
}
