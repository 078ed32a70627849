import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { School } from '../../server/school/school.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}
const snippets: Record<string, Snippet> = JSON.parse(readFileSync('grammar/snippets.json', 'utf8'));
const { heads } = JSON.parse(readFileSync('grammar/vocabulary/heads.json', 'utf8'));

/** What stands there when one presses Tab through all of it. */
function typed({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

test.each(Object.entries(snippets))('The snippet %s can be read as it stands', (_, snippet) => {
  const text = typed(snippet);
  expect(text).not.toMatch(/\$/);
  const school = new School(() => null, { holidays: shippedHolidays(), today: null });
  school.set('a.plan', text);
  const doubts = ['syntax', 'unknown-clause', 'glued-keyword', 'ambiguous-split', 'invalid-date'];
  expect(school.problems('a.plan').filter(({ code }) => doubts.includes(code))).toEqual([]);
});

test('Every kind of statement has a snippet', () => {
  const kindOf = (word: string) =>
    heads.find((head: { hans: string[] }) => head.hans.includes(word))?.statement ?? null;
  const shown = new Set(Object.values(snippets).map((snippet) => kindOf(typed(snippet).split(' ')[0] ?? '')));
  const kinds = new Set(heads.map((head: { statement: string }) => head.statement));
  expect([...kinds].filter((kind) => !shown.has(kind as string))).toEqual([]);
});

test('No two snippets answer to one word', () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
