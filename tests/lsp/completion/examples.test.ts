import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../../server/engine/calendar/day.ts';
import { lex } from '../../../server/language/syntax/lex.ts';
import { complete } from '../../../server/lsp/completion/complete.ts';
import type { School } from '../../../server/school/school.ts';
import { cases, isTried } from '../../support/effort.ts';
import { schoolOf } from '../../support/school-of.ts';
import { accept, exampleFiles } from './at-cursor.ts';

const FOLDERS = ['school', 'sources', 'international', 'taiwan', 'tutorial'];

interface Example {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
  readonly school: School;
}

const examples: readonly Example[] = FOLDERS.flatMap((folder) => {
  const files = exampleFiles(folder);
  const school = schoolOf(files);
  school.configure({ holidays: shippedHolidays(), today: dayFromIso('2026-11-21') });
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.plan'))
    .map(([path, text]) => ({ folder, path, text, school }));
});

describe('Never an error', () => {
  /** Codes that say that something was written which cannot stand. */
  const ERRORS = new Set([
    'syntax',
    'unresolved-reference',
    'duplicate-name',
    'import-cycle',
    'group-cycle',
    'file-not-found',
    'range-reversed',
    'school-year-span',
    'week-out-of-range',
    'invalid-date',
    'unknown-clause',
  ]);
  const errors = (school: School, path: string) =>
    school.problems(path).filter(({ code }) => ERRORS.has(code));

  const asText = ({ code, data }: ReturnType<typeof errors>[number]) => `${code} ${JSON.stringify(data)}`;

  test.each(examples.filter(({ folder }) => folder !== 'sources'))(
    '$folder/$path: whatever is taken in place of a value',
    ({ school, path, text }) => {
      const before = new Set(errors(school, path).map(asText));
      const analysis = school.analysis(path);
      const values = (analysis?.blocks ?? []).flatMap(({ block }) => {
        const start = analysis?.offsets({ origin: block, start: 0, end: 0 })?.start ?? 0;
        return lex(block.text)
          .tokens.filter(({ name }) => name === 'VALUE' || name === 'NAME')
          .map((token) => ({ from: start + token.start, to: start + token.end }));
      });
      const wrong: string[] = [];
      for (const [i, { from, to }] of values.entries()) {
        if (i % 6 !== 0 || !isTried(`${path} ${i}`, 2)) continue;
        const without = text.slice(0, from) + text.slice(to);
        school.set(path, without);
        const known = new Set([...before, ...errors(school, path).map(asText)]);
        const offered = complete(school, path, from).filter(({ candidate }) => candidate.kind !== 'clause');
        for (const completion of [
          ...offered.slice(0, 3),
          ...offered.filter((_, k) => k > 3 && k % 11 === 0),
        ]) {
          const whole = accept(without, completion);
          school.set(path, whole);
          const now = errors(school, path)
            .map(asText)
            .filter((error) => !known.has(error));
          const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
          wrong.push(...now.map((error) => `${line}▮${completion.candidate.label}: ${error}`));
        }
      }
      school.set(path, text);
      expect(wrong).toEqual([]);
    },
  );

  const counted = (found: ReturnType<typeof errors>) => {
    const counts = new Map<string, number>();
    for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  };

  const ends = examples.flatMap((example) =>
    [...example.text.matchAll(/[\s、，：；{]|(?<=[0-9])/gu)].map(({ index }) => ({
      example,
      end: index + 1,
    })),
  );

  test('whatever is taken at the end of a plan that breaks off anywhere', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.nat(ends.length - 1), fc.nat(7), (at, skip) => {
        const found = ends[at];
        if (!found) return;
        const { school, path, text } = found.example;
        const { end } = found;
        const prefix = text.slice(0, end);
        school.set(path, prefix);
        const before = counted(errors(school, path));
        // A head or clause word by itself still wants what comes behind it.
        const offered = complete(school, path, end).filter(
          ({ candidate }) => candidate.snippet !== undefined || !['head', 'clause'].includes(candidate.kind),
        );
        const wrong = offered
          .filter((_, i) => i < 6 || i % 8 === skip)
          .flatMap((completion) => {
            taken++;
            school.set(path, accept(prefix, completion));
            const more = [...counted(errors(school, path))].filter(
              ([code, n]) => n > (before.get(code) ?? 0),
            );
            const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
            return more.map(([code]) => `${line}▮${completion.candidate.label}: ${code}`);
          });
        school.set(path, text);
        expect(wrong).toEqual([]);
      }),
      { numRuns: cases(120), endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
