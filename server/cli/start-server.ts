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
    // An editor that has died says nothing; what watches over it would keep this process alive.
    const left = () => process.exit(0);
    input.once('end', left).once('close', left);
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
