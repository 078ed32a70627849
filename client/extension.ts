import { type ExtensionContext, l10n, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCheckTask } from './check-task.ts';
import { CLIENT_ID } from './language.ts';
import { type Running, start } from './start.ts';

let running: Running | null = null;

/** On the desktop the server is a process of its own. */
export function activate(context: ExtensionContext): { readonly ready: Promise<void> } {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  running = start(
    context,
    (options) => new LanguageClient(CLIENT_ID, l10n.t('Plans'), server, options),
    false,
  );
  context.subscriptions.push(registerCheckTask(context));
  return { ready: running.ready };
}

export async function deactivate(): Promise<void> {
  await running?.client.dispose();
  running = null;
}
