import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Severity } from '../../engine/plan/problem.ts';
import type { Stretch } from '../../language/document/structure.ts';
import { fixTitle } from '../../messages/describe.ts';
import { diagnosticsOf, languageFor, type Shown } from '../../school/diagnostics.ts';
import type { School } from '../../school/school.ts';
import { lspDiagnostic } from '../lsp-diagnostic.ts';
import { offsetAt } from '../positions.ts';
import type { Settings } from '../settings.ts';
import { type Fixed, fixAlike } from './fix-all.ts';
import { hereOf } from './here.ts';
import { ignoring } from './ignoring.ts';
import { repairsOf } from './repairs-of.ts';
import { asWorkspaceEdit, type VersionOf } from './workspace-edit.ts';

const NOTHING: Fixed = { edits: [], count: 0 };

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * What mends the problems that touch a stretch of a plan: fixes first, of the gravest problem and best first, then how
 * not to be told again.
 */
export function quickFixes(
  school: School,
  path: string,
  range: Stretch,
  settings: Settings,
  versionOf: VersionOf,
): readonly CodeAction[] {
  const here = hereOf(school, path);
  if (!here) return [];
  const language = languageFor(here.analysis.text, settings.language);
  const fixes: CodeAction[] = [];
  const alike: CodeAction[] = [];
  const ignores: CodeAction[] = [];
  const all = diagnosticsOf(school, path, settings);
  const asked = new Set<string>();
  const touched = all
    .flatMap((shown) => {
      const start = offsetAt(here.analysis, shown.diagnostic.range.start);
      const end = offsetAt(here.analysis, shown.diagnostic.range.end);
      return start <= range.end && range.start <= end ? [{ shown, start }] : [];
    })
    .sort((a, b) => gravity(a.shown) - gravity(b.shown));
  for (const { shown, start } of touched) {
    const { problem } = shown;
    const repairs = repairsOf(problem, here);
    const preferred = repairs.find(({ safe }) => safe) ?? repairs.find(({ likely }) => likely);
    const first = preferred ?? repairs[0];
    if (first && !asked.has(`${problem.code} ${first.key}`)) {
      asked.add(`${problem.code} ${first.key}`);
      const others = all.filter((one) => one.problem.code === problem.code);
      const { edits, count } = others.length > 1 ? fixAlike(here, others, first.key) : NOTHING;
      if (count > 1)
        alike.push({
          title: fixTitle({ key: 'fixAllAlike', data: { count } }, language),
          kind: CodeActionKind.QuickFix,
          diagnostics: others.map(lspDiagnostic),
          edit: asWorkspaceEdit(school, edits, [], versionOf),
        });
    }
    for (const repair of [...repairs, ...ignoring(problem.code, start, here)]) {
      const list = repair.key === 'ignoreHere' ? ignores : fixes;
      list.push({
        title: fixTitle(repair, language),
        kind: CodeActionKind.QuickFix,
        diagnostics: [lspDiagnostic(shown)],
        ...(repair === preferred && { isPreferred: true }),
        edit: asWorkspaceEdit(school, repair.edits, repair.creates ? [repair.creates] : [], versionOf),
      });
    }
  }
  return [...fixes, ...alike, ...ignores];
}

function gravity({ diagnostic }: Shown): number {
  return GRAVEST_FIRST.indexOf(diagnostic.severity);
}
