import { runProgram } from './run-programs.ts';

/** Commands that run long enough for it to matter, and a little code of their own. */
const COMMANDS = ['check', 'calendar', 'quotas', 'document', 'format', 'server'];

const command = process.argv.slice(2).find((argument) => COMMANDS.includes(argument));
runProgram('runCommandLine', command ?? 'cli');
