import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  type InlayHint,
  type Location,
  Position,
  Range,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, ok } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import { file, open, openNew, rangeOf, readText, remarkGone, remarkWith, WRONG_SUM } from '../support.ts';
import { until } from '../wait.ts';

const HALF = '教研组 语文组 { 组长 张敏；成员 李华 }\n活动 \n';

describe('while one writes', () => {
  it('what can stand there is offered, and found by pinyin, by the middle of a word, by English', async () => {
    const document = await openNew('write/补全.plan', HALF);
    const at = new Position(1, 3);
    for (const [typed, meant] of [
      ['jtbk', '集体备课'],
      ['jiti', '集体备课'],
      ['备课', '集体备课'],
    ]) {
      const edit = new Range(at, document.lineAt(1).range.end);
      const editor = await window.showTextDocument(document);
      await editor.edit((builder) => builder.replace(edit, typed ?? ''));
      const item = await until(`${meant} for ${typed}`, async () => {
        const items = await completions(document, new Position(1, 3 + (typed ?? '').length));
        return items.find(({ label }) => labelOf(label) === meant) ?? null;
      });
      // What the editor matches with what was typed.
      const text = item.filterText ?? labelOf(item.label);
      ok(isWithin(typed ?? '', text), `${typed} does not match ${text}`);
    }
  });

  it('a quick fix is offered for a mistake, and mends it', async () => {
    const document = await openNew('write/改正.plan', WRONG_SUM);
    const wrong = await remarkWith(document.uri, 'sum-mismatch');
    const place = wrong.find(({ code }) => code === 'sum-mismatch')?.range;
    ok(place !== undefined, 'no place');
    const range = new Range(
      new Position(place.start.line, place.start.character),
      new Position(place.end.line, place.end.character),
    );
    const [fix] = await until('a fix', async () => {
      const all = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        'quickfix',
      );
      const whole = all.filter(({ edit }) => edit !== undefined);
      return whole.length > 0 ? whole : null;
    });
    ok(fix?.edit !== undefined, 'a fix without an edit');
    ok(await workspace.applyEdit(fix.edit), 'the fix was refused');
    await remarkGone(document.uri, 'sum-mismatch');
  });

  it('a name is renamed in all files of the school, on disk only when saved', async () => {
    const document = await open('school/语文组.plan');
    const at = rangeOf(document, '制定单位 语文组').end.translate(0, -2);
    const edit = await until('the edit of a rename', async () => {
      const found = await commands.executeCommand<WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '语言组',
      );
      return found && found.size > 1 ? found : null;
    });
    const before = await readText(file('school/学校计划.plan'));
    ok(await workspace.applyEdit(edit), 'the rename was refused');
    const other = await workspace.openTextDocument(file('school/学校计划.plan'));
    ok(other.getText().includes('语言组'), 'the other file still has the old name');
    ok(!/语文组/.test(other.getText()), `left: ${/.*语文组.*/.exec(other.getText())?.[0]}`);
    equal(await readText(file('school/学校计划.plan')), before, 'the file on disk');
    // As it was, for the tests that come after.
    for (const [uri] of edit.entries()) {
      await window.showTextDocument(await workspace.openTextDocument(uri));
      await commands.executeCommand('workbench.action.files.revert');
    }
    equal(other.getText(), before, 'reverted');
  });

  it('a plan is put in order when it is saved, if the user wants that', async () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'jiaoyan-plan' });
    await settings.update('formatOnSave', true, undefined, true);
    try {
      const document = await openNew('write/整理.plan', '要求   听课  每位教师   每周  不少于2节\n');
      const edits = await until('the edits of a format', async () => {
        const found = await commands.executeCommand<TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          { tabSize: 2, insertSpaces: true },
        );
        return found && found.length > 0 ? found : null;
      });
      ok(edits.length > 0, 'nothing to put in order');
      await (await window.showTextDocument(document)).edit((builder) =>
        builder.insert(new Position(1, 0), '// 完\n'),
      );
      await document.save();
      await until('saved in order', async () =>
        (await readText(document.uri)).startsWith('要求 听课 每位教师 每周 不少于2节\n'),
      );
    } finally {
      await settings.update('formatOnSave', undefined, undefined, true);
    }
  });
});

describe('while one reads', () => {
  it('a name leads to its group, is explained, and is found in the school', async () => {
    const document = await open('school/语文组.plan');
    const at = rangeOf(document, '制定单位 语文组').end.translate(0, -2);
    const places = await until('a definition', async () => {
      const found = await commands.executeCommand<readonly (Location & { targetUri?: unknown })[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found.length > 0 ? found : null;
    });
    ok(places.length > 0, 'no definition');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    ok(hovers.length > 0, 'no hover');
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'jtbk',
    );
    ok(
      found.some(({ name }) => name.includes('集体备课')),
      `jtbk finds ${found.map(({ name }) => name).join(' ')}`,
    );
  });

  it('hints in the text are switched off and on by their setting, at once', async () => {
    const document = await open('school/语文组.plan');
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const hints = () =>
      commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const settings = workspace.getConfiguration('jiaoyan', document.uri);
    await until('hints', async () => (await hints()).length > 0);
    await settings.update('inlayHints.enabled', false);
    await until('no hints', async () => (await hints()).length === 0);
    await settings.update('inlayHints.enabled', undefined);
    await until('hints again', async () => (await hints()).length > 0);
  });

  it('lines above activities are switched off and on by their setting, at once', async () => {
    const document = await open('school/语文组.plan');
    const lenses = () =>
      commands.executeCommand<readonly unknown[]>('vscode.executeCodeLensProvider', document.uri);
    const settings = workspace.getConfiguration('jiaoyan', document.uri);
    await until('lenses', async () => (await lenses()).length > 0);
    await settings.update('codeLens.enabled', false);
    await until('no lenses', async () => (await lenses()).length === 0);
    await settings.update('codeLens.enabled', undefined);
    await until('lenses again', async () => (await lenses()).length > 0);
  });
});

async function completions(document: TextDocument, at: Position): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items;
}

function labelOf(label: CompletionItem['label']): string {
  return typeof label === 'string' ? label : label.label;
}

/** Whether all characters stand in the text, in this order: as the editor matches. */
function isWithin(characters: string, text: string): boolean {
  let at = 0;
  for (const character of text.toLowerCase()) if (character === characters[at]?.toLowerCase()) at++;
  return at >= characters.length;
}
