import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver-types';
import type { Severity } from '../engine/plan/problem.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import type { Shown } from '../school/diagnostics.ts';
import { uriOf } from './locations.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Where the pages on the codes are published. */
export const PAGES = 'https://github.com/jiaoyan/jiaoyan-plan/blob/main/';

const known = new WeakMap<Diagnostic, LspDiagnostic>();

/** A diagnostic as the protocol has it; `data` carries the numbers for programs. The same one for the same one. */
export function lspDiagnostic({ diagnostic }: Shown): LspDiagnostic {
  let found = known.get(diagnostic);
  if (!found) {
    found = translated(diagnostic);
    known.set(diagnostic, found);
  }
  return found;
}

/** Whether two lists say the same; most edits leave most of them as they were. */
export function sameDiagnostics(a: readonly LspDiagnostic[], b: readonly LspDiagnostic[]): boolean {
  return (
    a.length === b.length && a.every((one, i) => one === b[i] || JSON.stringify(one) === JSON.stringify(b[i]))
  );
}

function translated(diagnostic: Diagnostic): LspDiagnostic {
  return {
    range: diagnostic.range,
    severity: SEVERITY[diagnostic.severity],
    code: diagnostic.code,
    ...(diagnostic.href && { codeDescription: { href: PAGES + diagnostic.href } }),
    source: 'jiaoyan',
    message: diagnostic.message,
    relatedInformation: diagnostic.related.map(({ file, range, message }) => ({
      location: { uri: uriOf(file), range },
      message,
    })),
    ...(diagnostic.code === 'empty-section' && { tags: [DiagnosticTag.Unnecessary] }),
    data: diagnostic.data,
  };
}
