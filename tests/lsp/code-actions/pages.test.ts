import { describe, expect, test } from 'vitest';
import type { Code } from '../../../server/engine/plan/problem.ts';
import { DEFAULT_SEVERITY } from '../../../server/messages/severity.ts';
import { blocksOf, PAGE_LANGUAGES, pageText } from '../../messages/page-blocks.ts';
import { diagnosed, schoolOf } from '../../support/school-of.ts';
import { type Acted, actionsAt, type Files } from './acting.ts';

const CODES = Object.keys(DEFAULT_SEVERITY) as Code[];
/** Nobody but the school can say what is right here. */
const WITHOUT_FIX: readonly Code[] = [
  'holidays-projected',
  'outside-term',
  'placeholder',
  'quota-shortfall',
  'record-below-quota',
  'record-without-period',
  'subset-equals-total',
  'too-many-occurrences',
  'too-large',
  'unknown-clause',
  'unresolved-reference',
];
/** The fix begins a line for the writer to finish, which is remarked upon in its turn. */
const BEGINS = ['undefined-cohort'];

interface Example {
  readonly files: Files;
  readonly file: string;
  readonly today: string | null;
}

function exampleOf(language: (typeof PAGE_LANGUAGES)[number], code: Code): Example | null {
  const blocks = blocksOf(pageText(language, code));
  const block = blocks.find(({ text }) => text.includes(`期待 ${code}`));
  if (!block) return null;
  const text = block.text.replaceAll(/ *\/\/ 期待.*$/gm, '');
  return { files: { [block.file]: text }, file: block.file, today: block.today };
}

function said({ files, file, today }: Example): readonly string[] {
  return diagnosed(schoolOf(files, today), file).map(({ code, severity }) => `${severity} ${code}`);
}

function fixesOf(example: Example, code: Code): readonly Acted[] {
  const { files, file, today } = example;
  const text = files[file] ?? '';
  const all = actionsAt({ ...files, [file]: `<|${text}|>` }, ['quickfix'], today);
  return all.filter(
    ({ action }) =>
      action.diagnostics?.[0]?.code === code && !JSON.stringify(action.edit).includes('jiaoyan-ignore'),
  );
}

const count = (all: readonly string[], one: string) => all.filter((other) => other === one).length;

describe.each(PAGE_LANGUAGES)('In the example of a page (%s)', (language) => {
  const examples = CODES.flatMap((code) => {
    const example = exampleOf(language, code);
    return example ? [{ code, example }] : [];
  });

  test.each(examples)('every fix of $code removes it and makes nothing worse', ({ code, example }) => {
    const before = said(example);
    const fixes = fixesOf(example, code);
    expect(fixes.length > 0).toBe(!WITHOUT_FIX.includes(code));
    for (const { action, files } of fixes) {
      const after = said({ ...example, files });
      const mended = before.filter((one) => one.endsWith(` ${code}`)).length;
      const left = after.filter((one) => one.endsWith(` ${code}`)).length;
      if (!BEGINS.includes(code)) expect(left, action.title).toBeLessThan(mended);
      for (const one of new Set(after))
        if (/^(?:error|warning) /.test(one))
          expect(count(after, one), `${action.title}: ${one}`).toBeLessThanOrEqual(count(before, one));
    }
  });

  test.each(examples)('$code can be silenced where it stands', ({ code, example }) => {
    const { files, file, today } = example;
    const silencing = actionsAt({ [file]: `<|${files[file]}|>` }, ['quickfix'], today).find(({ action }) =>
      JSON.stringify(action.edit).includes(`jiaoyan-ignore ${code}`),
    );
    const before = said(example).filter((one) => one.endsWith(` ${code}`)).length;
    if (before === 0) return;
    const after = said({ ...example, files: silencing?.files ?? files });
    expect(after.filter((one) => one.endsWith(` ${code}`)).length).toBeLessThan(before);
  });
});

test('More than half of all codes can be mended with one click', () => {
  const mended = CODES.filter((code) => {
    const example = exampleOf('zh', code);
    return example && fixesOf(example, code).length > 0;
  });
  expect(mended.length).toBeGreaterThanOrEqual(35);
});
