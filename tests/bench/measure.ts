/** Middle and 95th percentile of a list of milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** A slow task is measured less often: no more than this for all its runs, but at least three that count. */
const MOST_TIME = 2_000;
const FEWEST = 3;

/** Runs a task for its time: two runs to warm up, then up to `runs` that count. `task` gets the number of its run. */
export function measure(task: (run: number) => void, runs: number, warmUp = 2): Timing {
  const times: number[] = [];
  const begin = performance.now();
  for (let run = -warmUp; run < runs; run++) {
    if (times.length >= FEWEST && performance.now() - begin > MOST_TIME) break;
    const start = performance.now();
    task(run + warmUp);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export function milliseconds({ median, p95 }: Timing): string {
  const digits = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  return `${digits(median)} (${digits(p95)})`;
}
