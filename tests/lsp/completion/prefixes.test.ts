import { everyPrefixOf } from './every-prefix.ts';

for (const folder of ['school', 'taiwan', 'international', 'tutorial']) everyPrefixOf(folder);
