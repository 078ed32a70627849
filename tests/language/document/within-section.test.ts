import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBlock, parseBlock, topLevel } from '../../../server/language/document/block.ts';
import { analyseFile, type FileAnalysis } from '../../../server/language/document/file-analysis.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { edited, randomEdit } from '../../support/random-edits.ts';
import { visible } from '../../support/visible.ts';

const FILES = ['examples/school', 'examples/taiwan', 'examples/international']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.plan'));
const names = standardLibrary().names;

/** The statements of a plan in one 正文, and some of them in another within it. */
function asSection(text: string): string {
  const indented = (part: string) => part.replace(/^(?=.)/gm, '  ');
  const lines = text.split('\n');
  const at = lines.findIndex((line, i) => i > lines.length / 2 && line === '');
  const [first, rest] = [lines.slice(0, at).join('\n'), lines.slice(at).join('\n')];
  return `正文 全部 {\n${indented(first)}\n  正文 其余 {\n${indented(indented(rest))}\n  }\n}\n要求 听课 每位教师 每周 1节\n`;
}

const WRAPPED = FILES.map((path) => [path, asSection(readFileSync(path, 'utf8').slice(0, 3000))] as const);

/** What the file says if each of its top-level statements is read as one block, by the lexer and the parser alone. */
function readWhole({ file, text, cuts, names: known, kinds }: FileAnalysis): string {
  const said = Array.from({ length: cuts.length }, (_, i) => {
    const [start, end] = [cuts.start(i), cuts.end(i)];
    const lowered = lowerBlock(parseBlock(file, topLevel(text.slice(start, end)), kinds), known);
    return JSON.stringify([lowered.declarations], (key, value) => {
      if (key === 'origin') return undefined;
      const isPlace = typeof value === 'object' && value !== null && 'origin' in value && 'start' in value;
      return isPlace ? [start + value.start, start + value.end] : value;
    });
  });
  return said.join('\n');
}

/** The same of what was read piece by piece. */
function readByPiece({ units, offsets }: FileAnalysis): string {
  const said = units.map(({ declarations }) =>
    JSON.stringify([declarations], (key, value) => {
      if (key === 'origin') return undefined;
      const isPlace = typeof value === 'object' && value !== null && 'origin' in value && 'start' in value;
      const at = isPlace ? offsets(value) : null;
      return at ? [at.start, at.end] : value;
    }),
  );
  return said.join('\n');
}

describe('a 正文 with many statements', () => {
  it.each(WRAPPED)('%s, read after edits, is what it is read from scratch', (path, text) => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (edits) => {
        let analysis = analyseFile(path, text, names);
        for (const next of edited(text, edits)) analysis = analyseFile(path, next, names, analysis);
        expect(visible(analysis)).toBe(visible(analyseFile(path, analysis.text, names)));
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });

  it.each(WRAPPED)('%s says piece by piece what it says as a whole', (path, text) => {
    const analysis = analyseFile(path, text, names);
    expect(readByPiece(analysis)).toBe(readWhole(analysis));
  });

  it.each(WRAPPED)('%s says so after edits as well', (path, text) => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 3 }), (edits) => {
        const analysis = analyseFile(path, edited(text, edits).at(-1) ?? text, names);
        expect(readByPiece(analysis)).toBe(readWhole(analysis));
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });
});
