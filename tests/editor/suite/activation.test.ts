import { extensions, languages, Uri, workspace } from 'vscode';
import { equal, ok } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import { EXTENSION_ID, file, open, openNew } from '../support.ts';
import { until } from '../wait.ts';

const extension = () => extensions.getExtension(EXTENSION_ID);

describe('the extension', () => {
  it('is there, from its package', () => {
    ok(extension() !== undefined, `${EXTENSION_ID} is not installed`);
    equal(extension()?.extensionUri.path.includes('/extensions/'), true, 'installed as a package');
  });

  it('sleeps while other files are open', async () => {
    await openNew('notes.txt', '计划 "不是教研计划" {\n}\n');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    equal(extension()?.isActive, false, 'active');
  });

  it('wakes for a plan, which gets its language', async () => {
    const document = await open('school/校历.plan');
    equal(document.languageId, 'jiaoyan-plan', 'language');
    await until('the extension is active', () => extension()?.isActive === true);
  });

  it('knows its language by name', async () => {
    ok((await languages.getLanguages()).includes('jiaoyan-plan'), 'jiaoyan-plan is no language');
  });
});

describe('folders that are not trusted, files that are on no disk', () => {
  it('are both supported, as far as the package says', () => {
    const { capabilities } = extension()?.packageJSON ?? {};
    equal(capabilities?.untrustedWorkspaces?.supported, true, 'untrusted');
    equal(capabilities?.virtualWorkspaces?.supported ?? capabilities?.virtualWorkspaces, true, 'virtual');
  });

  it('a plan that was never saved has its language', async () => {
    const document = await workspace.openTextDocument({
      language: 'jiaoyan-plan',
      content: '计划 "新" {\n}\n',
    });
    equal(document.uri.scheme, 'untitled', 'scheme');
    equal(document.languageId, 'jiaoyan-plan', 'language');
  });

  it('nothing was written beside the plans', async () => {
    const names = (await workspace.fs.readDirectory(Uri.joinPath(file('school'), '.'))).map(([name]) => name);
    ok(
      names.every((name) => /\.(?:plan|csv)$/.test(name)),
      `unexpected: ${names.join(' ')}`,
    );
  });
});
