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
  readonly roster: number;
  readonly memory: number | null;
  readonly check: number;
}

const OPENED = '计划1000.plan';
/** No longer than this is waited for the last of all diagnostics. */
const LONGEST = 90_000;

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
  const seen = new Set<string>();
  let latest = begin;
  void peer.told('textDocument/publishDiagnostics', ({ uri: of }: { uri: string }) => {
    latest = performance.now();
    seen.add(of);
    return false;
  });
  const started = peer.start(false, root);
  const text = readFileSync(join(folder, OPENED), 'utf8');
  peer.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'jiaoyan-plan', version: 1, text },
  });
  const first = (await opened).at - begin;
  await started;
  while (performance.now() - latest < 3_000 && latest - begin < LONGEST)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const all = latest - begin;
  const roster = join(folder, '教师.csv');
  const changed = performance.now();
  const again = told();
  writeFileSync(roster, readFileSync(roster, 'utf8').replace('教龄', '教令'));
  peer.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(roster).href, type: 2 }] });
  const missed = new Promise<{ at: number }>((resolve) =>
    setTimeout(() => resolve({ at: Number.NaN }), 20_000),
  );
  const after = (await Promise.race([again, missed])).at - changed;
  const memory = peer.mostMemory();
  await peer.stop();
  return { first, all, roster: after, memory };
}

/** The command line over all of them. */
async function checking(cli: string, folder: string): Promise<number> {
  const begin = performance.now();
  const run = spawn(process.execPath, [cli, 'check', folder], { stdio: 'ignore' });
  await new Promise((resolve) => run.once('exit', resolve));
  return performance.now() - begin;
}
