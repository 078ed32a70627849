import type { Severity } from '../engine/plan/problem.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, one line per diagnostic, which it shows beside the changed lines. */
export function checkGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(command).join('');
}

function command({ severity, file, range, code, message }: Diagnostic): string {
  const sameLine = range.start.line === range.end.line;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', file],
    ['line', range.start.line + 1],
    ['endLine', range.end.line + 1],
    ...(sameLine
      ? ([
          ['col', range.start.character + 1],
          ['endColumn', range.end.character + 1],
        ] as const)
      : []),
    ['title', code],
  ];
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${LEVEL[severity]} ${written}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
