import { describe, expect, it } from 'vitest';
import { formatEdits, formatText } from '../../../server/language/format/format.ts';
import { planCorpus } from '../../support/plan-corpus.ts';
import { applied } from './applied.ts';
import { commentsOf, proseOf, said, substance } from './said.ts';

const AS_WRITTEN = { language: null } as const;

describe('every plan of the project, formatted', () => {
  for (const { origin, text } of planCorpus()) {
    const { text: formatted } = formatText(text, AS_WRITTEN);
    it(`${origin} says what it said`, () => {
      expect(said(formatted)).toEqual(said(text));
      expect(proseOf(formatted)).toEqual(proseOf(text));
      expect(commentsOf(formatted)).toEqual(commentsOf(text));
      expect(substance(formatted)).toBe(substance(text));
    });
    it(`${origin} stays as it is when formatted again`, () => {
      expect(formatText(formatted, AS_WRITTEN).text).toBe(formatted);
      expect(formatEdits(formatted, AS_WRITTEN)).toEqual([]);
    });
    it(`${origin} is formatted alike in an editor, with Windows line ends and with a byte order mark`, () => {
      expect(applied(text, formatEdits(text, AS_WRITTEN))).toBe(formatted);
      const windows = `\ufeff${text}\n`.replaceAll('\n', '\r\n');
      expect(formatText(windows, AS_WRITTEN).text).toBe(`\ufeff${formatted.replaceAll('\n', '\r\n')}`);
      expect(applied(windows, formatEdits(windows, AS_WRITTEN))).toBe(
        `\ufeff${formatted.replaceAll('\n', '\r\n')}`,
      );
    });
  }
});
