import type { HeadLinks } from '../language/school/imports.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import { type DiagnosticSettings, diagnosticsOf } from '../school/diagnostics.ts';
import type { School } from '../school/school.ts';
import type { SchoolOptions, SourceText } from './project.ts';

/** Files and what is to be said of each. */
export type Found = readonly (readonly [path: string, diagnostics: readonly Diagnostic[]])[];

/** What somebody must know to help with a check; all of it can be sent to another thread. */
export interface Job {
  readonly files: readonly (SourceText & { readonly links: HeadLinks | null })[];
  readonly options: SchoolOptions;
  readonly families: Families;
}

/** Plans that belong together are checked together, by whoever takes them first. */
export interface Families {
  readonly paths: readonly (readonly string[])[];
  /** A counter that all share: the number of the next family that nobody has taken. */
  readonly next: Int32Array;
}

/** Somebody who checks what nobody else has taken. `found` never fails: what was taken and not found is missing in it. */
export interface Helper {
  readonly found: Promise<Found>;
  readonly stop: () => void;
}

/** Who could help with a check. */
export interface Help {
  readonly most: number;
  /** UTF-16 units of text that take longer to check than a helper takes to begin. */
  readonly worth: number;
  readonly start: (families: Families) => Helper;
}

/**
 * Checks files, with so many helpers as it pays; what is said of each, in order of `paths`. What is found does not depend
 * on who finds it: a family is judged by itself.
 */
export async function checkTogether(
  school: School,
  paths: readonly string[],
  settings: DiagnosticSettings,
  help: Help | null,
): Promise<readonly Diagnostic[]> {
  const sizes = new Map(paths.map((path) => [path, school.text(path)?.length ?? 0]));
  const families = inFamilies(school, sizes);
  const shared = { paths: families, next: new Int32Array(new SharedArrayBuffer(4)) };
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const helpers = started(help, { size, families: shared });
  try {
    const found = new Map(await takeFamilies(school, shared, settings));
    for (const helper of helpers) for (const [path, said] of await helper.found) found.set(path, said);
    // What a helper took and did not bring is found here, and what goes wrong with it is seen.
    const left = families.filter((family) => family.some((path) => !found.has(path)));
    for (const [path, said] of await takeFamilies(school, { paths: left, next: new Int32Array(1) }, settings))
      found.set(path, said);
    return paths.flatMap((path) => found.get(path) ?? []);
  } finally {
    for (const { stop } of helpers) stop();
  }
}

function started(
  help: Help | null,
  work: { readonly size: number; readonly families: Families },
): readonly Helper[] {
  if (!help) return [];
  const count = Math.min(help.most, work.families.paths.length - 1, Math.floor(work.size / help.worth));
  return Array.from({ length: Math.max(0, count) }, () => help.start(work.families));
}

/** Checks one family after the other that nobody else has taken; nothing is held on to of those that are done. */
export async function takeFamilies(
  school: School,
  { paths, next }: Families,
  settings: DiagnosticSettings,
): Promise<Found> {
  const found: [string, readonly Diagnostic[]][] = [];
  for (let at = Atomics.add(next, 0, 1); at < paths.length; at = Atomics.add(next, 0, 1)) {
    for (const path of paths[at] ?? [])
      found.push([path, diagnosticsOf(school, path, settings).map(({ diagnostic }) => diagnostic)]);
    school.tidy([]);
    await nextTurn();
  }
  return found;
}

/** The given files of each family, the largest first; what is no plan by itself. */
function inFamilies(school: School, sizes: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const families = school
    .byFamily()
    .map((family) => family.filter((path) => sizes.has(path)))
    .filter((family) => family.length > 0);
  const plans = new Set(families.flat());
  const others = [...sizes.keys()].filter((path) => !plans.has(path)).map((path) => [path]);
  const sizeOf = (family: readonly string[]) => family.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  return [...families, ...others]
    .map((family) => ({ family, size: sizeOf(family) }))
    .sort((a, b) => b.size - a.size)
    .map(({ family }) => family);
}

/** Memory is given back between turns only. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
