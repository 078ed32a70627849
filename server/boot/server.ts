import { runBundle } from './run-bundle.ts';

runBundle('runServer', 'server');
