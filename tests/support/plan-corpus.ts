import { readdirSync, readFileSync } from 'node:fs';
import { examplesIn, pagesWithPlans } from '../docs/plans-in-pages.ts';
import { blocksOf } from '../messages/page-blocks.ts';

/** A plan of the project, with where it comes from. */
export interface CorpusPlan {
  readonly origin: string;
  readonly text: string;
}

const ROOT = new URL('../../', import.meta.url);

/** Every plan in the examples, the fixtures, the standard library, the reference, the guides and the pages about codes. */
export function planCorpus(): readonly CorpusPlan[] {
  const files = ['examples/', 'grammar/', 'tests/fixtures/'].flatMap((folder) => below(folder, '.plan'));
  const plans = files.map((origin) => ({ origin, text: read(origin) }));
  const pages = below('docs/diagnostics/', '.md').flatMap((origin) =>
    blocksOf(read(origin)).map(({ text }, i) => ({ origin: `${origin}#${i + 1}`, text })),
  );
  const guides = pagesWithPlans().flatMap((origin) =>
    examplesIn(origin).flatMap(({ section, files }) =>
      Object.entries(files)
        .filter(([name]) => name.endsWith('.plan'))
        .map(([name, text]) => ({ origin: `${origin} ${section} ${name}`, text })),
    ),
  );
  return [...plans, ...pages, ...guides];
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
