import {
  commands,
  type Disposable,
  l10n,
  Selection,
  type TextEditor,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { findPlans } from '../find-files.ts';
import { LANGUAGE_ID } from '../language.ts';
import type { PlaceInFile, PreviewData } from './data.ts';
import type { FromPage, MoveRequest, ToPage, Wants } from './messages.ts';
import { pathOf, uriOf } from './place.ts';

/** Rests between a change and the question what it changed, in milliseconds. */
const QUIET_MS = 60;

/** One open preview: keeps its page up to date with the plans, and the plans with what is done on it. */
export class Preview implements Disposable {
  private uri: Uri | null;
  private wants: Wants = { quotas: false, person: null };
  /** The page has said that it listens. */
  private ready = false;
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private asked = 0;
  /** What was sent last, but for the events. */
  private sent = '';
  /** Of the events that the page has; null: it has none. */
  private revision: number | null = null;
  private asking: Promise<void> = Promise.resolve();
  private opening: ToPage[] = [];
  private moves: Promise<void> = Promise.resolve();
  private readonly panel: WebviewPanel;
  private readonly client: BaseLanguageClient;
  private readonly started: Promise<void>;
  private readonly subscriptions: Disposable[];

  /** @param started settles when the server answers */
  constructor(panel: WebviewPanel, client: BaseLanguageClient, started: Promise<void>, uri: Uri | null) {
    this.panel = panel;
    this.client = client;
    this.started = started;
    this.uri = uri;
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.receive(message)),
      panel.onDidChangeViewState(() => this.changed()),
      client.onNotification('jiaoyan/didChangeCalendar', () => this.changed()),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.light(textEditor)),
    ];
  }

  dispose(): void {
    if (this.waiting) clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Shows a plan's school; null leaves the one that is shown. */
  show(uri: Uri | null, message: ToPage): void {
    if (uri) this.uri = uri;
    if (this.ready) this.send(message);
    else this.opening.push(message);
    this.panel.reveal(undefined, true);
    this.changed();
  }

  /** Soon asks what there is to show; the latest question wins. */
  private changed(): void {
    if (this.waiting) clearTimeout(this.waiting);
    // One after the other: each answer tells what has changed since the one before.
    this.waiting = setTimeout(() => {
      const round = ++this.asked;
      this.asking = this.asking
        .then(() => (round === this.asked ? this.ask() : undefined))
        .catch(() => undefined);
    }, QUIET_MS);
  }

  private async ask(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    await this.started;
    const { uri, revision: since } = this;
    const data =
      uri && this.client.isRunning()
        ? await this.client
            .sendRequest<PreviewData | null>('jiaoyan/preview', {
              uri: uri.toString(),
              ...this.wants,
              ...(since === null ? {} : { since }),
            })
            .catch(() => undefined)
        : null;
    // Taken back, or the server is starting again: what is shown stays.
    if (data === undefined) return;
    // The page has begun anew meanwhile.
    if (since !== this.revision) return this.changed();
    const message: ToPage =
      uri && data ? { type: 'data', data, uri: uri.toString() } : { type: 'nothing', language: '' };
    const content = JSON.stringify(data && { ...message, data: withoutEvents(data) });
    const isTold = (data?.revision ?? null) === this.revision;
    if (isTold && content === this.sent) return;
    this.sent = content;
    this.revision = data?.revision ?? null;
    if (data)
      this.panel.title = l10n.t('Calendar: {0}', data.calendar.plan.title || data.calendar.plan.school || '');
    this.send(message);
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.sent = '';
        this.revision = null;
        this.wants = { quotas: message.quotas, person: message.person };
        this.uri ??= message.uri === null ? null : uriOf(decoded(message.uri));
        for (const waiting of this.opening.splice(0)) this.send(waiting);
        this.changed();
        break;
      case 'wants':
        this.wants = { quotas: message.quotas, person: message.person };
        this.changed();
        break;
      case 'open':
        await reveal(message.place, this.panel.viewColumn);
        break;
      case 'move':
        // One after the other: the second finds the text as the first has left it.
        this.moves = this.moves.then(() => this.move(message)).catch(() => this.send({ type: 'unmoved' }));
        break;
    }
  }

  private async move({ id, source, from, date }: MoveRequest): Promise<void> {
    const edit = await this.client.sendRequest<WorkspaceEdit | null>('jiaoyan/moveEvent', {
      id,
      source,
      from,
      date,
    });
    const converted = await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (!converted || !(await workspace.applyEdit(converted))) {
      this.send({ type: 'unmoved' });
      return;
    }
    // Shown, so that one sees what was written and can take it back.
    if (!window.visibleTextEditors.some(({ document }) => pathOf(document.uri) === source.file))
      await window.showTextDocument(uriOf(source.file), {
        viewColumn: beside(this.panel.viewColumn),
        preserveFocus: true,
      });
  }

  /** Another plan that comes to the front takes the preview with it. */
  private follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== LANGUAGE_ID) return;
    const { uri } = editor.document;
    if (uri.toString() !== this.uri?.toString()) {
      this.uri = uri;
      this.changed();
    }
    void this.light(editor);
  }

  private async light({ document, selection }: TextEditor): Promise<void> {
    if (!this.ready || !this.panel.visible || document.languageId !== LANGUAGE_ID || !this.client.isRunning())
      return;
    const { line, character } = selection.active;
    const position = { line, character };
    const found = await this.client
      .sendRequest<{ readonly ids: readonly string[] }>('jiaoyan/eventsAt', {
        uri: document.uri.toString(),
        position,
      })
      .catch(() => null);
    if (found) this.send({ type: 'light', file: pathOf(document.uri), ids: found.ids });
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** All that `revision` does not stand for. */
function withoutEvents(data: PreviewData): PreviewData {
  return { ...data, calendar: { ...data.calendar, events: [] }, revision: 0, changes: null };
}

/** A URI as a page keeps it, in the form without encoding. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Shows a line where plans are written: in the window that has it, else beside the preview. */
async function reveal({ file, line, character }: PlaceInFile, column: ViewColumn | undefined): Promise<void> {
  const uri = uriOf(file);
  const open = window.visibleTextEditors.find(({ document }) => pathOf(document.uri) === file);
  const document = open?.document ?? (await workspace.openTextDocument(uri));
  const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
  const selection = new Selection(end.with(line, character), end);
  await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? beside(column), selection });
}

function beside(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}

/** The plan that the user is looking at. */
export function currentPlan(): Uri | null {
  const plans = [window.activeTextEditor, ...window.visibleTextEditors].filter(
    (editor) => editor?.document.languageId === LANGUAGE_ID,
  );
  return plans[0]?.document.uri ?? null;
}

/** Opens the folder's plans when there is none in sight. */
export async function anyPlan(): Promise<Uri | null> {
  const [found] = await findPlans(workspace.workspaceFolders ?? []);
  if (!found) await commands.executeCommand('workbench.action.quickOpen', '.plan');
  return found ?? null;
}
