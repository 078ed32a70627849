import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(read(path));

/** First arguments of l10n.t in the client's sources. */
function spoken(): string[] {
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const calls = sources.flatMap((file) => [
    ...read(`client/${file}`).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g),
  ]);
  return [...new Set(calls.map((match) => match[1] ?? ''))].sort();
}

/** %keys% that the manifest asks for. */
function asked(): string[] {
  return [
    ...new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '')),
  ].sort();
}

describe.each(['zh-cn', 'zh-tw'])('What the extension says in %s', (language) => {
  test('covers every message, and has none left over', () => {
    expect(Object.keys(json(`l10n/bundle.l10n.${language}.json`)).sort()).toEqual(spoken());
  });

  test('covers every word of the manifest, and has none left over', () => {
    expect(Object.keys(json(`package.nls.${language}.json`)).sort()).toEqual(asked());
  });
});

test('The manifest has all its English words, and none left over', () => {
  expect(asked().length).toBeGreaterThan(10);
  expect(Object.keys(json('package.nls.json')).sort()).toEqual(asked());
});
