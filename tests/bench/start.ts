import { spawn } from 'node:child_process';
import { Peer } from './peer.ts';
import { planOfLines } from './plans.ts';
import { Typist, URI } from './typist.ts';

/** As the very first start, for which nothing has been compiled before. */
export const NOTHING_KEPT = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** A new process each time, from its start to the diagnostics of a plan of 100 lines. */
export async function starts(
  server: string,
  runs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<readonly number[]> {
  const text = planOfLines(100);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const peer = new Peer([server, '--stdio'], env);
    const told = peer.told('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => uri === URI);
    const started = peer.start(false);
    new Typist(peer, text);
    times.push((await told).at - begin);
    await started;
    await peer.stop();
  }
  return times;
}

/** Whole runs of a program, from its start to its end. */
export async function wholeRuns(call: readonly string[], runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const program = spawn(process.execPath, [...call], { stdio: 'ignore' });
    await new Promise((resolve) => program.once('exit', resolve));
    times.push(performance.now() - begin);
  }
  return times;
}
