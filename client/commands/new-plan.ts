import {
  commands,
  type Disposable,
  env,
  FileType,
  l10n,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../language.ts';
import { localDate } from '../local-date.ts';
import {
  type Answer,
  folderQuestion,
  groupsQuestion,
  kindQuestion,
  nameQuestion,
  type Starters,
  schoolQuestion,
  scriptQuestion,
  termQuestion,
} from './new-plan-questions.ts';
import { type Ask, ask } from './questions.ts';

/** As the server answers (`jiaoyan/starter`). */
interface Starter {
  readonly name: string;
  readonly text: string;
  readonly first: { readonly start: number; readonly end: number } | null;
}

/** 新建计划: asks what kind, which term, whose, and where; writes the plan and opens it where one begins. */
export function registerNewPlan(client: BaseLanguageClient, started: Promise<void>): Disposable {
  return commands.registerCommand('jiaoyan.newPlan', async (clicked: unknown) => {
    await started;
    const starters = await client.sendRequest<Starters>('jiaoyan/starters', { today: localDate(new Date()) });
    const given = clicked instanceof Uri ? await folderAt(clicked) : null;
    const starterOf = (answers: readonly (Answer | null)[]) =>
      client.sendRequest<Starter>('jiaoyan/starter', wishes(merged(answers), starters));
    const folderOf = (answers: readonly (Answer | null)[]) => given ?? merged(answers).folder ?? onlyFolder();
    const questions: readonly Ask<Answer>[] = [
      () => kindQuestion(),
      () => scriptQuestion(env.language),
      () => termQuestion(starters),
      () => schoolQuestion(),
      (answers) => groupsQuestion(merged(answers).kind),
      () => (given ? null : folderQuestion(writable())),
      async (answers) => {
        const folder = folderOf(answers);
        return folder && nameQuestion(folder, (await starterOf(answers)).name);
      },
    ];
    const answers = await ask<Answer>(l10n.t('New plan'), questions);
    if (!answers) return;
    const folder = folderOf(answers);
    const { file } = merged(answers);
    const starter = await starterOf(answers);
    await begin(starter, folder && file ? Uri.joinPath(folder, file) : null);
  });
}

function merged(answers: readonly (Answer | null)[]): Answer {
  return Object.assign({}, ...answers);
}

/** What the server is asked for. */
function wishes({ kind, language, term, school, groups }: Answer, { templates, terms }: Starters): object {
  const template = templates.find((one) => one.kind === kind && one.language === language) ?? templates[0];
  const { schoolYear, term: half } = term ?? terms[0] ?? {};
  return { template: template?.name, schoolYear, term: half, school, groups };
}

/** Opens the new plan: as a file, or, without a place for one, as a text that is not saved yet. */
async function begin({ text, first }: Starter, uri: Uri | null): Promise<void> {
  const written = uri !== null && (await write(uri, text));
  const document = await (written
    ? workspace.openTextDocument(uri)
    : workspace.openTextDocument({ language: LANGUAGE_ID, content: text }));
  await window.showTextDocument(document, {
    preview: false,
    ...(first && { selection: range(document, first) }),
  });
}

async function write(uri: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch {
    window.showErrorMessage(l10n.t('{0} could not be written.', uri.path.split('/').at(-1) ?? ''));
    return false;
  }
}

function range(document: TextDocument, { start, end }: { start: number; end: number }): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The folder itself, or that of the file. */
async function folderAt(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) !== 0 ? uri : Uri.joinPath(uri, '..');
}

/** The open folders in which something can be written. */
function writable() {
  return (workspace.workspaceFolders ?? []).filter(
    ({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
}

function onlyFolder(): Uri | null {
  const [folder, ...more] = writable();
  return folder && more.length === 0 ? folder.uri : null;
}
