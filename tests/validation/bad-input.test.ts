import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileProblems } from '../../server/validation/file-problems.ts';
import { declared } from '../support/plan-builders.ts';
import { readPlan } from '../support/read-plan.ts';

const FOLDER = 'tests/fixtures/validation';
const PLANS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

it('however a plan is torn, every remark stands within its text', () => {
  const tear = fc.record({
    text: fc.constantFrom(...PLANS),
    from: fc.nat(2500),
    length: fc.nat(60),
    put: fc.constantFrom('', '{', '}', '"', '"""', '（', '，', '\n', 'XX', '正文 ', '隶属 语文组'),
  });
  fc.assert(
    fc.property(tear, ({ text, from, length, put }) => {
      const torn = text.slice(0, from) + put + text.slice(from + length);
      const { plan, analysis } = readPlan(torn);
      for (const { source, fixes } of fileProblems({ plan, imported: declared(), occurrences: [] })) {
        for (const place of [
          source,
          ...(fixes ?? []).flatMap(({ edits }) => edits.map((edit) => edit.source)),
        ]) {
          const { start, end } = analysis.offsets(place) ?? { start: -1, end: -1 };
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(torn.length);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('what a remark quotes stands where it points', () => {
  for (const text of PLANS) {
    const { plan, analysis } = readPlan(text);
    for (const problem of fileProblems({ plan, imported: declared(), occurrences: [] })) {
      const { start, end } = analysis.offsets(problem.source) ?? { start: 0, end: 0 };
      const there = text.slice(start, end);
      if (problem.code === 'placeholder') expect(there).toBe(problem.data.text);
      if (problem.code === 'undefined-cohort' || problem.code === 'unknown-activity') {
        expect(there).toContain(problem.data.name);
      }
    }
  }
});
