import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectationsOf, unmet } from '../support/expectations.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const FOLDER = 'tests/fixtures/trial';
const files = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.plan'))
    .map((name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);

describe('plans as heads of research write them after the ten-minute card', () => {
  const school = schoolOf(files);
  it.each(Object.entries(files))('%s', (path, text) => {
    const shown = diagnosed(school, path).map((diagnostic) => ({
      ...diagnostic,
      line: diagnostic.range.start.line,
    }));
    expect(expectationsOf(text).length, 'the file states what it expects').toBeGreaterThan(0);
    expect(unmet(expectationsOf(text), shown)).toEqual([]);
  });
});
