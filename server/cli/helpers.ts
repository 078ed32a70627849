import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Found, Helper, Job } from './check-together.ts';

/** Checking so much text takes about as long as starting a thread, which reads the whole program. */
export const WORTH_A_THREAD = 200_000;

/** One thread less than there are cores for; but each holds the texts of all files. */
export function mostThreads(): number {
  return Math.min(availableParallelism() - 1, 3);
}

/** Another thread of this program that helps with a check. */
export function startHelper(job: Job): Helper {
  let worker: Worker | null = null;
  const found = new Promise<Found>((resolve) => {
    try {
      worker = new Worker(realpathSync(process.argv[1] ?? ''), { argv: ['check'], workerData: job });
    } catch {
      resolve([]);
      return;
    }
    worker.once('message', resolve);
    worker.once('error', () => resolve([]));
    worker.once('exit', () => resolve([]));
  });
  return { found, stop: () => void worker?.terminate() };
}

/** What this thread was started to help with; null: it is the program itself. */
export function jobToHelpWith(): Job | null {
  return isMainThread ? null : (workerData as Job);
}

/** Hands over what was found. */
export function handOver(found: Found): void {
  parentPort?.postMessage(found);
}
