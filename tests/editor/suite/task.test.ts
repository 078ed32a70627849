import { tasks, workspace } from 'vscode';
import { equal, ok } from '../equal.ts';
import { afterEach, describe, it } from '../mocha.ts';
import { file, hasProcesses, open, remarkGone, remarkWith, WRONG_SUM, writeText } from '../support.ts';
import { until } from '../wait.ts';
import { grade } from './grade.ts';

describe('the task “check”', () => {
  afterEach(() => grade(undefined));

  if (!hasProcesses) {
    it('is not offered where nothing can run it', async () => {
      equal(
        (await tasks.fetchTasks({ type: 'jiaoyan' })).map(({ name }) => name),
        [],
        'tasks',
      );
    });
    return;
  }

  it('runs the command line over the folder, and its findings are among the problems', async () => {
    // The matchers leave files alone that are open: of those the server speaks.
    const uri = file('check/任务.plan');
    await open('school/校历.plan');
    await writeText(uri, WRONG_SUM);
    await remarkWith(uri, 'sum-mismatch');
    // The server says no more of it; the command line does not read the settings of the editor.
    await grade({ 'sum-mismatch': 'off' });
    await remarkGone(uri, 'sum-mismatch');
    const [task] = await until('the task', async () => {
      const found = await tasks.fetchTasks({ type: 'jiaoyan' });
      return found.length > 0 ? found : null;
    });
    ok(task !== undefined, 'no task');
    // Texts of other tests that are in no file yet would be asked about.
    await workspace.getConfiguration('task').update('saveBeforeRun', 'never');
    await tasks.executeTask(task);
    await remarkWith(uri, 'sum-mismatch', 60_000);
  });
});
