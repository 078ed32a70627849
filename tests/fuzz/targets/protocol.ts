import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../../support/lsp-client.ts';
import { inTime, play, type Stage } from '../protocol/play.ts';
import { anyScript, type Script } from '../protocol/script.ts';
import { oneShorter, target } from '../target.ts';
import type { Files } from './school.ts';

const FOLDER = 'file:///school';
const PULLS = {
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: {} },
  },
};

/** Whatever an editor sends in whatever order: everything is answered, and the last remarks are those of the last texts. */
export const protocol = target<Script>({
  name: 'protocol',
  make: anyScript,
  broken: async ({ disk, steps }) => {
    const client = await started(disk);
    try {
      const { open, faults } = await play(steps, stageOf(client));
      const found = [...faults];
      const nonsense = steps.some(({ does }) => does === 'send');
      const complaints = client.logged.filter((line) => !/没有\.json|not understood/.test(line));
      if (!nonsense) found.push(...complaints.map((line) => `logged ${line}`));
      if (steps.some(({ does }) => does === 'folders' || does === 'configure' || does === 'send'))
        return found;
      const disk_ = Object.fromEntries(
        [...client.disk].map(([path, text]) => [path.slice(FOLDER.length + 1), text]),
      );
      const now = await remarks(client, open, found);
      const fresh = await started(disk_);
      const { open: reopened } = await play([], stageOf(fresh));
      for (const document of open.values()) await reopen(fresh, document);
      const anew = await remarks(fresh, new Map([...reopened, ...open]), found);
      await fresh.stop();
      if (now !== anew) found.push('remarks differ from those of a server that has just been started');
      return found;
    } finally {
      await client.stop();
    }
  },
  *simpler({ disk, steps }) {
    for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < steps.length; at += size) yield { disk, steps: steps.toSpliced(at, size) };
    for (const less of oneShorter(disk)) yield { disk: less, steps };
    for (const [at, step] of steps.entries()) {
      if (!('text' in step)) continue;
      for (const { text } of oneShorter({ text: step.text }))
        yield { disk, steps: steps.with(at, { ...step, text: text ?? '' }) };
    }
  },
});

async function started(disk: Files): Promise<TestClient> {
  const client = new TestClient(disk);
  client.connection.onRequest('workspace/diagnostic/refresh', () => null);
  for (const what of ['codeLens', 'inlayHint', 'semanticTokens'])
    client.connection.onRequest(`workspace/${what}/refresh`, () => null);
  await client.start(PULLS);
  return client;
}

function stageOf(client: TestClient): Stage {
  return {
    connection: client.connection,
    folder: FOLDER,
    uriOf,
    write: (name, text) => void client.disk.set(`${FOLDER}/${name}`, text),
    remove: (name) => void client.disk.delete(`${FOLDER}/${name}`),
    configure: (settings) => {
      client.settings = settings;
    },
  };
}

function uriOf(name: string): string {
  return `${FOLDER}/${encodeURIComponent(name)}`;
}

async function reopen({ connection }: TestClient, document: TextDocument): Promise<void> {
  const textDocument = {
    uri: document.uri,
    languageId: 'jiaoyan-plan',
    version: 1,
    text: document.getText(),
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}

/** The remarks on all open documents, asked for until files that plans name have been found. */
async function remarks(
  { connection }: TestClient,
  open: ReadonlyMap<string, TextDocument>,
  faults: string[],
): Promise<string> {
  const all = async () => {
    const found: unknown[] = [];
    for (const uri of [...open.keys()].sort()) {
      const answer = connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      const report = await inTime('textDocument/diagnostic', answer, faults);
      found.push((report as { items?: unknown } | undefined)?.items);
    }
    return JSON.stringify(found);
  };
  let before = await all();
  for (let round = 0; round < 6; round++) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    const now = await all();
    if (now === before && round > 0) return now;
    before = now;
  }
  return before;
}
