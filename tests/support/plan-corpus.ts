import { readdirSync, readFileSync } from 'node:fs';
import { blocksOf } from '../messages/page-blocks.ts';

/** A plan of the project, with where it comes from. */
export interface CorpusPlan {
  readonly origin: string;
  readonly text: string;
}

const ROOT = new URL('../../', import.meta.url);

/** Every plan in the examples, the fixtures, the standard library and the pages about codes. */
export function planCorpus(): readonly CorpusPlan[] {
  const files = ['examples/', 'grammar/', 'tests/fixtures/'].flatMap((folder) => below(folder, '.plan'));
  const plans = files.map((origin) => ({ origin, text: read(origin) }));
  const pages = below('docs/diagnostics/', '.md').flatMap((origin) =>
    blocksOf(read(origin)).map(({ text }, i) => ({ origin: `${origin}#${i + 1}`, text })),
  );
  return [...plans, ...pages];
}

function below(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => folder + name);
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
