import { runBundle } from './run-bundle.ts';

/** Commands that run long enough for it to matter, and a little code of their own. */
const COMMANDS = ['check', 'calendar', 'quotas', 'document', 'format', 'server'];

const command = process.argv.slice(2).find((argument) => COMMANDS.includes(argument));
runBundle('runCommandLine', command ?? 'cli');
