import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../server/engine/plan/problem.ts';
import { checked, unexpected } from '../support/checked-plan.ts';

const CODES: ReadonlySet<Code> = new Set<Code>([
  'activity-unscheduled',
  'duplicate-name',
  'empty-section',
  'group-cycle',
  'missing-amount',
  'missing-field',
  'missing-period',
  'numbering-gap',
  'person-double-booked',
  'place-double-booked',
  'placeholder',
  'school-year-span',
  'undefined-cohort',
  'unknown-activity',
  'unresolved-reference',
  'vague-wording',
]);

const FOLDER = 'tests/fixtures/validation';

describe('plans that state what is to be remarked on them', () => {
  it.each(readdirSync(FOLDER))('%s: nothing missing, nothing else', (name) => {
    expect(unexpected(readFileSync(join(FOLDER, name), 'utf8'), CODES)).toEqual([]);
  });

  it('are plans that can be read', () => {
    for (const name of readdirSync(FOLDER)) {
      const unread = checked(readFileSync(join(FOLDER, name), 'utf8')).filter(
        ({ code }) => code === 'syntax',
      );
      expect([name, ...unread]).toEqual([name]);
    }
  });

  it('would notice a remark that is not made and one that is not wanted', () => {
    const text = '活动 讲座 // 期待 placeholder\n正文 空 { }';
    expect(unexpected(text, CODES)).toEqual([
      expect.stringMatching(/^missing 1: placeholder/),
      expect.stringMatching(/^extra 1: activity-unscheduled/),
      expect.stringMatching(/^extra 2: empty-section/),
    ]);
  });
});
