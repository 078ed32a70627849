import process from 'node:process';
import { nodeEnvironment } from './io.ts';
import type { Program } from './project.ts';
import { languageOf, run } from './run.ts';
import { cliWords } from './words.ts';

/**
 * Runs the process's own call and sets its exit status. What goes wrong inside is one line and status 3, never a
 * stack trace; a reader that has gone away (`| head`) is no failure.
 */
export async function runProcess(program: Program): Promise<void> {
  const argv = process.argv.slice(2);
  try {
    process.exitCode = await run(argv, nodeEnvironment(), program);
  } catch (error) {
    process.exitCode = isClosedPipe(error) ? 0 : report(error, argv);
  }
}

function report(error: unknown, argv: readonly string[]): 3 {
  const words = cliWords(languageOf(argv));
  const reason = error instanceof Error ? error.message : String(error);
  const [line = ''] = reason.split(/[\r\n]/);
  const detail = process.env.JIAOYAN_DEBUG === '1' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  try {
    nodeEnvironment().stderr(`${words.error}${words.failed(line)}\n${detail}`);
  } catch {
    return 3;
  }
  return 3;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
