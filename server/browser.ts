import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { decode } from './files/decode.ts';
import { clientFiles } from './lsp/client-files.ts';
import { CONNECTION_OPTIONS } from './lsp/connection-options.ts';
import { serve } from './lsp/serve.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// A web worker has no files of its own: the client reads them.
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  CONNECTION_OPTIONS,
);
serve(connection, () => clientFiles(connection, (bytes) => decode(bytes)?.text ?? null));
connection.listen();
