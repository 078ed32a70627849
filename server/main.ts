import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { decode } from './files/decode.ts';
import { clientFiles } from './lsp/client-files.ts';
import { CONNECTION_OPTIONS } from './lsp/connection-options.ts';
import { nodeFiles } from './lsp/node-files.ts';
import { serve } from './lsp/serve.ts';

/** The server of the desktop. The transport (IPC, stdio, socket) is named on the command line. */
export function runServer(): void {
  const connection = createConnection(ProposedFeatures.all, CONNECTION_OPTIONS);
  const text = (bytes: Uint8Array) => decode(bytes)?.text ?? null;
  serve(connection, (clientReads) => (clientReads ? clientFiles(connection, text) : nodeFiles));
  connection.listen();
}
