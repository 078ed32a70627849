import { decode } from '../files/decode.ts';
import { compareText } from '../render/order.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import type { SourceText } from './project.ts';
import type { CliWords } from './words.ts';

/** Standard input, as a path. */
export const STDIN = '-';

/** Every plan that the paths name: files as they are, folders with all `.plan` files below them, in order, each once. */
export function readSources(
  paths: readonly string[],
  env: Environment,
  words: CliWords,
): readonly SourceText[] {
  return filesAt(paths, env, words).map((path) => ({ path, text: readText(path, env, words) }));
}

/** The same, passing over files that cannot be read; `unread` says of each what is wrong with it. */
export function readReadable(
  paths: readonly string[],
  env: Environment,
  words: CliWords,
): { readonly sources: readonly SourceText[]; readonly unread: readonly Failure[] } {
  const sources: SourceText[] = [];
  const unread: Failure[] = [];
  for (const path of filesAt(paths, env, words)) {
    try {
      sources.push({ path, text: readText(path, env, words) });
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      unread.push(problem);
    }
  }
  return { sources, unread };
}

function filesAt(paths: readonly string[], env: Environment, words: CliWords): readonly string[] {
  return [...new Set(paths.flatMap((path) => filesOf(path, env, words)))];
}

/** One file as text. Throws a {@link Failure} that says what is wrong with it. */
export function readText(path: string, env: Environment, words: CliWords): string {
  const result = path === STDIN ? { bytes: env.stdin() } : env.readFile(path);
  if ('fault' in result) throw new Failure(words.fault[result.fault](path));
  const decoded = decode(result.bytes);
  if (decoded === null) throw new Failure(words.binary(path));
  if (decoded.encoding === 'gb18030') env.stderr(`${words.note}${words.readAsGb18030(path)}\n`);
  return decoded.text;
}

/** `./a\b.plan` as `a/b.plan`. */
export function normalPath(path: string): string {
  const slashed = /^[A-Za-z]:\\|^[^/]*\\/.test(path) ? path.replaceAll('\\', '/') : path;
  return slashed.replace(/\/{2,}/g, '/').replace(/^(?:\.\/)+(?=.)/, '');
}

function filesOf(path: string, env: Environment, words: CliWords): readonly string[] {
  if (path === STDIN) return [path];
  const listed = env.list(path);
  if ('fault' in listed) throw new Failure(words.fault[listed.fault](path));
  if (listed.kind === 'file') return [normalPath(path)];
  const plans = listed.files.filter((file) => file.endsWith('.plan')).map(normalPath);
  if (plans.length === 0) throw new Failure(words.noPlans(path));
  return plans.sort(compareText);
}
