import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Changes that follow one another faster than this are told once. */
const QUIET_MS = 300;

/**
 * An editor asks anew for the window that is typed in. Hints, lines and colours of other windows, or after files and
 * settings have changed, are asked for when the server says so.
 */
export function refreshAfterChanges(
  connection: Connection,
  session: Session,
  { workspace }: ClientCapabilities,
): void {
  const requests = [
    ...(workspace?.inlayHint?.refreshSupport ? [() => connection.languages.inlayHint.refresh()] : []),
    ...(workspace?.codeLens?.refreshSupport
      ? [() => connection.sendRequest('workspace/codeLens/refresh')]
      : []),
    ...(workspace?.semanticTokens?.refreshSupport
      ? [() => connection.languages.semanticTokens.refresh()]
      : []),
    ...(workspace?.diagnostics?.refreshSupport
      ? [() => (session.pulls ? connection.languages.diagnostics.refresh() : Promise.resolve())]
      : []),
  ];
  if (requests.length === 0) return;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  session.watchers.add((path) => {
    if (path !== null && session.documents.all().length < 2) return;
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      // A client that has gone needs no hints.
      for (const request of requests) request().catch(() => undefined);
    }, QUIET_MS);
  });
}
