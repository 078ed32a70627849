import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keep } from './kept.ts';
import { Random, seedOf } from './random.ts';
import { faultOf, simplest } from './shrink.ts';
import { brokenBy, type Target } from './target.ts';
import { TARGETS } from './targets.ts';

/** Of CPU time for one case: what takes longer would be felt. */
const SLOW_MS = 4000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string' },
    /** The first case to try. */
    from: { type: 'string' },
    /** Where the case that is under way is written, for whoever watches. */
    current: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const end =
  values.minutes === undefined
    ? Number.POSITIVE_INFINITY
    : performance.now() + Number(values.minutes) * 60_000;
const most = Number(values.cases ?? (values.minutes === undefined ? 100 : Number.POSITIVE_INFINITY));
const targets = TARGETS.filter(
  ({ name }) => values.target === undefined || values.target.split(',').includes(name),
);

interface Tally {
  cases: number;
  cpu: number;
  slowest: number;
  readonly faults: Map<string, number>;
}
const tallies = new Map<string, Tally>(
  targets.map(({ name }) => [name, { cases: 0, cpu: 0, slowest: 0, faults: new Map() }]),
);

console.log(`seed ${seed}, targets ${targets.map(({ name }) => name).join(', ')}`);
let index = Number(values.from ?? 0);
for (const last = index + most; index < last && performance.now() < end; index++)
  for (const target of targets) await attack(target, index);
report();

async function attack(target: Target, at: number): Promise<void> {
  const input = target.make(new Random(seedOf(seed, target.name, at)));
  if (values.current !== undefined)
    writeFileSync(values.current, JSON.stringify({ target: target.name, index: at, seed, input }));
  const before = process.cpuUsage();
  const found = await brokenBy(target, input);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const tally = tallies.get(target.name);
  if (!tally) return;
  tally.cases++;
  tally.cpu += milliseconds;
  tally.slowest = Math.max(tally.slowest, milliseconds);
  const broken = milliseconds > SLOW_MS && found.length === 0 ? ['took too long'] : found;
  if (broken.length > 0) await remember(target, at, input, broken, tally);
}

async function remember(
  target: Target,
  at: number,
  input: unknown,
  broken: readonly string[],
  { faults }: Tally,
): Promise<void> {
  const fault = faultOf(broken);
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
  if (faults.get(fault) !== 1) return;
  console.log(`${target.name} case ${at}: ${broken.join('\n  ').slice(0, 1500)}`);
  const least = fault === 'took too long' ? input : await simplest(target, input, broken);
  console.log(
    `  kept as ${keep({ target: target.name, fault, input: least }, `${target.name}-${seed}-${at}`)}`,
  );
}

function report(): void {
  console.log('\ntarget    cases     CPU s   slowest ms   faults');
  for (const [name, { cases, cpu, slowest, faults }] of tallies) {
    const figures = [cases, (cpu / 1000).toFixed(0), slowest.toFixed(0)].map((text) =>
      String(text).padStart(9),
    );
    console.log(`${name.padEnd(8)}${figures.join(' ')}     ${faults.size}`);
  }
  console.log(
    `next: --seed ${seed} --from ${index}; most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  process.exitCode = [...tallies.values()].some(({ faults }) => faults.size > 0) ? 1 : 0;
}
