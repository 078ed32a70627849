import { type Connection, RequestType } from 'vscode-languageserver';
import type { FileAccess } from './file-access.ts';
import { pathOf, uriOf } from './locations.ts';

/** Asked of a client that can reach every file system of its editor (virtual ones, the browser's). */
const ListFiles = new RequestType<{ readonly folder: string }, readonly string[], void>('jiaoyan/listFiles');
/** Bytes of a file as Base64; null if it cannot be read. */
const ReadFile = new RequestType<{ readonly uri: string }, string | null, void>('jiaoyan/readFile');

/** Files by way of the client. */
export function clientFiles(
  connection: Connection,
  decode: (bytes: Uint8Array) => string | null,
): FileAccess {
  return {
    list: async (folder) => (await connection.sendRequest(ListFiles, { folder: uriOf(folder) })).map(pathOf),
    read: async (path) => {
      const encoded = await connection.sendRequest(ReadFile, { uri: uriOf(path) });
      return encoded === null
        ? null
        : decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
    },
  };
}
