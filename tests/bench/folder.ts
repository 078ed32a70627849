import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Peer } from './peer.ts';
import { planOfFolder, sharedFiles } from './plans.ts';

/** What a folder of plans costs; milliseconds and megabytes. */
export interface FolderCosts {
  readonly first: number;
  readonly all: number;
  /** From a change of the roster on disk to what it means for the opened plan, and for all others. */
  readonly roster: number;
  readonly rosterAll: number;
  /** A key in the opened plan, while the others are checked again. */
  readonly key: number;
  readonly memory: number | null;
  readonly check: number;
}

const OPENED = '计划1000.plan';
/** No longer than this is waited for the last of all diagnostics. */
const LONGEST = 180_000;
/** Longer than any check of one plan and any pause after a key. */
const SILENCE = 3_000;

/** So many plans of so many lines in one folder, with one calendar and one roster between them. */
export async function folderCosts(
  server: string,
  cli: string,
  plans: number,
  lines: number,
): Promise<FolderCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'jiaoyan-bench-'));
  try {
    for (const [name, content] of Object.entries(sharedFiles())) writeFileSync(join(folder, name), content);
    for (let at = 1; at <= plans; at++)
      writeFileSync(join(folder, `计划${at}.plan`), planOfFolder(lines, at));
    const edited = await editorCosts(server, folder);
    return { ...edited, check: await checking(cli, folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function editorCosts(server: string, folder: string): Promise<Omit<FolderCosts, 'check'>> {
  const root = pathToFileURL(folder).href;
  const uri = `${root}/${encodeURIComponent(OPENED)}`;
  const begin = performance.now();
  const peer = new Peer([server, '--stdio']);
  const isOpened = ({ uri: of }: { uri: string }) => decodeURIComponent(of) === decodeURIComponent(uri);
  const told = () => peer.told('textDocument/publishDiagnostics', isOpened);
  const opened = told();
  let latest = begin;
  void peer.told('textDocument/publishDiagnostics', () => {
    latest = performance.now();
    return false;
  });
  const started = peer.start(false, root);
  const text = readFileSync(join(folder, OPENED), 'utf8');
  peer.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'jiaoyan-plan', version: 1, text },
  });
  const first = (await opened).at - begin;
  await started;
  /** Until nothing has come for a while; answers when the last came. */
  const quiet = async (since: number) => {
    latest = performance.now();
    while (performance.now() - latest < SILENCE && latest - since < LONGEST)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return latest - since;
  };
  const all = await quiet(begin);
  const roster = join(folder, '教师.csv');
  const changed = performance.now();
  const again = told();
  // A number that is none is told of in every plan that names the roster.
  writeFileSync(roster, readFileSync(roster, 'utf8').replace(',25,', ',不详,'));
  peer.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(roster).href, type: 2 }] });
  const after = (await orNever(again)).at - changed;
  const typed = performance.now();
  const answered = told();
  peer.tell('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '活懂\n' },
    ],
  });
  const key = (await orNever(answered)).at - typed;
  const rosterAll = await quiet(changed);
  const memory = peer.mostMemory();
  await peer.stop();
  return { first, all, roster: after, rosterAll, key, memory };
}

function orNever(answer: Promise<{ readonly at: number }>): Promise<{ readonly at: number }> {
  const never = new Promise<{ at: number }>((resolve) =>
    setTimeout(() => resolve({ at: Number.NaN }), 20_000).unref(),
  );
  return Promise.race([answer, never]);
}

/** The command line over all of them. */
async function checking(cli: string, folder: string): Promise<number> {
  const begin = performance.now();
  const run = spawn(process.execPath, [cli, 'check', folder], { stdio: 'ignore' });
  await new Promise((resolve) => run.once('exit', resolve));
  return performance.now() - begin;
}
