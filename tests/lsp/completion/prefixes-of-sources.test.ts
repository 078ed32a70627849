import { everyPrefixOf } from './every-prefix.ts';

everyPrefixOf('sources');
