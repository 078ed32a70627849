import type { Severity } from '../engine/plan/problem.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';

/** Diagnostics as other programs read them, version 1. `files` is how many files were read. */
export function checkJson(diagnostics: readonly Diagnostic[], files: number): string {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const data = {
    version: 1,
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
    diagnostics: diagnostics.map(({ code, severity, message, file, range, data, related }) => ({
      code,
      severity,
      message,
      file,
      range,
      data,
      related: related.map((place) => ({ file: place.file, range: place.range, message: place.message })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
