import { existsSync, readFileSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

type Metafile = {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
};

if (!existsSync('dist/meta.json')) throw new Error('dist/ is not built: npm run build');
const bundles: Readonly<Record<string, Metafile>> = JSON.parse(readFileSync('dist/meta.json', 'utf8'));
const PROTOCOL = [
  'vscode-jsonrpc',
  'vscode-languageserver-protocol',
  'vscode-languageserver-types',
  'vscode-uri',
];

describe.each(Object.entries(bundles))('The bundle %s', (name, { inputs, outputs }) => {
  test.each(PROTOCOL)('holds at most one copy of %s', (library) => {
    const files = Object.keys(inputs).filter((file) => file.includes(`node_modules/${library}/`));
    const copies = new Set(files.map((file) => file.slice(0, file.lastIndexOf(`node_modules/${library}/`))));
    expect(copies.size).toBeLessThanOrEqual(1);
  });

  test('asks for nothing that is not there when it runs', () => {
    const external = Object.values(inputs).flatMap(({ imports }) => imports.filter((i) => i.external));
    // What esbuild injects is listed by its place, though it is inside.
    const wanted = external.map(({ path }) => path).filter((path) => !path.endsWith('/scripts/group-by.mjs'));
    const node = name.endsWith('web') ? /^$/ : /^(?:node:)?[a-z_]+8?(?:\/[a-z]+)?$/;
    const editor = name.startsWith('client') ? 'vscode' : '';
    expect(
      [...new Set(wanted)].filter((path) => path !== editor && !node.test(path) && !path.startsWith('<')),
    ).toEqual([]);
  });

  test('is small enough to load at once', () => {
    const files = Object.keys(outputs).filter((file) => !file.endsWith('.map'));
    expect(Math.max(...files.map((file) => statSync(file).size))).toBeLessThan(4 * 1024 * 1024);
  });
});

test('Everything that is shipped has its licence beside it', () => {
  const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const shipped = Object.keys(dependencies).filter((name) =>
    Object.values(bundles).some(({ inputs }) =>
      Object.keys(inputs).some((file) => file.includes(`node_modules/${name}/`)),
    ),
  );
  expect(shipped).toContain('langium');
  expect(shipped.filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
});

test('The server of the browser answers in a worker that has nothing of Node', async () => {
  const answers: { id?: number; result?: { serverInfo?: { name: string } } }[] = [];
  let listener: ((event: { data: unknown }) => void) | null = null;
  const self = {
    postMessage: (message: (typeof answers)[number]) => answers.push(message),
    set onmessage(receive: (event: { data: unknown }) => void) {
      listener = receive;
    },
    addEventListener: (event: string, receive: (event: { data: unknown }) => void) => {
      if (event === 'message') listener = receive;
    },
  };
  const context = createContext({
    self,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    console,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
  });
  runInContext('globalThis.setImmediate = undefined', context);
  runInContext(readFileSync('dist/server-web.js', 'utf8'), context);
  const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
  const receive = listener as ((event: { data: unknown }) => void) | null;
  receive?.({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params } });
  for (let i = 0; i < 100 && answers.length === 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers.find(({ id }) => id === 1)?.result?.serverInfo?.name).toBe('jiaoyan');
});
