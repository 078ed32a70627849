import { type CancellationToken, commands, type Disposable, l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenPlans, plansIn } from './chosen-plans.ts';
import { makeFile } from './export-server.ts';
import { ask, type Question } from './questions.ts';
import { saveFiles } from './save-files.ts';

/** 导出文件: each plan as a formal document. */
export function registerExportDocument(client: BaseLanguageClient, started: Promise<void>): Disposable {
  return commands.registerCommand('jiaoyan.exportDocument', async (clicked: unknown, selected: unknown) => {
    const plans = await plansIn(await chosenPlans(clicked, selected));
    if (plans.length === 0) return;
    const answers = await ask<string>(l10n.t('Export document'), [() => FORMATS()]);
    const format = answers?.[0];
    if (!format) return;
    await started;
    const makes = plans.map(
      (plan) => (token: CancellationToken) =>
        makeFile(client, { uris: [plan.toString()], what: 'document', format }, token),
    );
    await saveFiles(makes, plans[0]);
  });
}

/** Asked for when the words of the editor's language are there. */
const FORMATS = (): Question<string> => ({
  placeholder: l10n.t('What kind of file?'),
  choices: [
    { label: 'Word', description: l10n.t('a formal document with its headings numbered'), value: 'docx' },
    { label: l10n.t('Web page'), description: l10n.t('to look at and to print'), value: 'html' },
    { label: 'Markdown', value: 'md' },
  ],
});
