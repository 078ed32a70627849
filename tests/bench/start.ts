import { spawn } from 'node:child_process';
import { Peer } from './peer.ts';
import { planOfLines } from './plans.ts';
import { Typist, URI } from './typist.ts';

/** A new process each time, from its start to the diagnostics of a plan of 100 lines. */
export async function starts(server: string, runs: number): Promise<readonly number[]> {
  const text = planOfLines(100);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const peer = new Peer([server, '--stdio']);
    const told = peer.told('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => uri === URI);
    const started = peer.start(false);
    new Typist(peer, text);
    times.push((await told).at - begin);
    await started;
    await peer.stop();
  }
  return times;
}

/** Node itself, doing nothing. */
export async function emptyStarts(runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const idle = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => idle.once('exit', resolve));
    times.push(performance.now() - begin);
  }
  return times;
}
