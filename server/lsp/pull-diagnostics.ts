import {
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../school/diagnostics.ts';
import type { Feature } from './feature.ts';
import { pathOf, uriOf } from './locations.ts';
import { lspDiagnostic, sameDiagnostics } from './lsp-diagnostic.ts';
import { othersTurn } from './pause.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

/** Longest stretch of work before the server looks for what the user did meanwhile. */
const SLICE_MS = 16;

interface Report {
  readonly id: string;
  readonly items: Diagnostic[];
  /** As of which change of the school, under which settings. */
  readonly changes: number;
  readonly settings: Settings;
}

/** What was last reported of each file, with an id that stays while it says the same. */
class Reports {
  private readonly latest = new Map<string, Report>();
  private readonly session: Session;
  private count = 0;

  constructor(session: Session) {
    this.session = session;
  }

  of(path: string): Report {
    const { school, settings } = this.session;
    const before = this.latest.get(path);
    if (before?.changes === school.changes && before.settings === settings) return before;
    const items = diagnosticsOf(school, path, settings).map(lspDiagnostic);
    const same = before !== undefined && sameDiagnostics(before.items, items);
    const id = same ? before.id : String(++this.count);
    const report = { id, items: same ? before.items : items, changes: school.changes, settings };
    this.latest.set(path, report);
    return report;
  }
}

/** Diagnostics as the client asks for them, for one document and for all; then none are published (never both). */
export const registerPullDiagnostics: Feature = (connection, session, capabilities) => {
  if (!capabilities.textDocument?.diagnostic) return {};
  session.pulls = true;
  const reports = new Reports(session);
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const path = pathOf(textDocument.uri);
    let report = reports.of(path);
    // Files that the plan names are looked for before anything is said of them.
    while (!token.isCancellationRequested && (await session.complete())) report = reports.of(path);
    return token.isCancellationRequested ? cancelled() : documentReport(report, previousResultId);
  });
  onWorkspace(connection, session, reports);
  return {
    diagnosticProvider: {
      identifier: 'jiaoyan',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  };
};

function documentReport({ id, items }: Report, previous: string | undefined): DocumentDiagnosticReport {
  return previous === id
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
    : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}

function onWorkspace(connection: Connection, session: Session, reports: Reports): void {
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
    const versions = new Map(session.documents.all().map(({ uri, version }) => [pathOf(uri), version]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const paths = session.school.paths();
    let since = performance.now();
    for (const path of paths) {
      if (performance.now() - since > SLICE_MS) {
        await othersTurn();
        since = performance.now();
      }
      if (token.isCancellationRequested) return cancelled();
      const report = documentReport(reports.of(path), previous.get(path));
      items.push({ ...report, uri: uriOf(path), version: versions.get(path) ?? null });
    }
    // Files that plans name may have come in: the client is told to ask again.
    await session.complete();
    return { items: [...items, ...gone(previous.keys(), new Set(paths))] };
  });
}

/** Files that are no longer there have nothing wrong with them. */
function gone(
  before: Iterable<string>,
  now: ReadonlySet<string>,
): readonly WorkspaceDocumentDiagnosticReport[] {
  return [...before]
    .filter((path) => !now.has(path))
    .map((path) => ({
      kind: DocumentDiagnosticReportKind.Full,
      uri: uriOf(path),
      version: null,
      items: [],
    }));
}

function cancelled(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
