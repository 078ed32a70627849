import { URI } from 'vscode-uri';

/**
 * The path by which the school knows a document: its URI with nothing encoded, so that 引用 "校历.plan" finds its
 * neighbour whatever the client encodes.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  // A plan that was never saved: `untitled:Untitled-1`.
  return path.startsWith('/') ? `${scheme}://${authority}${path}` : `${scheme}:${path}`;
}

/** The URI of a path made by {@link pathOf}. */
export function uriOf(path: string): string {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/i.exec(path);
  return match
    ? URI.from({ scheme: match[1] ?? '', authority: match[2] ?? '', path: match[3] ?? '' }).toString()
    : path;
}
