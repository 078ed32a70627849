/* The two programs of the desktop. They are mostly the same code, and shipped in one file. */
export { runCommandLine } from './cli/main.ts';
export { runServer } from './main.ts';
