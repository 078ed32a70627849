import type { School } from './school.ts';

/**
 * The plans that make up the school of one plan: itself, its superior and all that answer to it, and whoever takes
 * declarations from it (so a 校历 stands for all that keep to it). The plan itself comes first.
 */
export function plansAround(school: School, path: string): readonly string[] {
  const family = school.family(path).map(({ plan }) => plan.file.file);
  const users = school.paths().filter((other) => school.inScope(other).includes(path));
  return [...new Set([path, ...family, ...users])];
}
