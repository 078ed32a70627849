import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../server/engine/text/fold.ts';
import { slice } from '../../../../server/language/reading/slice.ts';
import { periodAt, readPeriod } from '../../../../server/language/reading/time/read-period.ts';
import { readSchedule } from '../../../../server/language/reading/time/read-schedule.ts';
import { tokenize } from '../../../../server/language/reading/time/tokens.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { read } from './notation.ts';

const origin = { file: 'a.plan' };
const PIECES =
  '每 两 周 周三 周一 单周 双周 第 3 16 二 十 节 次 月 9月 日 下旬 学期 本学期 期末 开学 前 后 内 除 外 自 起 至 — 、 和 ， ； : . / 14:30 下午 固定时间 最后 一个 定期 集体备课 （ ） 每次 公开课 week every Wed of before October 2026-10-14 pm'.split(
    ' ',
  );
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });

describe('whatever is typed', () => {
  it('is read without fail, and every source lies within the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join('')),
          pieces.map((some) => some.join(' ')),
          fc.string(),
        ),
        (text) => {
          const { value, problems } = readSchedule(slice(origin, text, 5));
          const sources = [value, ...value.entries, ...value.except, ...problems].map(({ source }) => source);
          for (const source of sources) {
            expect(source.start).toBeGreaterThanOrEqual(5);
            expect(source.end).toBeGreaterThanOrEqual(source.start);
            expect(source.end).toBeLessThanOrEqual(5 + text.length);
          }
          expect(value.entries.length + value.except.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads a period only where the same piece is one', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const length = periodAt(fold(text), 0);
        if (length !== null) expect(readPeriod(slice(origin, text.slice(0, length), 0)).value).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same with blanks between its words and without', () => {
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.boolean()), (some, blanks) => {
        const text = some.join(' ');
        expect(squeezed(read(respaced(text, blanks)))).toBe(squeezed(read(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '周',
    '每',
    '每周',
    '周三、',
    '第',
    '第1、',
    '第1',
    '一',
    '一十',
    '1',
    '1-',
    '1、',
    '前',
    '甲前',
    '甲和',
    '甲、',
    '(',
    '()',
    '除',
    '除、',
    '每次',
    'a',
    'a ',
    ' ',
    'every ',
    'week ',
    '2026-',
    '9月、',
    '9月',
    '单周',
    '自第',
    '至',
    ':',
    '14:',
    '周三第',
    '开学',
    '后1',
  ])('ten thousand characters of %j take no time', (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
    const times = [0, 1, 2].map(() => cpuTime(() => readSchedule(slice(origin, text, 0))));
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

/** Other blanks between the words: more, or none where neither two numerals nor two Latin words would run together. */
function respaced(text: string, blanks: Iterator<boolean>): string {
  const folded = fold(text);
  const tokens = tokenize(folded);
  let out = '';
  let at = 0;
  for (const [i, { from, to }] of tokens.entries()) {
    const between = text.slice(at, from);
    // 周日二 are two days, as 周三二 are.
    const runs = /(?:[0-9零一二两三四五六七八九十.:/,-]|周\s*[日天])$/.test(out) || /[a-z]$/.test(out);
    const kept = between.trim() !== '' || runs || (i > 0 && tokens[i - 1]?.kind === 'other');
    out += kept ? between : blanks.next().value ? '  ' : '';
    out += text.slice(from, to);
    at = to;
  }
  return out + text.slice(at);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
