import { type ExtensionContext, l10n, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID } from './language.ts';
import { type ServerWorker, serverWorker } from './server-worker.ts';
import { type Running, start } from './start.ts';

let running: Running | null = null;
let worker: ServerWorker | null = null;

/** In a browser the server is a worker; each start makes a new one. */
export function activate(context: ExtensionContext): { readonly ready: Promise<void> } {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js');
  const launch = async () => {
    worker?.terminate();
    worker = await serverWorker(module);
    // Not the worker itself: in the editor it is no instance of what the library there takes for `Worker`.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  running = start(
    context,
    (options) => new LanguageClient(CLIENT_ID, l10n.t('Plans'), launch, options),
    true,
  );
  return { ready: running.ready };
}

export async function deactivate(): Promise<void> {
  await running?.client.dispose();
  worker?.terminate();
  running = null;
  worker = null;
}
