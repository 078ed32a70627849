import { describe, expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({
  l10n: { t: (text: string, ...values: unknown[]) => text.replace('{0}', String(values[0])) },
  QuickPickItemKind: { Separator: -1 },
}));

const { formatQuestion, layoutQuestion, periodQuestion, whoseQuestion } = await import(
  '../../client/commands/calendar-questions.ts'
);
const { CALENDAR_FORMATS } = await import('../support/made.ts');
const { layoutNamed } = await import('../../server/render/layout-name.ts');

const week = (number: number, start: string, end: string) => ({ number, start, end });
const facts = {
  terms: [
    {
      name: '第一学期',
      start: '2026-09-01',
      end: '2026-09-20',
      weeks: [
        week(1, '2026-08-31', '2026-09-06'),
        week(2, '2026-09-07', '2026-09-13'),
        week(3, '2026-09-14', '2026-09-20'),
      ],
    },
  ],
  events: [
    { groups: ['语文组'], speakers: ['张敏'], participants: ['李华', '张敏'] },
    { groups: ['数学组', '语文组'], speakers: [], participants: ['王芳'] },
  ],
};
const labels = (question: { choices: readonly { label: string }[] } | null) =>
  (question?.choices ?? []).map(({ label }) => label);

describe('生成日历 asks', () => {
  test('only for what the server can make', () => {
    for (const { value } of formatQuestion().choices) {
      expect(Object.keys(CALENDAR_FORMATS)).toContain(value?.format);
    }
    const layouts = layoutQuestion('xlsx')?.choices.flatMap(({ value }) => value?.layout ?? []) ?? [];
    expect(layouts.map(layoutNamed)).toEqual(layouts);
    expect(new Set(layouts).size).toBe(6);
  });

  test('for people only, where it is to be their own page', () => {
    expect(layoutQuestion('docx')?.choices.at(-1)?.value).toEqual({ ownPage: true });
    expect(labels(whoseQuestion(facts, true))).toEqual([
      'A file for each person',
      'People',
      '张敏',
      '李华',
      '王芳',
    ]);
  });

  test('for a layout only where there is one', () => {
    expect(layoutQuestion('ics')).toBeNull();
    expect(layoutQuestion('csv')).toBeNull();
    expect(layoutQuestion('docx')).not.toBeNull();
  });

  test('whose, each name once, and for a file of everyone', () => {
    expect(labels(whoseQuestion(facts))).toEqual([
      'Everything',
      'A file for each group',
      'A file for each person',
      'Groups',
      '语文组',
      '数学组',
      'People',
      '张敏',
      '李华',
      '王芳',
    ]);
    expect(whoseQuestion({ ...facts, events: [] })).toBeNull();
  });

  test('how long: terms, this week and the next, any week', () => {
    const question = periodQuestion(facts, '2026-09-08');
    expect(labels(question)).toEqual([
      'All of it',
      '第一学期',
      'This week',
      'Next week',
      'Weeks',
      'Week 1',
      'Week 2',
      'Week 3',
    ]);
    expect(question?.choices[2]?.value).toEqual({ from: '2026-09-07', to: '2026-09-13' });
    expect(labels(periodQuestion(facts, '2026-09-20'))).not.toContain('Next week');
    expect(labels(periodQuestion(facts, '2027-09-20'))).not.toContain('This week');
  });
});
