import { readdirSync, readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: a plain script without types
import { index } from '../../scripts/generate-diagnostics-index.mjs';
import { cut } from '../../server/language/syntax/cut.ts';
import { parse } from '../../server/language/syntax/parse.ts';
import { blocksOf, PAGE_LANGUAGES, pageFolder, pageText } from './page-blocks.ts';
import { CODES } from './samples.ts';

describe.each(PAGE_LANGUAGES)('pages in %s', (language) => {
  test('there is one for every code and none besides', () => {
    const pages = readdirSync(pageFolder(language)).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(CODES.map((code) => `${code}.md`).sort());
  });

  test.each(CODES)('%s: a plan that raises it, then the same plan mended', (code) => {
    const page = pageText(language, code);
    expect(page.split('\n')[0]).toContain(code);
    const [raising, mended, ...more] = blocksOf(page);
    expect(more).toEqual([]);
    expect(raising?.text.match(/\/\/ 期待 .*$/gm)).toEqual([`// 期待 ${code}`]);
    expect(mended?.text).toBeTruthy();
    expect(mended?.text).not.toContain('期待');
    expect(page).toContain(`// jiaoyan-ignore ${code}`);
    expect(page).toContain(`--off ${code}`);
    expect(page).not.toMatch(/\btoken|\bpars(e|er|ing)\b|词法|语法|解析|%CAL/);
  });

  test('the list is what the table of severities and the headings say', () => {
    expect(readFileSync(new URL('README.md', pageFolder(language)), 'utf8')).toBe(index(language));
    for (const code of CODES) expect(index(language)).toContain(`| [${code}](${code}.md) |`);
  });
});

test.each(CODES)('%s: both pages show the same plans', (code) => {
  expect(blocksOf(pageText('en', code))).toEqual(blocksOf(pageText('zh', code)));
});

test.each(CODES)('%s: the plans can be read, and only the page on unreadable text shows any', (code) => {
  const [raising, mended] = blocksOf(pageText('zh', code)).map(({ text }) =>
    cut(text).flatMap(({ start, end }) =>
      parse(text.slice(start, end)).problems.map((problem) => problem.code),
    ),
  );
  expect(new Set(raising)).toEqual(new Set(code === 'syntax' || code === 'glued-keyword' ? [code] : []));
  expect(mended).toEqual([]);
});

describe('what the pages say about autumn 2025 is so', () => {
  const DAY = 86_400_000;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

  test('19 teaching weeks: at least three school days, no final exams', () => {
    const first = Date.UTC(2025, 8, 1);
    const last = Date.UTC(2026, 0, 23);
    const counted = Array.from({ length: 20 }, (_, week) =>
      Array.from({ length: 7 }, (_, day) => first + (7 * week + day) * DAY)
        .filter((time) => time <= last)
        .filter((time) => chineseDays.isWorkday(iso(time))),
    ).filter((days) => days.length >= 3);
    expect(counted).toHaveLength(19);
    expect(pageText('zh', 'rate-below-total')).toContain('19个教学周');
  });

  test('working days, holidays and make-up days', () => {
    for (const date of ['2025-10-15', '2025-10-22', '2025-11-12', '2025-09-30', '2025-11-07', '2026-01-14']) {
      expect(chineseDays.isWorkday(date), date).toBe(true);
    }
    for (const date of ['2025-10-01', '2025-10-06']) expect(chineseDays.isHoliday(date), date).toBe(true);
    for (const date of ['2025-09-28', '2025-10-11']) {
      expect(chineseDays.isWorkday(date), date).toBe(true);
      expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });
});
