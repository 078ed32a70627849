import { commands, extensions, window, workspace } from 'vscode';
import { equal, ok } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import { EXTENSION_ID, open } from '../support.ts';
import { until } from '../wait.ts';

interface Contributed {
  readonly command: string;
  readonly title: string;
}

describe('the commands', () => {
  it('of the package are all there, each with a title in the language of the editor', async () => {
    await open('school/语文组.plan');
    const extension = extensions.getExtension(EXTENSION_ID);
    await extension?.activate();
    const contributed: readonly Contributed[] = extension?.packageJSON.contributes.commands;
    ok(contributed.length >= 8, `only ${contributed.length}`);
    const known = new Set(await commands.getCommands(true));
    equal(
      contributed.filter(({ command }) => !known.has(command)),
      [],
      'commands that do nothing',
    );
    equal(
      contributed.filter(({ title }) => /^%|^$/.test(title)),
      [],
      'commands without a title',
    );
  });

  it('show what the server has logged', async () => {
    await commands.executeCommand('jiaoyan.showLog');
    await until('the log', () =>
      window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output'),
    );
  });

  it('show the term and the quotas of a plan', async () => {
    await open('school/语文组.plan');
    await commands.executeCommand('jiaoyan.previewCalendar');
    const preview = () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => /^Calendar/.test(label));
    await until('the preview', () => preview().some(({ label }) => /^Calendar: ./.test(label)));
    await commands.executeCommand('jiaoyan.showQuotas');
    equal(preview().length, 1, 'previews');
    await window.tabGroups.close(preview());
  });

  it('write no file by themselves', async () => {
    const found = await workspace.findFiles('**/*.{xlsx,docx,ics,html}');
    equal(found.map(String), [], 'files');
  });
});
