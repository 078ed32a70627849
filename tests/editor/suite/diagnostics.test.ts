import { window, workspace } from 'vscode';
import { equal, ok } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import {
  file,
  inOrder,
  open,
  openNew,
  type Remark,
  readText,
  remarkGone,
  remarks,
  remarkWith,
  replace,
  runFile,
  WRONG_SUM,
} from '../support.ts';
import { until } from '../wait.ts';

interface Checked {
  readonly diagnostics: readonly (Remark & { readonly file: string })[];
}

/** What the command line said of the same files, by file: `school/语文组.plan`. */
async function commandLine(): Promise<ReadonlyMap<string, readonly Remark[]>> {
  const { diagnostics } = JSON.parse(await readText(runFile('check.json'))) as Checked;
  const plain = ({ code, severity, range: { start, end } }: Remark): Remark => ({
    code,
    severity,
    range: { start, end },
  });
  const files = [...new Set(diagnostics.map((one) => one.file))];
  return new Map(
    files.map((name) => [name, inOrder(diagnostics.filter((one) => one.file === name).map(plain))]),
  );
}

describe('remarks', () => {
  it('are those of the command line: codes, ranges, severities, in all files of the school', async () => {
    const expected = await commandLine();
    ok(expected.size > 0, 'the command line found nothing to say, so this shows nothing');
    await open('school/语文组.plan');
    for (const [name, list] of expected) {
      const same = () => JSON.stringify(remarks(file(name))) === JSON.stringify(list);
      await until(`${name} as on the command line`, same).catch(() => equal(remarks(file(name)), list, name));
    }
  });

  it('come while one types, and go when the sum is right again', async () => {
    const document = await openNew('check/合计.plan', WRONG_SUM);
    const wrong = await remarkWith(document.uri, 'sum-mismatch');
    equal(wrong.find(({ code }) => code === 'sum-mismatch')?.severity, 'error', 'severity');
    await replace(document, '9次', '10次');
    await remarkGone(document.uri, 'sum-mismatch');
    await replace(document, '10次', '9次');
    await remarkWith(document.uri, 'sum-mismatch');
  });

  it('come for a brace that is missing, and go when it is written', async () => {
    const document = await openNew('check/括号.plan', WRONG_SUM);
    await remarkWith(document.uri, 'sum-mismatch');
    await replace(document, '6次 }', '6次');
    await remarkWith(document.uri, 'syntax');
    await replace(document, '课 6次', '课 6次 }');
    await remarkGone(document.uri, 'syntax');
  });

  it('come for a plan that was never saved', async () => {
    const document = await workspace.openTextDocument({ language: 'jiaoyan-plan', content: WRONG_SUM });
    await window.showTextDocument(document);
    await remarkWith(document.uri, 'sum-mismatch');
  });
});
