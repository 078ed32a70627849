import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBlock, parseBlock, topLevel } from '../../../server/language/document/block.ts';
import { analyseFile, type FileAnalysis } from '../../../server/language/document/file-analysis.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { cut } from '../../../server/language/syntax/cut.ts';
import { edited, type RandomEdit, randomEdit } from '../../support/random-edits.ts';
import { visible } from '../../support/visible.ts';

const FILES = ['examples/school', 'examples/taiwan', 'examples/international']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.plan'));
const names = standardLibrary().names;

/** The first statements of a plan in one 正文, and the second half of them in another within it. */
function asSection(text: string): string {
  const statements = cut(text).map(({ start, end }) => text.slice(start, end));
  const some = statements.slice(
    0,
    statements.findIndex((_, i) => statements.slice(0, i).join('').length > 2500),
  );
  const indented = (parts: readonly string[], by: string) =>
    parts.map((part) => part.replace(/^(?=.)/gm, by)).join('\n\n');
  const half = some.length >> 1;
  const [first, rest] = [indented(some.slice(0, half), '  '), indented(some.slice(half), '    ')];
  return `正文 全部 {\n${first}\n  正文 其余 {\n${rest}\n  }\n}\n要求 听课 每位教师 每周 1节\n`;
}

/** Adds a brace before the one at a share of all, or takes that one out; or puts something where a line begins. */
type BraceEdit = { readonly at: number; readonly put: string | null };

const braceEdit: fc.Arbitrary<BraceEdit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  put: fc.constantFrom(null, '{', '}', '\n', '活动 新 {\n', '还没有想好\n', '，', '"""'),
});

function braced(text: string, { at, put }: BraceEdit): string {
  const marks = [...text.matchAll(put === null || put.length === 1 ? /[{}]/g : /^/gm)];
  const place = marks[Math.floor(at * marks.length)]?.index ?? 0;
  return text.slice(0, place) + (put ?? '') + text.slice(put === null ? place + 1 : place);
}

const someEdits = fc.array(fc.oneof(randomEdit, braceEdit), { minLength: 1, maxLength: 8 });

/** The text after each of the edits, one upon the other. */
function textsAfter(text: string, edits: readonly (RandomEdit | BraceEdit)[]): readonly string[] {
  const texts = [text];
  for (const edit of edits) {
    const now = texts.at(-1) ?? '';
    texts.push('put' in edit ? braced(now, edit) : (edited(now, [edit])[0] ?? now));
  }
  return texts.slice(1);
}

const WRAPPED = FILES.map((path) => [path, asSection(readFileSync(path, 'utf8'))] as const);

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
      fc.property(someEdits, (edits) => {
        let analysis = analyseFile(path, text, names);
        for (const next of textsAfter(text, edits)) analysis = analyseFile(path, next, names, analysis);
        expect(visible(analysis)).toBe(visible(analyseFile(path, analysis.text, names)));
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });

  it.each(WRAPPED)('%s says piece by piece what it says as a whole', (path, text) => {
    const analysis = analyseFile(path, text, names);
    expect(analysis.units[0]?.blocks.length).toBeGreaterThan(3);
    expect(analysis.units.length).toBe(2);
    expect(readByPiece(analysis)).toBe(readWhole(analysis));
  });

  it.each(WRAPPED)('%s says so after edits as well', (path, text) => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const analysis = analyseFile(path, textsAfter(text, edits).at(-1) ?? text, names);
        expect(readByPiece(analysis)).toBe(readWhole(analysis));
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });
});
