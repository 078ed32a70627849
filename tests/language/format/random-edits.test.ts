import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdits, formatText } from '../../../server/language/format/format.ts';
import { planCorpus } from '../../support/plan-corpus.ts';
import { applied } from './applied.ts';
import { commentsOf, proseOf, said, substance } from './said.ts';

const AS_WRITTEN = { language: null } as const;
/** What typing, pasting and slips bring in. */
const TYPED = [
  '{',
  '}',
  '｛',
  '】',
  '"',
  '"""',
  '“',
  '（',
  '）',
  '，',
  ',',
  '；',
  ';',
  '、',
  '：',
  ':',
  '。',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '　',
  '\t',
  '//',
  ' // 注',
  '每周',
  '不少于2节',
  '要求',
  '活动',
  '教研组 甲组',
  '时间',
  '1、',
  '（一）',
  '3',
  '正文 “',
  '=',
  '—',
  'Mary',
];

/** A stretch of some plan of the project with a few slips in it. */
const spoiled = fc
  .record({
    plan: fc.constantFrom(...planCorpus().map(({ text }) => text)),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 600 }),
    slips: fc.array(
      fc.record({
        at: fc.nat(),
        remove: fc.integer({ min: 0, max: 4 }),
        insert: fc.constantFrom('', ...TYPED),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ plan, from, length, slips }) => {
    const start = from % plan.length;
    let text = plan.slice(plan.lastIndexOf('\n', start) + 1, start + length);
    for (const { at, remove, insert } of slips) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + insert + text.slice(place + remove);
    }
    return text;
  });

describe('a plan with slips', () => {
  it('loses nothing and says the same', () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        const { text: formatted } = formatText(text, AS_WRITTEN);
        expect(substance(formatted)).toBe(substance(text));
        expect(said(formatted)).toEqual(said(text));
        expect(proseOf(formatted.replaceAll('\r\n', '\n'))).toEqual(proseOf(text.replaceAll('\r\n', '\n')));
        expect(commentsOf(formatted.replaceAll('\r', ''))).toEqual(commentsOf(text.replaceAll('\r', '')));
      }),
      { numRuns: 200 },
    );
  });

  it('is formatted once and for all', () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        const once = formatText(text, AS_WRITTEN).text;
        expect(formatText(once, AS_WRITTEN).text).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes the same by edits', () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        expect(applied(text, formatEdits(text, AS_WRITTEN))).toBe(formatText(text, AS_WRITTEN).text);
      }),
      { numRuns: 100 },
    );
  });

  it('says the same in every language', () => {
    fc.assert(
      fc.property(spoiled, fc.constantFrom('zh-Hans', 'zh-Hant', 'en'), (text, language) => {
        const once = formatText(text, { language }).text;
        expect(formatText(once, { language }).text).toBe(once);
        expect(proseOf(once.replaceAll('\r\n', '\n'))).toEqual(proseOf(text.replaceAll('\r\n', '\n')));
      }),
      { numRuns: 100 },
    );
  });
});
