import { afterEach, expect, it } from 'vitest';
import type { CodeLens, CompletionItem, CompletionList, Hover } from 'vscode-languageserver-types';
import { TestClient, uriTo } from '../support/lsp-client.ts';

let client: TestClient;
afterEach(async () => client.stop());

/** An image is fetched as soon as it is shown, a link needs one click. */
const LIVE =
  /(?<!\\)!\[[^\]]*(?<!\\)\]\(|(?<!\\)\]\((?:https?|command|file|data|javascript):|(?<!\\)<(?:img|script|a|iframe|svg)\b/i;
const NAMES = [
  '![x](https://192.0.2.1/p.png)',
  '[点我](command:workbench.action.quit)',
  '<img src=https://192.0.2.1/p.png>',
  '<script>alert(1)</script>',
  '`</code><img src=x>`',
  '*粗*_斜_~~删~~',
];

it.each(NAMES)('Nothing that is shown of the name %s is an image, a link or a tag', async (name) => {
  client = new TestClient({});
  await client.start();
  const quoted = `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const text = `计划 ${quoted} { 学校 ${quoted} }
校历 { 学年 2026—2027；第一学期 2026-09-01 至 2027-01-22 }
教研组 ${quoted} { 组长 ${quoted}；成员 ${quoted} }
群体 ${quoted}：教龄3年以内
词汇 课型 ${quoted} { 属于 公开课；又称 ${quoted} }
活动 ${quoted} { 组织 ${quoted}；时间 第3周 周三；地点 ${quoted}；主题 ${quoted} }
要求 ${quoted} ${quoted} 每学期 2次
活动 
`;
  await client.open('甲.plan', text);
  const textDocument = { uri: uriTo('甲.plan') };
  const shown: unknown[] = [];
  for (const [line, row] of text.split('\n').entries())
    for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) {
      const position = { line, character: at + 1 };
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument,
        position,
      });
      if (hover) shown.push(hover.contents);
    }
  const position = { line: 7, character: 3 };
  const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument,
    position,
  });
  for (const item of items.filter(({ label }) => label.includes(name.slice(0, 4))))
    shown.push(
      (await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item)).documentation ??
        '',
    );
  const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.length).toBeGreaterThan(0);
  const markdown = shown.flatMap((content) =>
    typeof content === 'object' &&
    content !== null &&
    'kind' in content &&
    content.kind === 'markdown' &&
    'value' in content
      ? [String(content.value)]
      : [],
  );
  expect(markdown.length).toBeGreaterThan(3);
  for (const text of markdown) expect(text.replace(/(`+)[^`]*\1/g, '')).not.toMatch(LIVE);
});
