import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Refused } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import { resolvePath } from './paths.ts';

/** What the head of a plan says of other files. */
export type HeadLinks = Pick<PlanHeader, 'superior' | 'imports'>;

/** What a file brings into scope, as its header says. */
export interface Importing {
  readonly file: string;
  readonly header: HeadLinks | null;
}

export interface Reach {
  /** Files in scope without the file itself: imports in order, each with its own, then the superior with its own. */
  readonly files: readonly string[];
  /** Of these, the ones reached without a 上级 step. */
  readonly imported: readonly string[];
  /** Superior plans, nearest first. */
  readonly superiors: readonly string[];
  readonly problems: readonly Problem[];
}

/** Follows 引用 and 上级 from a file. `header`: of a file, null if it cannot be read. Cycles are named, never followed. */
export function reachOf(
  file: string,
  headerOf: (path: string) => Importing | null,
  whyNot: (path: string) => 'missing' | Refused['refused'] = () => 'missing',
): Reach {
  const files = new Set<string>();
  const imported = new Set<string>();
  const superiors: string[] = [];
  const problems: Problem[] = [];
  const visit = (from: Importing, path: readonly string[], below: boolean): void => {
    for (const { name, up } of steps(from)) {
      const target = resolvePath(from.file, name.text);
      if (path.includes(target)) {
        const cycle = [...path.slice(path.indexOf(target)), target];
        if (cycle[0] === file) problems.push(...cycleProblem(file, headerOf, cycle));
        continue;
      }
      const next = headerOf(target);
      if (!next) {
        if (from.file === file)
          problems.push({
            code: 'file-not-found',
            source: name.source,
            data: { path: name.text, reason: whyNot(target) },
          });
        continue;
      }
      const inside = below && !up;
      const known = files.has(target) && (!inside || imported.has(target));
      files.add(target);
      if (inside) imported.add(target);
      if (up && superiors.length < path.length && !superiors.includes(target)) superiors.push(target);
      if (!known) visit(next, [...path, target], inside);
    }
  };
  const start = headerOf(file);
  if (start) visit(start, [file], true);
  files.delete(file);
  imported.delete(file);
  return { files: [...files], imported: [...imported], superiors, problems: distinct(problems) };
}

function steps({ header }: Importing): readonly { readonly name: Name; readonly up: boolean }[] {
  if (!header) return [];
  const up = header.superior ? [{ name: header.superior, up: true }] : [];
  return [...header.imports.map((name) => ({ name, up: false })), ...up];
}

/** Said at the step that leaves the file into the cycle. */
function cycleProblem(
  file: string,
  headerOf: (path: string) => Importing | null,
  cycle: readonly string[],
): readonly Problem[] {
  const start = headerOf(file);
  const step = start && steps(start).find(({ name }) => resolvePath(file, name.text) === cycle[1]);
  return step
    ? [{ code: 'import-cycle', source: step.name.source, data: { cycle: cycle.map(shortName) } }]
    : [];
}

function shortName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    (problem, i) =>
      problems.findIndex((other) => other.code === problem.code && other.source === problem.source) === i,
  );
}
