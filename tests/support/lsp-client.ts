import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { decode } from '../../server/files/decode.ts';
import { clientFiles } from '../../server/lsp/client-files.ts';
import { CONNECTION_OPTIONS } from '../../server/lsp/connection-options.ts';
import type { FileAccess } from '../../server/lsp/file-access.ts';
import { pathOf } from '../../server/lsp/locations.ts';
import { serve } from '../../server/lsp/serve.ts';

/** A client with its own server in this process; files are those of `disk`. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly disk: Map<string, string>;
  /** The latest diagnostics of each document. */
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();

  /** Paths that fail when they are read. */
  readonly broken = new Set<string>();
  /** What the server wrote to the log and told the user, in order. */
  readonly logged: string[] = [];

  /** `clientReads`: the server reads files by asking this client. */
  constructor(
    disk: Readonly<Record<string, string>>,
    { clientReads = false, files }: { readonly clientReads?: boolean; readonly files?: FileAccess } = {},
  ) {
    this.disk = new Map(Object.entries(disk).map(([name, text]) => [pathTo(name), text]));
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
      CONNECTION_OPTIONS,
    );
    const asking = clientFiles(server, (bytes) => decode(bytes)?.text ?? null);
    serve(server, () => (clientReads ? asking : (files ?? this.files())));
    server.listen();
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params);
    });
    for (const method of ['window/logMessage', 'window/showMessage'])
      this.connection.onNotification(method, ({ message }) => void this.logged.push(message));
    this.connection.onRequest('workspace/configuration', () => [this.settings]);
    this.connection.onRequest('jiaoyan/listFiles', ({ folder }) => this.list(pathOf(folder)));
    this.connection.onRequest('jiaoyan/readFile', ({ uri }) => {
      const text = this.read(pathOf(uri));
      return text === null ? null : Buffer.from(text).toString('base64');
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  settings: unknown = {};

  async start(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      workspaceFolders: [{ uri: 'file:///school', name: 'school' }],
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(name: string, text: string): Promise<void> {
    await this.openUri(uriTo(name), text);
  }

  async openUri(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'jiaoyan-plan', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(name: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri: uriTo(name), version }, contentChanges: [{ text }] };
    await this.connection.sendNotification('textDocument/didChange', params);
  }

  /** Codes shown for a document, in order. */
  codes(name: string): readonly string[] {
    return (this.diagnostics.get(uriTo(name))?.diagnostics ?? []).map(({ code }) => String(code));
  }

  /** Waits until something is true of what the server published; fails after ten seconds. */
  async until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never happened: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  private files(): FileAccess {
    return { list: async (folder) => this.list(folder), read: async (path) => this.read(path) };
  }

  private list(folder: string): readonly string[] {
    return [...this.disk.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  private read(path: string): string | null {
    if (this.broken.has(path)) throw new Error('the disk is on fire');
    return this.disk.get(path) ?? null;
  }
}

/** The encoded URI of a file of the school, as editors send it. */
export function uriTo(name: string): string {
  return `file:///school/${encodeURIComponent(name)}`;
}

function pathTo(name: string): string {
  return `file:///school/${name}`;
}
