import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { CONNECTION_OPTIONS } from '../../../server/lsp/connection-options.ts';
import { serve } from '../../../server/lsp/serve.ts';
import { uriTo } from '../../support/lsp-client.ts';
import { client, fresh, importing, isWell, started } from './sitting.ts';

describe('Whoever takes a question back', () => {
  it('gets an answer at once to each of hundreds, and nothing is worked out for them', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
      CONNECTION_OPTIONS,
    );
    serve(server, () => ({ list: async () => [], read: async () => null }));
    server.listen();
    const answers = new Map<number, Answer>();
    new StreamMessageReader(down).listen((message) => {
      if ('id' in message && !('method' in message)) answers.set(Number(message.id), message as Answer);
    });
    const messages = [
      { id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      ...Array.from({ length: 300 }, (_, i) => ({
        id: i + 1,
        method: 'jiaoyan/calendar',
        params: { uris: [] },
      })),
      ...Array.from({ length: 300 }, (_, i) => ({ method: '$/cancelRequest', params: { id: i + 1 } })),
    ];
    // As a pipe hands them over: many in one piece.
    up.write(messages.map(framed).join(''));
    fresh({});
    await client.start();
    await client.until('all are answered', () => answers.size === 301);
    expect(answers.get(0)?.error).toBeUndefined();
    const codes = Array.from({ length: 300 }, (_, i) => answers.get(i + 1)?.error?.code);
    expect(codes).toEqual(codes.map(() => -32800));
    server.dispose();
  });

  it('also stops what has begun', async () => {
    const disk = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.plan`, importing(99)]));
    await started(disk);
    await client.until('the folder is read', () => client.diagnostics.size >= 200);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/rename',
      { textDocument: { uri: uriTo('1.plan') }, position: { line: 4, character: 4 }, newName: '磨课' },
      source.token,
    );
    source.cancel();
    await answer.then(
      () => undefined,
      (error) => expect(error).toMatchObject({ code: -32800 }),
    );
    await isWell();
  });
});

interface Answer {
  readonly error?: { readonly code: number };
}

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
