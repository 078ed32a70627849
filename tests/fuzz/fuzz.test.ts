import { describe, expect, it } from 'vitest';
import { cases } from '../support/effort.ts';
import { Random, seedOf } from './random.ts';
import { brokenBy } from './target.ts';
import { TARGETS } from './targets.ts';

/** The same cases on every machine; `npm run fuzz` tries others for as long as one likes. */
const SEED = 20260901;
const CASES: Readonly<Record<string, number>> = {
  plan: 30,
  edits: 20,
  tables: 400,
  command: 100,
  protocol: 30,
  stdio: 8,
};

describe.each(TARGETS.map((target) => [target.name, target] as const))('Random cases: %s', (name, target) => {
  it('keep every promise', async () => {
    for (let index = 0; index < cases(CASES[name] ?? 20); index++) {
      const input: unknown = target.make(new Random(seedOf(SEED, name, index)));
      expect(await brokenBy(target, input), `case ${index}: ${JSON.stringify(input)}`).toEqual([]);
    }
  }, 300_000);
});
