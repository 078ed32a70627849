import fc from 'fast-check';

/**
 * Random cases are the same in every run, so that a failure is due to what was changed. FC_SEED=number tries others;
 * `npm run fuzz` tries others for hours.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260901) });
