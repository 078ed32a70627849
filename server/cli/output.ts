import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { STDIN } from './sources.ts';
import type { CliWords } from './words.ts';

/** Writes a result to a file, or to standard output if none is named; never onto what was read. */
export function deliver(
  content: string | Uint8Array,
  target: { readonly path: string | null; readonly inputs: readonly string[] },
  env: Environment,
  words: CliWords,
): void {
  const { path, inputs } = target;
  if (path === null || path === STDIN) {
    if (typeof content !== 'string') throw new Failure(words.binaryNeedsFile);
    env.stdout(content);
    return;
  }
  refuseInput(path, inputs, env, words);
  const fault = env.writeFile(
    path,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  if (fault !== null) throw new Failure(words.cannotWrite(path));
  env.stderr(`${words.written(path)}\n`);
}

/** Before anything is computed: an output must not be an input. */
export function refuseInput(
  path: string,
  inputs: readonly string[],
  env: Environment,
  words: CliWords,
): void {
  if (inputs.some((input) => input !== STDIN && env.sameFile(input, path)))
    throw new Failure(words.ontoInput(path));
}
