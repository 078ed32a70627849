import { keys, writing } from './typing.ts';
import { TYPED, type Typist } from './typist.ts';

interface Tokens {
  readonly resultId: string;
}

/** What an editor asks right after a key, by what it is called; each with the times of the keys. */
export async function afterKeys(
  server: string,
  lines: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const typist = await writing(server, lines);
  typist.openLine((line) => line.startsWith('活动 '));
  await keys(typist, TYPED, () => typist.diagnostics());
  const asked = requests(typist);
  const found = new Map<string, readonly number[]>();
  for (const [name, ask] of asked) {
    await keys(typist, TYPED.slice(0, 20), ask);
    found.set(name, await keys(typist, TYPED, ask));
  }
  const all = () => Promise.all([...asked].filter(([name]) => name !== 'format').map(([, ask]) => ask()));
  const last = async () => ({ at: Math.max(...(await all()).map(({ at }) => at)) });
  found.set('all but the format, together', await keys(typist, TYPED, last));
  await typist.peer.stop();
  return found;
}

type Ask = () => Promise<{ readonly at: number }>;

function requests(typist: Typist): ReadonlyMap<string, Ask> {
  const screen = () => ({
    start: { line: Math.max(0, typist.cursor.line - 30), character: 0 },
    end: { line: typist.cursor.line + 30, character: 0 },
  });
  let previousResultId = '';
  return new Map<string, Ask>([
    ['completion', () => typist.ask('textDocument/completion', { position: typist.cursor })],
    [
      'hover',
      () => typist.ask('textDocument/hover', { position: { line: typist.cursor.line + 3, character: 4 } }),
    ],
    [
      'tokens, what changed',
      async () => {
        const answer = await typist.ask('textDocument/semanticTokens/full/delta', { previousResultId });
        previousResultId = (answer.message.result as Tokens).resultId;
        return answer;
      },
    ],
    ['symbols', () => typist.ask('textDocument/documentSymbol')],
    ['folding', () => typist.ask('textDocument/foldingRange')],
    ['hints of a screen', () => typist.ask('textDocument/inlayHint', { range: screen() })],
    ['lenses', () => typist.ask('textDocument/codeLens')],
    ['format', () => typist.ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } })],
  ]);
}

/** Key to diagnostics by what is typed into. */
export async function byKind(server: string, lines: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const typist = await writing(server, lines);
  const diagnostics = () => typist.diagnostics();
  const found = new Map<string, readonly number[]>();
  const type = async (name: string, line: string, offset: (text: string) => number, characters: string) => {
    typist.goTo((text) => text.startsWith(line), offset);
    await keys(typist, characters, diagnostics);
    found.set(name, await keys(typist, characters, diagnostics));
  };
  const end = (text: string) => text.length;
  await type('prose', '先听课', end, '另外请各组准备一份材料在会上交流');
  await type('the topic of an activity', '  主题', end, '怎样让学生说清楚自己的想法');
  await type('the time of an activity', '  时间', end, '、第9周 周三 第6节、第10周 周一');
  await type('the speaker of an activity', '  主讲', end, '、李华、王芳、张敏、周雨桐');
  await type('the amount of a requirement', '要求 听课', (text) => text.length - 1, '0123');
  await type('the name of an activity', '活动 ', () => 5, '校级优质展示专题');
  await type('a member of a group', '教研组 ', (text) => text.indexOf('  学科'), '、欧阳雪、司马光');
  await type('empty lines', '活动 ', () => 0, '\n\n\n\n\n\n\n\n');
  await typist.peer.stop();
  return found;
}
