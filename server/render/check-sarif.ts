import type { Severity } from '../engine/plan/problem.ts';
import type { Range } from '../engine/plan/source.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import { compareText } from './order.ts';
import { plain } from './plain.ts';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), as code hosts and editors take it. */
export function checkSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort(compareText);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jiaoyan', version, rules: codes.map((code) => rule(code, diagnostics)) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: string, diagnostics: readonly Diagnostic[]) {
  const href = diagnostics.find(
    (diagnostic) => diagnostic.code === code && diagnostic.href !== undefined,
  )?.href;
  return { id: code, ...(href?.startsWith('http') ? { helpUri: href } : {}) };
}

function result(diagnostic: Diagnostic, codes: readonly string[]) {
  const { code, severity, message, file, range, data, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVEL[severity],
    message: { text: messageText(message) },
    locations: [{ physicalLocation: location(file, range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: location(place.file, place.range),
            message: { text: messageText(place.message) },
          })),
        }),
    properties: { severity, data },
  };
}

function location(file: string, range: Range) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  };
}

/** A relative path stays a relative reference; an absolute one becomes a file URI. */
function uriOf(file: string): string {
  const encoded = plain(file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/** What looks like an embedded link (§3.11.6) is meant as text; a message is never empty. */
function messageText(text: string): string {
  return plain(text).replace(/\[([^\]]*)\]\(/g, '\\[$1\\](') || ' ';
}
