import type { Random } from '../random.ts';
import { anyText, piece } from '../texts.ts';
import { ASKED } from './script.ts';

const URI = 'file:///school/%E7%94%B2.plan';

/** A message as bytes of a pipe: its length, and what follows. */
export function framed(body: string, header = 'Content-Length'): string {
  return `${header}: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Messages that no editor sends, and some that editors do send, well framed. */
export function anyFrame(random: Random): string {
  const kind = random.next();
  if (kind < 0.35) return framed(JSON.stringify(anyMessage(random)));
  if (kind < 0.45)
    return framed(
      JSON.stringify(anyMessage(random)),
      random.pick([
        'content-length',
        'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length',
        'X-Y: z\r\nContent-Length',
      ]),
    );
  return framed(random.pick(ODD)(random));
}

function anyMessage(random: Random): object {
  const textDocument = {
    uri: URI,
    version: random.int(0, 9),
    languageId: 'jiaoyan-plan',
    text: anyText(random),
  };
  const position = { line: random.int(0, 20), character: random.int(0, 40) };
  const params = random.pick<unknown>([
    { textDocument },
    {
      textDocument,
      position,
      range: { start: position, end: position },
      contentChanges: [{ text: anyText(random) }],
    },
    { textDocument, contentChanges: [{ range: { start: position, end: position }, text: piece(random) }] },
    null,
    7,
    [],
    [null],
    'x',
  ]);
  const method = random.pick<unknown>([
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/didSave',
    '$/cancelRequest',
    '$/setTrace',
    'workspace/didChangeWatchedFiles',
    'nothing',
    '',
    7,
    null,
    ...ASKED,
  ]);
  const id = random.pick<unknown>([undefined, undefined, random.int(1000, 9999), 'text', null, {}, 1.5, -1]);
  return {
    jsonrpc: random.pick(['2.0', '2.0', '2.0', '1.0', 2]),
    ...(id === undefined ? {} : { id }),
    method,
    params,
  };
}

const ODD: readonly ((random: Random) => string)[] = [
  () => 'null',
  () => '7',
  () => '[]',
  () => '{}',
  () => '""',
  () => '',
  () => '{"jsonrpc":"2.0"}',
  () => '{"jsonrpc":"2.0","id":5,"result":null}',
  () => '{"jsonrpc":"2.0","id":6,"error":null}',
  () => '{"jsonrpc":"2.0","method":"textDocument/hover","id":7,"params":',
  (random) => JSON.stringify([anyMessage(random), anyMessage(random)]),
  (random) => `${'['.repeat(random.int(1, 5000))}`,
  (random) => JSON.stringify({ jsonrpc: '2.0', method: 'x'.repeat(random.int(1, 100_000)) }),
  (random) =>
    JSON.stringify({ jsonrpc: '2.0', id: random.int(2000, 3000), method: 'initialize', params: null }),
  () => '{"__proto__":{"a":1},"jsonrpc":"2.0","method":"x","params":{"__proto__":{"b":2}}}',
  (random) => piece(random),
];
