import { commands } from 'vscode';
import { equal } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import { hasProcesses, openNew, remarkGone, remarkWith, replace, WRONG_SUM } from '../support.ts';
import { until } from '../wait.ts';

/** Longer than the first wait before a dead server is started again, and its start. */
const REVIVAL = 20_000;

describe('the server', () => {
  it('is started again by command, and goes on with what is in the windows', async () => {
    const document = await openNew('check/重启.plan', WRONG_SUM);
    await remarkWith(document.uri, 'sum-mismatch');
    await commands.executeCommand('jiaoyan.restartServer');
    await remarkWith(document.uri, 'sum-mismatch', REVIVAL);
    await replace(document, '9次', '10次');
    await remarkGone(document.uri, 'sum-mismatch');
  });

  if (!hasProcesses) return;

  it('comes back by itself when it dies, and nothing typed is lost', async () => {
    const document = await openNew('check/复活.plan', WRONG_SUM);
    await remarkWith(document.uri, 'sum-mismatch');
    await replace(document, '9次', '10次');
    await remarkGone(document.uri, 'sum-mismatch');
    const before = await serverProcess();
    process.kill(before, 'SIGKILL');
    // Typed while nobody listens.
    await replace(document, '10次', '8次');
    await remarkWith(document.uri, 'sum-mismatch', REVIVAL);
    equal(document.getText(), WRONG_SUM.replace('9次', '8次'), 'text');
    equal(document.isDirty, true, 'unsaved');
    equal((await serverProcess()) === before, false, 'the same process');
  });
});

/** The id of the process that runs the server: a child of the extension host. */
async function serverProcess(): Promise<number> {
  return until('the process of the server', async () => {
    const { execFile } = await import('node:child_process');
    const list = await new Promise<string>((resolve, reject) =>
      execFile('ps', ['-A', '-o', 'pid=,ppid=,args='], (failure, text) =>
        failure ? reject(failure) : resolve(text),
      ),
    );
    const lines = list.split('\n').filter((line) => line.includes('server.mjs'));
    const [pid] = lines
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === process.pid)
      .map(([id]) => id);
    return pid ?? null;
  });
}
