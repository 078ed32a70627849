import { ConfigurationTarget, workspace } from 'vscode';
import { afterEach, describe, it } from '../mocha.ts';
import { openNew, remarkGone, remarksWhere, remarkWith, WRONG_SUM } from '../support.ts';

async function grade(grades: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = workspace.getConfiguration('jiaoyan');
  await settings.update('diagnostics.severity', grades, ConfigurationTarget.Workspace);
}

describe('settings', () => {
  afterEach(() => grade(undefined));

  it('switch a code off and on again, at once', async () => {
    const { uri } = await openNew('check/关闭.plan', WRONG_SUM);
    await remarkWith(uri, 'sum-mismatch');
    await grade({ 'sum-mismatch': 'off' });
    await remarkGone(uri, 'sum-mismatch');
    await grade(undefined);
    await remarkWith(uri, 'sum-mismatch');
  });

  it('grade a code anew, at once', async () => {
    const { uri } = await openNew('check/轻重.plan', WRONG_SUM);
    await remarkWith(uri, 'sum-mismatch');
    await grade({ 'sum-mismatch': 'info' });
    await remarksWhere(uri, 'sum-mismatch is an info', (list) =>
      list.some(({ code, severity }) => code === 'sum-mismatch' && severity === 'info'),
    );
  });
});
