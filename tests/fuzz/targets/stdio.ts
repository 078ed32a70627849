import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StreamMessageReader } from 'vscode-jsonrpc/node';
import { anyFrame, framed } from '../protocol/frames.ts';
import type { Random } from '../random.ts';
import { target } from '../target.ts';

interface StdioCase {
  readonly frames: readonly string[];
  /** Bytes of a piece, as pipes cut them. */
  readonly piece: number;
}

const SERVER = 'dist/server.mjs';
const PATIENCE_MS = 30_000;
const SHUTDOWN = 77_777;

/** Whether there is a built server to send anything to. */
export const isBuilt = existsSync(SERVER);

/** Malformed messages on the pipe of the built server: it answers afterwards, and goes when it is told. */
export const stdio = target<StdioCase>({
  name: 'stdio',
  make: (random: Random) => ({
    frames: random.times(1, 30, () => anyFrame(random)),
    piece: random.pick([1, 7, 100, 65_536]),
  }),
  broken: ({ frames, piece }) => sent(frames, piece),
  *simpler({ frames, piece }) {
    for (let at = 0; at < frames.length; at++) yield { frames: frames.toSpliced(at, 1), piece };
    if (piece < 65_536) yield { frames, piece: 65_536 };
  },
});

function sent(frames: readonly string[], piece: number): Promise<readonly string[]> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { stdin, stdout, stderr } = server;
  let complaints = '';
  let answered = false;
  const faults: string[] = [];
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  stdin.on('error', () => undefined);
  new StreamMessageReader(stdout).listen((message) => {
    if ('id' in message && message.id === SHUTDOWN && !('method' in message)) {
      answered = true;
      stdin.write(framed('{"jsonrpc":"2.0","method":"exit"}'));
    }
  });
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  const begin = [
    framed(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })),
    framed('{"jsonrpc":"2.0","method":"initialized","params":{}}'),
  ];
  const end = framed(`{"jsonrpc":"2.0","id":${SHUTDOWN},"method":"shutdown"}`);
  const bytes = Buffer.from([...begin, ...frames, end].join(''));
  for (let at = 0; at < bytes.length; at += piece) stdin.write(bytes.subarray(at, at + piece));
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      faults.push(answered ? 'it never went' : 'it never answered again');
      server.kill('SIGKILL');
    }, PATIENCE_MS);
    server.once('exit', (code) => {
      clearTimeout(timer);
      if (!answered && faults.length === 0)
        faults.push(`it went down with ${code}: ${complaints.split('\n')[0]}`);
      else if (code !== 0 && faults.length === 0) faults.push(`it went with ${code}`);
      resolve(faults);
    });
  });
}
