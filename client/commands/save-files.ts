import {
  type CancellationToken,
  commands,
  env,
  l10n,
  ProgressLocation,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import { exists } from './exists.ts';
import type { MadeFile } from './export-server.ts';

/** Makes one file; null = there is nothing to write. */
export type Make = (token: CancellationToken) => Promise<MadeFile | null>;

/** What an office program opens rather than the editor. */
const FOR_OTHERS = /\.(?:xlsx|docx|html|ics)$/i;

/** Makes the files with progress, asks where they go, writes them and offers to open them. Nothing is written before. */
export async function saveFiles(makes: readonly Make[], beside: Uri | undefined): Promise<void> {
  const files = await made(makes);
  if (files === null) return;
  if (files.length === 0) {
    window.showInformationMessage(l10n.t('There is nothing to write in what was chosen.'));
    return;
  }
  const [first] = files;
  const targets = files.length === 1 && first ? await askFile(first, beside) : await askFolder(files, beside);
  const written: Uri[] = [];
  for (const { uri, bytes } of targets) {
    try {
      await workspace.fs.writeFile(uri, bytes);
      written.push(uri);
    } catch {
      window.showErrorMessage(l10n.t('{0} could not be written.', uri.path.split('/').at(-1) ?? ''));
    }
  }
  if (written.length > 0) await offer(written);
}

/** null: taken back by the user. */
function made(makes: readonly Make[]): Thenable<readonly MadeFile[] | null> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Making the files…'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const files: MadeFile[] = [];
    for (const make of makes) {
      if (token.isCancellationRequested) return null;
      try {
        const file = await make(token);
        if (file) files.push(file);
        progress.report({ increment: 100 / makes.length, ...(file ? { message: file.name } : {}) });
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      }
    }
    return files;
  });
}

interface Target {
  readonly uri: Uri;
  readonly bytes: Uint8Array;
}

async function askFile(file: MadeFile, beside: Uri | undefined): Promise<readonly Target[]> {
  const ending = file.name.split('.').at(-1) ?? '';
  const folder = folderOf(beside);
  const uri = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, file.name) } : {}),
    filters: { [ending.toUpperCase()]: [ending] },
    saveLabel: l10n.t('Save'),
  });
  return uri ? [{ uri, bytes: file.bytes }] : [];
}

async function askFolder(files: readonly MadeFile[], beside: Uri | undefined): Promise<readonly Target[]> {
  const folder = folderOf(beside);
  const [chosen] =
    (await window.showOpenDialog({
      ...(folder ? { defaultUri: folder } : {}),
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Save {0} files here', files.length),
    })) ?? [];
  if (!chosen) return [];
  const targets = numbered(files).map(({ name, bytes }) => ({ uri: Uri.joinPath(chosen, name), bytes }));
  const existing = (await Promise.all(targets.map(({ uri }) => exists(uri)))).filter(Boolean).length;
  if (existing === 0) return targets;
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} of these files exist already. Replace them?', existing);
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace ? targets : [];
}

/** Two plans may bear one title. */
function numbered(files: readonly MadeFile[]): readonly MadeFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.\w+)$/, ` ${count}$1`) };
  });
}

async function offer(written: readonly Uri[]): Promise<void> {
  const [first] = written;
  if (!first) return;
  const name = first.path.split('/').at(-1) ?? '';
  const said =
    written.length === 1 ? l10n.t('{0} was saved.', name) : l10n.t('{0} files were saved.', written.length);
  const open = l10n.t('Open');
  const reveal = l10n.t('Show in folder');
  const answer = await window.showInformationMessage(said, ...(written.length === 1 ? [open] : []), reveal);
  const onDisk = first.scheme === 'file' && env.uiKind === UIKind.Desktop;
  if (answer === open) {
    if (onDisk && FOR_OTHERS.test(first.path)) await env.openExternal(first);
    else await commands.executeCommand('vscode.open', first);
  } else if (answer === reveal) {
    await commands.executeCommand(onDisk ? 'revealFileInOS' : 'revealInExplorer', first);
  }
}

/** Where a plan lies; the first open folder for one that was never saved. */
function folderOf(uri: Uri | undefined): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!uri || uri.scheme === 'untitled') return folder?.uri;
  return /\.plan$/i.test(uri.path) ? Uri.joinPath(uri, '..') : uri;
}
