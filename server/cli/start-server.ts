import { createConnection as createSocket } from 'node:net';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from '../lsp/connection-options.ts';
import { nodeFiles } from '../lsp/node-files.ts';
import { serve } from '../lsp/serve.ts';
import type { Program } from './project.ts';

/** Serves one client over standard input and output, or over a socket that the client listens on. */
export const startServer: Program['startServer'] = async (transport) => {
  const { input, output } =
    transport.kind === 'stdio'
      ? { input: process.stdin, output: process.stdout }
      : await socketStreams(transport.port);
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
    CONNECTION_OPTIONS,
  );
  serve(connection, () => nodeFiles);
  connection.listen();
  return new Promise((resolve) => {
    connection.onExit(() => resolve(0));
    input.on('close', () => resolve(0));
  });
};

async function socketStreams(port: number) {
  const socket = createSocket(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  return { input: socket, output: socket };
}
