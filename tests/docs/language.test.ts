import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectationsOf, unmet } from '../support/expectations.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';
import { examplesIn, pagesWithPlans } from './plans-in-pages.ts';

/** What says that a sentence was not read as it looks. */
const DOUBTS: ReadonlySet<string> = new Set(['unknown-clause', 'glued-keyword', 'ambiguous-split']);

describe.each(pagesWithPlans())('%s', (page) => {
  const examples = examplesIn(page);

  test.each(examples.map((example, i) => [i + 1, example.section, example.files] as const))(
    'example %i (%s) says what it promises and nothing worse',
    (_, __, files) => {
      const school = schoolOf(files);
      for (const [path, text] of Object.entries(files).filter(([name]) => name.endsWith('.plan'))) {
        const shown = diagnosed(school, path).map((one) => ({ ...one, line: one.range.start.line }));
        const expected = expectationsOf(text);
        const doubted = shown.filter(
          ({ code, line }) =>
            DOUBTS.has(code) && !expected.some((one) => one.code === code && one.line === line),
        );
        expect({
          path,
          unmet: unmet(expected, shown),
          doubted: doubted.map(({ message }) => message),
        }).toEqual({
          path,
          unmet: [],
          doubted: [],
        });
      }
    },
  );
});

describe('Pages for users and for those who carry on', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !name.startsWith('diagnostics'),
  );

  test.each(pages)('%s links to what exists', (name) => {
    const page = readFileSync(join('docs', name), 'utf8');
    const local = [...page.matchAll(/\]\(([^)#\s]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^https?:/.test(target));
    expect(local.filter((target) => !existsSync(join('docs', dirname(name), target)))).toEqual([]);
  });

  test.each(['docs/language.md', 'docs/language.en.md'])(
    '%s has every section that the code speaks of',
    (page) => {
      const headings = [...readFileSync(page, 'utf8').matchAll(/^(?:#{2,3} |\*\*)(\d+(?:\.\d+)?)/gm)].map(
        ([, n]) => n,
      );
      const sources = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      const spoken = sources.flatMap((file) =>
        [
          ...readFileSync(join('server', file), 'utf8').matchAll(
            /language\.md\s(?:\s*\*\s)?§(\d+(?:\.\d+)?)/g,
          ),
        ].map(([, n]) => n),
      );
      expect(spoken.length).toBeGreaterThan(10);
      expect([...new Set(spoken)].filter((n) => !headings.includes(n))).toEqual([]);
    },
  );
});
