import { describe, expect, it } from 'vitest';
import { LONGEST_NAME, MOST_CHARACTERS, MOST_LINES } from '../../server/engine/plan/limits.ts';
import { MOST_EVENTS } from '../../server/engine/schedule/plan-limit.ts';
import { MAX_OCCURRENCES } from '../../server/engine/schedule/series.ts';
import { MOST_FILES } from '../../server/files/limits.ts';
import type { Faults } from '../../server/lsp/faults.ts';
import { FencedFiles } from '../../server/lsp/fenced-files.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const HEADER = `计划 "甲" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
}
`;

/** What is said of a plan at the level of an error. */
const errors = (text: string) =>
  diagnosed(schoolOf({ 'a.plan': text }), 'a.plan').flatMap(({ code, severity, data }) =>
    severity === 'error' ? [{ code, ...data }] : [],
  );
const events = (text: string) =>
  calendarView(schoolOf({ 'a.plan': text }), ['a.plan'])?.occurrences.length ?? 0;

describe('A name', () => {
  const named = (length: number) => `活动 ${'甲'.repeat(length)} { 时间 机动 }\n`;

  it(`of ${LONGEST_NAME} characters is one`, () => expect(errors(named(LONGEST_NAME))).toEqual([]));
  it('of one more is remarked, and used all the same', () => {
    const text = HEADER + named(LONGEST_NAME + 1).replace('机动', '第3周 周三');
    expect(errors(text)).toEqual([{ code: 'too-large', what: 'name', size: 201, limit: 200 }]);
    expect(events(text)).toBe(1);
  });
});

describe('A file', () => {
  it('of as many lines as are allowed is read', () => {
    expect(errors(`${'\n'.repeat(MOST_LINES - 1)}活懂 甲`)).toMatchObject([{ code: 'syntax' }]);
  });
  it('of one more line says so, and nothing else', () => {
    const expected = { code: 'too-large', what: 'lines', size: MOST_LINES + 1, limit: MOST_LINES };
    expect(errors(`${'\n'.repeat(MOST_LINES)}活懂 甲`)).toEqual([expected]);
  });
  it('of too many characters says so', () => {
    const expected = {
      code: 'too-large',
      what: 'characters',
      size: MOST_CHARACTERS + 1,
      limit: MOST_CHARACTERS,
    };
    expect(errors('甲'.repeat(MOST_CHARACTERS + 1))).toEqual([expected]);
  });
  it('that was too large is read again once it is not', () => {
    const school = schoolOf({ 'a.plan': '\n'.repeat(MOST_LINES) });
    expect(diagnosed(school, 'a.plan').map(({ code }) => code)).toEqual(['too-large']);
    school.set('a.plan', '活懂 甲\n');
    expect(diagnosed(school, 'a.plan').map(({ code }) => code)).toEqual(['syntax']);
    school.set('a.plan', '\n'.repeat(MOST_LINES));
    expect(diagnosed(school, 'a.plan').map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('Braces', () => {
  const nested = (depth: number) => `${'正文 甲 {\n'.repeat(depth)}${'}\n'.repeat(depth)}`;

  it('nest 32 deep', () => expect(errors(nested(32))).toEqual([]));
  it('not 33', () => {
    expect(errors(nested(33))).toContainEqual(
      expect.objectContaining({ code: 'syntax', reason: 'nesting-too-deep' }),
    );
  });
});

describe('Events', () => {
  it('of one activity beyond the limit are an error', () => {
    const text = `${HEADER}活动 晨读 { 时间 每学期${MAX_OCCURRENCES + 1}次 周三 }\n`;
    expect(errors(text)).toMatchObject([{ code: 'too-many-occurrences', limit: MAX_OCCURRENCES }]);
  });

  it('of a plan beyond the limit are an error at the activity that crosses it; those before it are held', () => {
    const each = events(`${HEADER}活动 晨读 { 时间 每天 }\n`);
    const enough = Math.floor(MOST_EVENTS / each);
    const text = (count: number) =>
      HEADER + Array.from({ length: count }, (_, i) => `活动 晨读${i} { 时间 每天 }\n`).join('');
    expect(errors(text(enough))).toEqual([]);
    const found = errors(text(enough + 3));
    expect(found).toEqual([{ code: 'too-many-occurrences', activity: `晨读${enough}`, limit: MOST_EVENTS }]);
    expect(events(text(enough + 3))).toBe(enough * each);
  });
});

it('A folder of more files than anybody has is read in part, and that is logged', async () => {
  const told: string[] = [];
  const faults = {
    tell: (what: string, error: unknown) => void told.push(`${what}: ${String(error)}`),
    around: async (_: string, work: () => unknown) => work(),
  } as unknown as Faults;
  const all = Array.from({ length: MOST_FILES + 1 }, (_, i) => `file:///school/${i}.plan`);
  const files = new FencedFiles(
    { list: async () => all, read: async () => '' },
    { folders: () => ['file:///school'], isOpen: () => false },
    faults,
  );
  expect(await files.list('file:///school')).toHaveLength(MOST_FILES);
  expect(told).toEqual([expect.stringContaining(String(MOST_FILES + 1))]);
});
