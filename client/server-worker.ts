import { type Uri, workspace } from 'vscode';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';

/** A worker of the browser; its types are not among those of an extension. */
export type ServerWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

declare const Worker: new (url: string) => ServerWorker;
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/**
 * Starts the module in a worker of its own. The editor refuses to do that with modules of an extension that lies on a
 * remote machine; such a module is read first, and started from memory.
 */
export async function serverWorker(module: Uri): Promise<ServerWorker> {
  if (module.scheme !== 'vscode-remote') return new Worker(module.toString(true));
  const text = await workspace.fs.readFile(module);
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
