import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { planHead } from '../../../server/language/document/plan-head.ts';
import { flattened } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { edited, randomEdit } from '../../support/random-edits.ts';

const { names } = standardLibrary();
const FILES = ['examples/school', 'examples/taiwan', 'examples/international'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.plan'))
    .map((name) => `${folder}/${name}`),
);

/** What a head says, without its places. */
function said(header: ReturnType<typeof planHead>): string {
  return JSON.stringify(header, (key, value) => (key === 'source' ? undefined : value));
}

it.each(FILES)('%s: the head by itself is the head of the whole file', (path) => {
  const text = readFileSync(path, 'utf8').slice(0, 4000);
  const heads = (now: string) => {
    const { plan } = analyseFile(path, now, names);
    expect(said(planHead(path, now, names))).toBe(said(flattened(plan).header));
  };
  heads(text);
  heads(`正文 开头 { 要求 听课 每位教师 每周 1节 }\n${text}`);
  heads(`活动 忘了括号 { 时间 第3周\n${text}`);
  heads(`${'// 说明\n'.repeat(400)}${text}`);
  fc.assert(
    fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (edits) => {
      edited(text.slice(0, 400), edits).forEach(heads);
      edited(text.slice(0, 2000), edits).forEach(heads);
    }),
    { numRuns: 6 },
  );
});
