import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageHtml } from '../../client/preview/html.ts';

/** Ways to run text as code, and ways to the outside. */
const WAYS: Readonly<Record<string, RegExp>> = {
  eval: /(?<![\w.$])eval\(/g,
  Function: /(?<![\w.$])(?:new )?Function\(/g,
  'a timer with text': /\bset(?:Timeout|Interval)\(["'`]/g,
  fetch: /(?<![\w.$])fetch\(/g,
  XMLHttpRequest: /\bnew XMLHttpRequest\b/g,
  WebSocket: /\bnew WebSocket\b/g,
  EventSource: /\bnew EventSource\b/g,
  sendBeacon: /\bsendBeacon\b/g,
  'HTML from text': /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\(/g,
  'a module of the network':
    /(?:\bfrom|\bimport|(?<!startsWith)(?<=\w)\()\s*["'](?:node:)?(?:net|http|https|http2|tls|dgram|dns)["']/g,
  'another process': /(?:\bfrom|\bimport|(?<!startsWith)(?<=\w)\()\s*["'](?:node:)?child_process["']/g,
  'a machine of its own':
    /(?:\bfrom|\bimport|(?<!startsWith)(?<=\w)\()\s*["'](?:node:)?(?:vm|worker_threads|cluster)["']/g,
};

/** What the bundles hold of that all the same, how often, and why it does no harm. */
const ALLOWED: readonly { readonly way: string; readonly most: number; readonly why: string }[] = [
  {
    way: 'Function',
    most: 1,
    why: 'lodash in the parser: Function("return this"), only where globalThis is missing',
  },
  {
    way: 'XMLHttpRequest',
    most: 1,
    why: 'papaparse can load a table by its address; it is given text, never `download`',
  },
  {
    way: 'a module of the network',
    most: 3,
    why: 'pipes and --socket of the language server protocol, to 127.0.0.1',
  },
  {
    way: 'a machine of its own',
    most: 2,
    why: 'fflate can pack in a worker, we pack at once; a check of many plans has threads; the starters run our own bundle, compiled before',
  },
  {
    way: 'another process',
    most: 2,
    why: 'the language client starts our own server; the library can look for npm modules',
  },
];

const text = (path: string) => readFileSync(path, 'utf8');
const BUNDLES = readdirSync('dist').filter((name) => /\.(?:cjs|mjs|js)$/.test(name));
const SOURCES = ['bin', 'server', 'client'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const found = (source: string) =>
  Object.entries(WAYS).flatMap(([way, pattern]) => {
    const count = source.match(pattern)?.length ?? 0;
    return count > 0 ? [{ way, count }] : [];
  });

describe('No network, no text that is run', () => {
  it('in what we wrote, but for the socket of the server on this machine', () => {
    const uses = SOURCES.flatMap((path) => found(text(path)).map(({ way }) => `${path}: ${way}`));
    expect(uses).toEqual([
      'bin/compiled.ts: a machine of its own',
      'server/cli/helpers.ts: a machine of its own',
      'server/cli/start-server.ts: a module of the network',
    ]);
    expect(text('server/cli/start-server.ts')).toContain("createSocket(port, '127.0.0.1')");
    expect(SOURCES.filter((path) => /\bdownload\s*:/.test(text(path)))).toEqual([]);
  });

  it.each(BUNDLES)('in %s, but for what is known to do no harm', (name) => {
    const unknown = found(text(`dist/${name}`)).filter(
      ({ way, count }) => !ALLOWED.some((known) => known.way === way && count <= known.most),
    );
    expect(unknown).toEqual([]);
  });

  it('the page of the preview may run one script and load one style, and reach nothing', () => {
    const html = pageHtml({
      script: 'https://x/webview.js"><script>',
      style: 'https://x/webview.css',
      cspSource: 'https://x',
      nonce: 'n0nce',
      language: 'zh-CN',
      title: '</title><script>alert(1)</script>',
    });
    expect(html).toContain(`content="default-src 'none'; style-src https://x; script-src 'nonce-n0nce'"`);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('nothing is asked of the network when the extension is installed or started', () => {
    const { activationEvents, scripts } = JSON.parse(text('package.json'));
    expect(activationEvents).not.toContain('*');
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });
});
