import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type * as extension from '../client/extension.ts';
import { compiled } from './compiled.ts';

/** Beside this file once it is bundled. */
const BUNDLE = ['dist', 'extension.js'];

/** By then everything that an activation takes has been compiled, and nothing of it forgotten. */
const SETTLED_MS = 2_000;

let running: Partial<typeof extension> = {};

/** The extension on the desktop, compiled as it was at an earlier start; what is kept lies in the folder that the editor gives it. */
export function activate(context: ExtensionContext): ReturnType<typeof extension.activate> | undefined {
  const path = join(context.extensionPath, ...BUNDLE);
  const folder = join(context.globalStorageUri.fsPath, 'compiled');
  const { bundle, keep } = compiled<typeof extension>(path, folder, 'extension');
  if (keep) {
    const timer = setTimeout(keep, SETTLED_MS);
    context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  }
  const module: Parameters<typeof bundle>[0] = { exports: {} };
  bundle(module, require);
  running = module.exports;
  return running.activate?.(context);
}

export async function deactivate(): Promise<void> {
  await running.deactivate?.();
}
