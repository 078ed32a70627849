import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFiles } from './find-files.ts';

/** Answers the server's questions for files that only the editor can reach: those of a browser or a remote place. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest('jiaoyan/listFiles', async ({ folder }: { folder: string }) => {
      const found = await findFiles(Uri.parse(folder), ['plan', 'csv']);
      return found.map((uri) => uri.toString());
    }),
    client.onRequest('jiaoyan/readFile', async ({ uri }: { uri: string }) => {
      try {
        return base64(await workspace.fs.readFile(Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
  ];
}

/** Whether the server cannot reach the open folders by itself. */
export function isVirtual(): boolean {
  return (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
