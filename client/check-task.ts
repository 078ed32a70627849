import {
  type Disposable,
  type ExtensionContext,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'jiaoyan';
const MATCHERS = ['$jiaoyan-error', '$jiaoyan-warning', '$jiaoyan-info'];

interface CheckDefinition extends TaskDefinition {
  readonly action: 'check';
  readonly path?: string;
}

/** The task “jiaoyan: check”: the command line of this extension over a folder, its findings in the problems view. */
export function registerCheckTask(context: ExtensionContext): Disposable {
  const cli = Uri.joinPath(context.extensionUri, 'dist', 'cli.mjs').fsPath;
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) =>
        checkTask(cli, { type: TYPE, action: 'check' }, folder),
      ),
    resolveTask: ({ definition, scope }) =>
      isCheck(definition) && typeof scope === 'object' ? checkTask(cli, definition, scope) : undefined,
  });
}

function isCheck(definition: TaskDefinition): definition is CheckDefinition {
  return definition.action === 'check' && ['string', 'undefined'].includes(typeof definition.path);
}

function checkTask(cli: string, definition: CheckDefinition, folder: WorkspaceFolder): Task {
  // The editor's own executable runs the command line, so that no Node has to be installed.
  const run = new ProcessExecution(process.execPath, [cli, 'check', definition.path ?? '.'], {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  return new Task(definition, folder, l10n.t('check'), TYPE, run, MATCHERS);
}
