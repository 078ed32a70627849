import { fold } from '../../engine/text/fold.ts';
import { resolvePath } from '../../language/school/paths.ts';
import type { School } from '../../school/school.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';

/** Files that 引用, 上级 or 名册 may name: neither the file itself, nor what it names already, nor what leads back to it. */
export function fileCandidates(
  { school, path }: Asked,
  clause: string,
  quoted: boolean,
): readonly Candidate[] {
  const named = new Set(namedBy(school, path));
  const suitable =
    clause === '名册'
      ? school.tablePaths()
      : school.paths().filter((other) => other !== path && !leadsTo(school, other, path));
  const listed = suitable.filter((file) => !named.has(file)).map((file) => relativePath(path, file));
  const likely = [...listed].sort((a, b) => likelihood(b) - likelihood(a) || depth(a) - depth(b));
  return likely.flatMap((file, i) => ranked([file], 'file', i / 1000, quoted ? {} : { insert: `"${file}"` }));
}

/** A calendar is what most plans bring in first. */
function likelihood(file: string): number {
  return /校历|行事历|calendar/.test(fold(file)) ? 1 : 0;
}

function depth(file: string): number {
  return file.split('/').length;
}

function namedBy(school: School, path: string): readonly string[] {
  const declarations = school.analysis(path)?.plan.declarations ?? [];
  return declarations.flatMap((declaration) => {
    if (declaration.type === 'roster') return [resolvePath(path, declaration.value.path.text)];
    if (declaration.type !== 'header') return [];
    const { imports, superior } = declaration.value;
    return [...imports, ...(superior ? [superior] : [])].map(({ text }) => resolvePath(path, text));
  });
}

/** Whether a file names another, through any number of steps. */
function leadsTo(school: School, from: string, target: string): boolean {
  const seen = new Set([from]);
  for (const file of seen) {
    for (const next of namedBy(school, file)) {
      if (next === target) return true;
      seen.add(next);
    }
  }
  return false;
}

/** The path of a file as another writes it. */
function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let common = 0;
  while (common < base.length && common < parts.length - 1 && base[common] === parts[common]) common++;
  return [...base.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}
