import { describe, expect, it } from 'vitest';
import { keptCases } from './kept.ts';
import { brokenBy } from './target.ts';
import { TARGETS } from './targets.ts';

describe('What the fuzzer once found', () => {
  it.each(keptCases().map(({ name, kept }) => [name, kept] as const))('%s', async (_, { target, input }) => {
    const attacked = TARGETS.find(({ name }) => name === target);
    expect(attacked && (await brokenBy(attacked, input))).toEqual([]);
  });
});
