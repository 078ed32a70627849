import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { edited, randomEdit } from '../../support/random-edits.ts';
import { visible } from '../../support/visible.ts';

const FILES = ['examples/school', 'examples/taiwan', 'examples/international', 'tests/fixtures/acceptance']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.plan'));
const names = standardLibrary().names;

describe('a file read after edits is the file read from scratch', () => {
  it.each(FILES)('%s', (path) => {
    const text = readFileSync(path, 'utf8').slice(0, 4000);
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        let analysis = analyseFile(path, text, names);
        for (const next of edited(text, edits)) analysis = analyseFile(path, next, names, analysis);
        expect(visible(analysis)).toBe(visible(analyseFile(path, analysis.text, names)));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps every statement that an edit does not touch', () => {
    const text = readFileSync('examples/school/语文组.plan', 'utf8');
    const before = analyseFile('a.plan', text, names);
    const at = text.indexOf('集体备课');
    const after = analyseFile('a.plan', `${text.slice(0, at)}研${text.slice(at)}`, names, before);
    const kept = after.blocks.filter((block) => before.blocks.includes(block)).length;
    expect(kept).toBeGreaterThanOrEqual(before.blocks.length - 4);
  });

  it('reads a sentence anew when a name that it holds is declared elsewhere in the file', () => {
    const sentence = '要求：每位教师每学期完成星光计划1次';
    const before = analyseFile('a.plan', sentence, names);
    const after = analyseFile('a.plan', `活动 完成星光计划\n${sentence}`, names, before);
    const activities = after.plan.declarations.flatMap((said) =>
      said.type === 'quota' ? [said.value.activity?.text] : [],
    );
    expect(activities).toEqual(['完成星光计划']);
  });
});
