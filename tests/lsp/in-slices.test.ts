import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Steps } from '../../server/engine/steps/steps.ts';
import { stepwise } from '../../server/lsp/in-slices.ts';

/** Longer than a slice, so that each step is one. */
const LONG_MS = 20;
const STEPS = 12;
const QUESTIONS = 3;

/** Two ends of a wire. */
function wire() {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const end = (from: PassThrough, to: PassThrough) =>
    createMessageConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
  const [server, client] = [end(there, back), end(back, there)];
  server.onRequest('double', (value: number) => 2 * value);
  server.listen();
  client.listen();
  return {
    ask: (value: number) => client.sendRequest<number>('double', value),
    close: () => {
      client.dispose();
      server.dispose();
    },
  };
}

test('What is asked while long work is done is answered before its next slice', async () => {
  const { ask, close } = wire();
  let step = 0;
  const waited: number[] = [];
  function* work(): Steps<string> {
    for (; step < STEPS; step++) {
      if (step % (QUESTIONS + 1) === 0) {
        const asked = step;
        void ask(step).then((answer) => {
          expect(answer).toBe(2 * asked);
          waited.push(step - asked);
        });
      }
      for (const end = performance.now() + LONG_MS; performance.now() < end; );
      yield;
    }
    return 'made';
  }
  expect(await stepwise(work(), () => false)).toEqual({ value: 'made' });
  close();
  // The step in which it is asked is still the one that goes on when the answer comes.
  expect(waited).toEqual([0, 0, 0]);
});
