import type { Severity } from '../engine/plan/problem.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';

/** As many remarks on one file as VS Code lists; nobody reads on. */
const MOST_PER_FILE = 1000;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** What is shown of one file, in the order given, and how many more there are. */
export interface ShownOfFile {
  readonly file: string;
  readonly shown: readonly Diagnostic[];
  readonly more: number;
}

/** The diagnostics by file; of very many on one file the gravest, and of equally grave ones the first. */
export function shownByFile(diagnostics: readonly Diagnostic[]): readonly ShownOfFile[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const own = byFile.get(diagnostic.file);
    if (own) own.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  return [...byFile].map(([file, own]) => {
    const grave = [...own].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST_PER_FILE);
    const kept = new Set(grave);
    return { file, shown: own.filter((one) => kept.has(one)), more: own.length - grave.length };
  });
}
