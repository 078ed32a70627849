import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { equal, ok } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { acceptPath, type Questions, questionsIn } from './questions.ts';
import { describeIn } from './shared.ts';
import { textOf, type Window } from './support.ts';

const PLAN = 'school/语文组.plan';

/** Where the extension runs, and a folder that is on no disk. */
const PLACES = ['process', 'worker', 'mirror'] as const;

for (const place of PLACES)
  describeIn(place, `what is handed over: ${place}`, (opened) => {
    let window: Window;
    let questions: Questions;
    const files = () =>
      readdirSync(window.folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => !/\.(?:plan|csv)$/.test(name),
      );
    before(async () => {
      window = opened();
      questions = questionsIn(window);
      await window.open(PLAN);
    });
    it('生成日历: the table that the command line makes of the same plan, opened', async () => {
      await window.command('Generate Calendar');
      await questions.choose(1, 'Markdown');
      await questions.choose(2, 'School calendar');
      await questions.choose(3, 'Everything');
      await window.picture(`generate-${place}`);
      await questions.choose(4, 'All of it');
      const path = await saved(window, '.md');
      equal(
        readFileSync(path, 'utf8'),
        commandLine(window, ['calendar', PLAN, '--format', 'md', '--layout', 'weeks']),
        'table',
      );
      await window.page.locator('.notifications-toasts .monaco-button', { hasText: 'Open' }).first().click();
      await window.page.locator('.tab.active[data-resource-name$=".md"]').waitFor();
      await until('the table in the editor', async () => (await textOf(window)).includes('第一学期'));
    });

    it('生成日历: a workbook of one group, shown in its folder', async () => {
      await window.open(PLAN);
      await window.command('Generate Calendar');
      await questions.choose(1, 'Excel');
      await questions.choose(2, 'Activity schedule');
      await questions.choose(3, '语文组');
      await questions.choose(4, 'All of it');
      const path = await saved(window, '.xlsx');
      const made = ['calendar', PLAN, '--group', '语文组', '--layout', 'table', '-o', `${path}.cli.xlsx`];
      commandLine(window, made);
      ok(
        readFileSync(path).equals(readFileSync(`${path}.cli.xlsx`)),
        'another workbook than that of the command line',
      );
      await window.page
        .locator('.notifications-toasts .monaco-button', { hasText: 'Show in folder' })
        .first()
        .click();
      await window.page
        .locator('.explorer-folders-view .monaco-list-row.selected', { hasText: '.xlsx' })
        .first()
        .waitFor();
    });

    it('生成日历: a file for each group, into one folder', async () => {
      await window.open('两组.plan');
      await window.command('Generate Calendar');
      await questions.choose(1, 'Plain text');
      await questions.choose(3, 'A file for each group');
      await questions.choose(4, 'All of it');
      const before = files();
      await acceptPath(window, window.folder);
      await window.page.locator('.notifications-toasts', { hasText: '2 files were saved' }).first().waitFor();
      const made = files().filter((name) => !before.includes(name));
      const wanted = ['语文组', '数学组'].map((group) =>
        commandLine(window, ['calendar', '两组.plan', '--group', group, '--format', 'text']),
      );
      equal(
        made.map((name) => readFileSync(`${window.folder}/${name}`, 'utf8')).sort(),
        wanted.sort(),
        'files',
      );
    });

    it('导出文件: the plan as a document', async () => {
      await window.open(PLAN);
      await window.command('Export Document');
      await questions.choose(1, 'Word');
      const path = await saved(window, '.docx');
      commandLine(window, ['document', PLAN, '-o', `${path}.cli.docx`]);
      ok(
        readFileSync(path).equals(readFileSync(`${path}.cli.docx`)),
        'another document than that of the command line',
      );
    });

    it('writes nothing when given up at any question, or where to save', async () => {
      const before = files();
      for (const step of [1, 2, 3, 4]) {
        await window.command('Generate Calendar');
        for (let at = 1; at < step; at++) await questions.accept(at);
        await questions.asked(step);
        await questions.escape();
      }
      await window.command('Export Document');
      await questions.asked(1);
      await questions.escape();
      await window.command('Export Document');
      await questions.choose(1, 'Word');
      await until('the dialog', async () =>
        (
          await window.page
            .locator('.quick-input-widget input')
            .inputValue({ timeout: 1_000 })
            .catch(() => '')
        ).includes('.docx'),
      );
      await questions.escape();
      equal(files(), before, 'files');
    });
  });

/** Accepts the place that is proposed, beside the plan, and waits for the file and for the word that it is there. */
async function saved(window: Window, ending: string): Promise<string> {
  const value = await acceptPath(window, ending);
  const path = value.startsWith('/') ? value : `/${value}`;
  await until(`${path} on disk`, () => existsSync(path));
  await window.page.locator('.notifications-toasts', { hasText: 'was saved' }).first().waitFor();
  return path;
}

/** What the command line writes to standard output, in the folder of the window. */
function commandLine(window: Window, call: readonly string[]): string {
  const cli = `${process.cwd()}/dist/cli.mjs`;
  return execFileSync(process.execPath, [cli, ...call], {
    cwd: window.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
}
