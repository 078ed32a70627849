import { Uri } from 'vscode';

/** The document of a path as the server writes it: a URI in which nothing is encoded. */
export function uriOf(path: string): Uri {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/i.exec(path);
  return match
    ? Uri.from({ scheme: match[1] ?? '', authority: match[2] ?? '', path: match[3] ?? '' })
    : Uri.file(path);
}

/** The inverse: how the server calls a document. */
export function pathOf({ scheme, authority, path }: Uri): string {
  return path.startsWith('/') ? `${scheme}://${authority}${path}` : `${scheme}:${path}`;
}
