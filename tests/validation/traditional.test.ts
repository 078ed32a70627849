import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script without types
import { generate } from '../../scripts/generate-traditional-names.mjs';
import { fold } from '../../server/engine/text/fold.ts';
import { SIMPLIFIED_FORMS, TRADITIONAL_FORMS } from '../../server/validation/traditional.generated.ts';
import { asWritten } from '../../server/validation/traditional.ts';

describe('a standard name in Traditional characters', () => {
  it.each([
    ['集体备课', '群眾備課', '集體備課'],
    ['示范课', '師範課', '示範課'],
    ['教学反思', '教學反恩', '教學反思'],
    ['探讨课', '探究課', '探討課'],
  ])('%s for %s', (standard, own, wanted) => {
    expect(asWritten(standard, own)).toBe(wanted);
  });

  it('keeps the form of a character that the writer chose', () => {
    expect(asWritten('台账检查', '臺賬檢察')).toMatch(/^臺賬檢/);
  });

  it('is the same name', () => {
    expect(fold(TRADITIONAL_FORMS)).toBe(fold(SIMPLIFIED_FORMS));
    expect([...TRADITIONAL_FORMS]).toHaveLength([...SIMPLIFIED_FORMS].length);
  });

  it('comes from the standard library as it is now', () => {
    const written = readFileSync('server/validation/traditional.generated.ts', 'utf8');
    expect(written).toBe(generate());
  });
});
