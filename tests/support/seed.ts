import fc from 'fast-check';
import { cases } from './effort.ts';

/**
 * Random cases are the same in every run, so that a failure is due to what was changed. FC_SEED=number tries others,
 * TEST_EFFORT=number so many times as many (effort.ts); `npm run fuzz` goes on for hours.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260901), numRuns: cases(100) });
