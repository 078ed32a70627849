import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error: a plain script without types
import { generate } from '../../scripts/generate-traditional.mjs';

const FOLDER = new URL('../../server/messages/zh-hant/', import.meta.url);

test('the traditional words were written from the simplified ones as they are now', () => {
  const expected = generate() as Map<string, string>;
  for (const [name, text] of expected) expect(readFileSync(new URL(name, FOLDER), 'utf8'), name).toBe(text);
  const written = readdirSync(FOLDER).filter((name) => name.endsWith('.generated.ts'));
  expect(written.sort()).toEqual([...expected.keys()].sort());
});
