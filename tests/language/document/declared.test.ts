import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { type Flat, flattened, flattenedAfter } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { edited, randomEdit } from '../../support/random-edits.ts';

const FILES = ['examples/school', 'examples/taiwan', 'examples/international']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.plan'));
const names = standardLibrary().names;

describe('what a file declares', () => {
  it.each(FILES)('%s, followed through edits, is what a look at all of it finds', (path) => {
    const text = readFileSync(path, 'utf8').slice(0, 3000);
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (edits) => {
        let analysis = analyseFile(path, text, names);
        let flat: Flat = { file: analysis.plan, declared: flattenedAfter(null, analysis.plan) };
        for (const next of edited(text, edits)) {
          analysis = analyseFile(path, next, names, analysis);
          flat = { file: analysis.plan, declared: flattenedAfter(flat, analysis.plan) };
          expect(sameLists(flat.declared, flattened(analysis.plan))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Whether both hold the very same values in the same order. */
function sameLists(a: Flat['declared'], b: Flat['declared']): boolean {
  const keys = Object.keys(b) as (keyof Flat['declared'])[];
  return keys.every((key) => {
    const [x, y] = [a[key], b[key]];
    return Array.isArray(x) && Array.isArray(y)
      ? x.length === y.length && x.every((one, i) => one === y[i])
      : x === y;
  });
}
