import { CancellationTokenSource, type ProtocolConnection } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { badRefusal, strayRanges } from './answers.ts';
import type { Step } from './script.ts';

/** Longer than this nobody waits for an answer. */
const PATIENCE_MS = 20_000;

/** What the steps are played on. */
export interface Stage {
  readonly connection: ProtocolConnection;
  readonly uriOf: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  readonly configure: (settings: unknown) => void;
  readonly folder: string;
}

/** The documents that are open at the end, and what went wrong on the way. */
export interface Played {
  readonly open: ReadonlyMap<string, TextDocument>;
  readonly faults: readonly string[];
}

export async function play(steps: readonly Step[], stage: Stage): Promise<Played> {
  const open = new Map<string, TextDocument>();
  const faults: string[] = [];
  const pending: Promise<unknown>[] = [];
  for (const step of steps) {
    if (step.does === 'ask') pending.push(ask(step, stage, open, faults));
    else if (step.does === 'send') pending.push(send(step, stage, faults));
    else await act(step, stage, open);
    // A second question does not always wait for the first answer.
    if (step.does === 'ask' && !step.takenBack) await pending.at(-1);
  }
  await Promise.all(pending);
  return { open, faults };
}

async function act(
  step: Exclude<Step, { does: 'ask' | 'send' }>,
  stage: Stage,
  open: Map<string, TextDocument>,
): Promise<void> {
  const { connection } = stage;
  if (step.does === 'configure') {
    stage.configure(step.settings);
    return connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { jiaoyan: step.settings },
    });
  }
  if (step.does === 'folders') {
    const folder = [{ uri: stage.folder, name: 'school' }];
    const event = { added: step.isAdded ? folder : [], removed: step.isAdded ? [] : folder };
    return connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  }
  const uri = stage.uriOf(step.name);
  const document = open.get(uri);
  switch (step.does) {
    case 'open': {
      if (document) return;
      open.set(uri, TextDocument.create(uri, 'jiaoyan-plan', 1, step.text));
      const textDocument = { uri, languageId: 'jiaoyan-plan', version: 1, text: step.text };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    case 'replace':
      return change(stage, open, uri, { text: step.text });
    case 'type': {
      if (!document) return;
      const at = Math.floor(step.at * (document.getText().length + 1));
      const range = { start: document.positionAt(at), end: document.positionAt(at + step.remove) };
      return change(stage, open, uri, { range, text: step.insert });
    }
    case 'stray': {
      const place = { line: step.line, character: step.character };
      return change(stage, open, uri, { range: { start: place, end: place }, text: step.insert });
    }
    case 'close':
      if (!open.delete(uri)) return;
      return connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    case 'write':
      stage.write(step.name, step.text);
      return connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    case 'delete':
      stage.remove(step.name);
      return connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  }
}

type Change = Parameters<typeof TextDocument.update>[1][number];

async function change(
  { connection }: Stage,
  open: Map<string, TextDocument>,
  uri: string,
  made: Change,
): Promise<void> {
  const document = open.get(uri);
  if (!document) return;
  const version = document.version + 1;
  open.set(uri, TextDocument.update(document, [made], version));
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [made],
  });
}

async function ask(
  step: Step & { does: 'ask' },
  stage: Stage,
  open: ReadonlyMap<string, TextDocument>,
  faults: string[],
): Promise<void> {
  const uri = stage.uriOf(step.name);
  const document = open.get(uri);
  const version = document?.version;
  const position = document?.positionAt(Math.floor(step.at * (document.getText().length + 1))) ?? {
    line: 0,
    character: 0,
  };
  const start = { line: 0, character: 0 };
  const params = {
    textDocument: { uri },
    position,
    positions: [position],
    range: { start, end: position },
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    newName: step.word,
    ch: '\n',
    query: step.word,
    files: [{ oldUri: uri, newUri: stage.uriOf('改名.plan') }],
    uris: [uri],
    uri,
    what: 'document',
    format: 'md',
  };
  const source = new CancellationTokenSource();
  const answer = stage.connection.sendRequest(step.method, params, source.token);
  if (step.takenBack) source.cancel();
  const found = await inTime(step.method, answer, faults);
  const now = open.get(uri);
  if (found !== undefined && now && now.version === version)
    faults.push(...strayRanges(step.method, found, now));
}

async function send(step: Step & { does: 'send' }, { connection }: Stage, faults: string[]): Promise<void> {
  if (!step.isRequest) return connection.sendNotification(step.method, step.params as object);
  // Nonsense may be refused in any way, but it is answered.
  const answer = connection.sendRequest(step.method, step.params as object).catch(() => null);
  await inTime(step.method, answer, faults);
}

/** The answer, if one came and was no failure. */
export async function inTime<T>(
  method: string,
  answer: Promise<T>,
  faults: string[],
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      faults.push(`${method} was never answered`);
      resolve(undefined);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    const fault = badRefusal(method, error);
    if (fault !== null) faults.push(fault);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
