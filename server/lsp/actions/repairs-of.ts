import type { Code, Fix, Problem } from '../../engine/plan/problem.ts';
import type { PlacedEdit } from './edit.ts';
import { amountFixes } from './fixes/amount-fixes.ts';
import { clashFixes } from './fixes/clash-fixes.ts';
import { clauseFixes } from './fixes/clause-fixes.ts';
import { dayFixes } from './fixes/day-fixes.ts';
import { fileFixes } from './fixes/file-fixes.ts';
import { makeupFixes } from './fixes/makeup-fixes.ts';
import { nameFixes } from './fixes/name-fixes.ts';
import { syntaxFixes } from './fixes/syntax-fixes.ts';
import type { Here } from './here.ts';
import type { Repair, Repairs } from './repair.ts';

const THEMES: readonly Repairs[] = [
  syntaxFixes,
  nameFixes,
  fileFixes,
  dayFixes,
  makeupFixes,
  clashFixes,
  amountFixes,
  clauseFixes,
];

/** Every way to mend a problem, the most probable first: what the check itself offers, then what needs a look around. */
export function repairsOf(problem: Problem, here: Here): readonly Repair[] {
  const own = (problem.fixes ?? []).flatMap((fix) => placed(fix, here));
  const found = THEMES.flatMap((theme) => fixesIn(theme, problem, here));
  const seen = new Set<string>();
  return [...own, ...found].filter((repair) => {
    const isIdle = repair.edits.every(
      ({ start, end, text }) => here.analysis.text.slice(start, end) === text,
    );
    if (isIdle && !repair.creates) return false;
    const key = JSON.stringify([repair.edits, repair.creates]);
    return !seen.has(key) && seen.add(key);
  });
}

function fixesIn<C extends Code>(theme: Repairs, problem: Problem<C>, here: Here): readonly Repair[] {
  const fixes = theme[problem.code] as ((problem: Problem<C>, here: Here) => readonly Repair[]) | undefined;
  return fixes?.(problem, here) ?? [];
}

/** A fix that a check raised, where its places are now; none if one of them is gone. */
function placed({ key, data, edits, safe }: Fix, { school }: Here): readonly Repair[] {
  const found = edits.flatMap(({ source, text }): readonly PlacedEdit[] => {
    const { file } = source.origin;
    const at = school.analysis(file)?.offsets(source);
    return at ? [{ file, ...at, text }] : [];
  });
  return found.length === edits.length ? [{ key, data, edits: found, ...(safe && { safe }) }] : [];
}
