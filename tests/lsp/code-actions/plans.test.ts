import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosed, schoolOf } from '../../support/school-of.ts';
import { actionsAt } from './acting.ts';

const PLANS = ['tests/fixtures/validation', 'examples/tutorial', 'examples/international'].flatMap(
  (folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.plan'));
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n')]),
    );
    return names.map((name) => ({ name, folder, files }));
  },
);

/** The next heading, or the next slip, is told once this one is mended; an event without a day may meet another. */
const TELLS_THE_NEXT = ['numbering-gap', 'unknown-activity', 'quota-unscheduled'];

describe('In plans as schools write them, the first fix of each kind of remark', () => {
  test.each(PLANS)('mends it and breaks nothing: $folder/$name', ({ name, files }) => {
    const school = schoolOf(files);
    const before = diagnosed(school, name);
    const seen = new Set<string>();
    for (const { code, range } of before) {
      if (seen.has(code) || TELLS_THE_NEXT.includes(code)) continue;
      seen.add(code);
      const text = files[name] ?? '';
      const at = offsetAt(text, range.start);
      const fixes = actionsAt({ ...files, [name]: `${text.slice(0, at)}<|>${text.slice(at)}` }, ['quickfix']);
      const first = fixes.find(({ action }) => action.diagnostics?.[0]?.code === code);
      const after = diagnosed(schoolOf(first?.files ?? files), name);
      const times = (all: typeof before, severity: RegExp, one: string) =>
        all.filter((other) => severity.test(other.severity) && other.code === one).length;
      if (code !== 'undefined-cohort')
        expect(times(after, /./, code), `${code}: ${first?.action.title}`).toBeLessThan(
          times(before, /./, code),
        );
      for (const other of new Set(after.map((one) => one.code)))
        expect(
          times(after, /error|warning/, other),
          `${first?.action.title} brings ${other}`,
        ).toBeLessThanOrEqual(times(before, /error|warning/, other));
    }
  });
});

function offsetAt(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
}
