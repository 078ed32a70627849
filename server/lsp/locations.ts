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

/**
 * The URI of a path made by {@link pathOf}, or made of one and of what a plan names: halves of characters and doubled
 * slashes, which no URI can hold, are replaced.
 */
export function uriOf(path: string): string {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/is.exec(
    path.replace(/\p{Surrogate}/gu, '\ufffd'),
  );
  if (!match) return path;
  const [, scheme = '', authority = '', rest = ''] = match;
  return URI.from({
    scheme,
    authority,
    path: authority === '' ? rest.replace(/^\/+/, '/') : rest,
  }).toString();
}
