import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../../server/engine/calendar/day.ts';
import { fold } from '../../../server/engine/text/fold.ts';
import { lex } from '../../../server/language/syntax/lex.ts';
import { complete } from '../../../server/lsp/completion/complete.ts';
import { contextAt } from '../../../server/lsp/completion/context.ts';
import type { School } from '../../../server/school/school.ts';
import { schoolOf } from '../../support/school-of.ts';
import { accept, exampleFiles } from './at-cursor.ts';

const FOLDERS = ['school', 'sources', 'international', 'taiwan', 'tutorial'];
/** Between the prefixes that are completed in full; every prefix is read for its place. */
const STRIDE = 19;

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

/** Keywords of a text with their offsets, as the lexer finds them statement by statement. */
function keywords({ school, path }: Example): readonly { at: number; word: string }[] {
  const analysis = school.analysis(path);
  if (!analysis) return [];
  return analysis.blocks.flatMap(({ block }) => {
    const start = analysis.offsets({ origin: block, start: 0, end: 0 })?.start ?? 0;
    return lex(block.text)
      .tokens.filter(
        ({ name }) => !/^(?:NAME|VALUE|SEGMENT|PROSE|OPEN|CLOSE|COLON|COMMA|LIST|STOP|END)$/.test(name),
      )
      .map((token) => ({ at: start + token.start, word: block.text.slice(token.start, token.end) }));
  });
}

describe.each(examples)('$folder/$path', (example) => {
  const { school, path, text } = example;

  test('every prefix has a place, and completion at its end answers', () => {
    const known = school.analysis(path);
    let empty = 0;
    for (let end = 0; end <= text.length; end += 3) {
      const block = known?.blocks.findLast(({ block: one }) => {
        const at = known.offsets({ origin: one, start: 0, end: 0 });
        return at !== null && at.start < end;
      });
      const start = (block && known?.offsets({ origin: block.block, start: 0, end: 0 })?.start) ?? 0;
      expect(contextAt(text.slice(start, end)).length).toBeGreaterThan(0);
    }
    for (let end = 0; end <= text.length; end += STRIDE) {
      const prefix = text.slice(0, end);
      school.set(path, prefix);
      const offered = complete(school, path, end);
      const spot = contextAt(prefix).find(({ typed }) => typed === '');
      const mayStand =
        spot && !spot.glued && /\s$/.test(prefix) && ['head', 'clause'].includes(spot.place.kind);
      if (mayStand && offered.length === 0) empty++;
      for (const { from, to } of offered) expect(from <= end && end <= to && to <= end).toBe(true);
    }
    school.set(path, text);
    expect(empty).toBe(0);
  });

  test('a keyword is among the first offered once its first character is typed', () => {
    const all = keywords(example).filter(({ word }) => word.length >= 2);
    const missed = all.filter(({ at, word }) => {
      const typed = text.slice(0, at + 1);
      school.set(path, typed);
      const found = complete(school, path, typed.length).slice(0, 12);
      return !found.some(
        ({ candidate }) =>
          [candidate.word ?? candidate.label, ...(candidate.also ?? [])].map(fold).includes(fold(word)) ||
          fold(candidate.label) === fold(word),
      );
    });
    school.set(path, text);
    // One in twenty is asked for out of the blue: 第7节 straight after 第1节.
    const most = Math.max(1, all.length * 0.05);
    const left = missed.map(({ at, word }) => `${text.slice(Math.max(0, at - 12), at)}▮${word}`);
    expect(left.length > most ? left : []).toEqual([]);
  });
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
        if (i % 6 !== 0) continue;
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
});
