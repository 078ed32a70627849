import { ConfigurationTarget, languages, type Uri, workspace } from 'vscode';
import { afterEach, describe, it } from '../mocha.ts';
import { file, openNew, remarkGone, remarksWhere, remarkWith, WRONG_SUM, writeText } from '../support.ts';
import { until } from '../wait.ts';
import { grade } from './grade.ts';

/** A year for which nothing has been published yet. */
const FUTURE = `校历 {
  学年 2031—2032
  第一学期 2031-09-01 至 2031-12-31
}
`;
const NOTICE = {
  year: 2031,
  sources: ['https://example.org'],
  holidays: [{ name: '国庆节', off: ['2031-10-01/2031-10-07'] }],
};

async function set(name: string, value: string | undefined): Promise<void> {
  await workspace.getConfiguration('jiaoyan').update(name, value, ConfigurationTarget.Workspace);
}

function says(uri: Uri, words: RegExp): Promise<true> {
  return until(`a remark that says ${words}`, () =>
    languages.getDiagnostics(uri).some(({ message }) => words.test(message)),
  );
}

describe('settings', () => {
  afterEach(async () => {
    await grade(undefined);
    await set('messages.language', undefined);
    await set('holidays.file', undefined);
  });

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

  it('say everything in another language, at once', async () => {
    const { uri } = await openNew('check/语言.plan', WRONG_SUM);
    await says(uri, /分项合计15次/);
    await set('messages.language', 'en');
    await says(uri, /Numbers do not add up/);
    await set('messages.language', 'zh-Hant');
    await says(uri, /分項合計15次/);
  });

  it('take holidays from a file, at once', async () => {
    const { uri } = await openNew('check/将来.plan', FUTURE);
    await remarkWith(uri, 'holidays-projected');
    await writeText(file('check/放假.json'), JSON.stringify({ notices: [NOTICE] }));
    await set('holidays.file', 'check/放假.json');
    await remarkGone(uri, 'holidays-projected');
  });
});
