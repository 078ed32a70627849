import { describe, expect, it } from 'vitest';
import type { Code } from '../../server/engine/plan/problem.ts';
import { DEFAULT_SEVERITY } from '../../server/messages/severity.ts';
import { blocksOf, pageText } from '../messages/page-blocks.ts';
import { expectationsOf, unmet } from '../support/expectations.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const CODES = Object.keys(DEFAULT_SEVERITY) as Code[];

/** Plans of a page, in order; blocks that name other files belong to the first example. */
function examples(code: Code) {
  const blocks = blocksOf(pageText('zh', code));
  const own = blocks.filter(({ file }) => file === blocks[0]?.file);
  const rest = blocks.filter(({ file }) => file !== blocks[0]?.file);
  return { wrong: own[0], right: own[1], rest };
}

function said(
  block: { file: string; text: string; today: string | null },
  rest: readonly { file: string; text: string }[],
) {
  const files = Object.fromEntries([...rest, block].map(({ file, text }) => [file, text]));
  return diagnosed(schoolOf(files, block.today), block.file).map((one) => ({
    ...one,
    line: one.range.start.line,
  }));
}

describe('the page about each code tells the truth', () => {
  it.each(CODES)('%s: the first plan raises it where it says so', (code) => {
    const { wrong, rest } = examples(code);
    if (!wrong) throw new Error('the page has no plan');
    const shown = said(wrong, rest);
    expect(shown.map((one) => one.code)).toContain(code);
    expect(unmet(expectationsOf(wrong.text), shown)).toEqual([]);
  });

  it.each(CODES)('%s: the mended plan has no errors and no warnings', (code) => {
    const { right, rest } = examples(code);
    if (!right) throw new Error('the page has no mended plan');
    const shown = said(right, rest);
    expect(
      shown.filter((one) => one.severity === 'error' || one.severity === 'warning' || one.code === code),
    ).toEqual([]);
  });
});
