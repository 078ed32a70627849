import { describe, expect, test } from 'vitest';
import { isScheduledUnit, kindTable } from '../../../server/engine/plan/kinds.ts';
import type { Name } from '../../../server/engine/plan/name.ts';
import type { Source } from '../../../server/engine/plan/source.ts';
import type { Kind } from '../../../server/engine/plan/vocabulary.ts';
import { rational } from '../../../server/engine/text/rational.ts';

const source: Source = { origin: { file: '词汇.plan' }, start: 0, end: 0 };
const name = (text: string): Name => ({ text, source });

interface Facts {
  readonly 又称?: readonly string[];
  readonly 误作?: readonly string[];
  readonly 属于?: readonly string[];
  readonly 自理?: boolean;
  readonly 计入?: Kind['countsFor'];
}

function kind(category: Kind['category'], text: string, facts: Facts = {}): Kind {
  return {
    source,
    category,
    name: name(text),
    aliases: (facts.又称 ?? []).map(name),
    mistaken: (facts.误作 ?? []).map(name),
    units: [],
    parents: (facts.属于 ?? []).map(name),
    countsFor: facts.计入 ?? [],
    selfArranged: facts.自理 ?? null,
    requiredFields: [],
    requiredRecords: [],
    meaning: null,
    english: null,
  };
}

const one = rational(1);
const standard: readonly Kind[] = [
  kind('lesson', '公开课', {
    又称: ['公开教学'],
    计入: [
      { role: 'teacher', kind: name('公开课'), amount: one, unit: '节' },
      { role: 'attendee', kind: name('听课'), amount: one, unit: '节' },
    ],
  }),
  kind('lesson', '示范课', { 属于: ['公开课'], 又称: ['风采展示课'] }),
  kind('lesson', '探讨课'),
  kind('lesson', '研讨课'),
  kind('activity', '听课', { 自理: true }),
  kind('activity', '推门听课', { 属于: ['听课'] }),
  kind('activity', '集体备课', { 误作: ['群众备课'] }),
  kind('document', '记录'),
  kind('document', '教学反思'),
];
const table = kindTable(standard);

describe('a kind is found by any spelling', () => {
  test.each([
    ['公开课', '公开课'],
    ['公開課', '公开课'],
    ['公開教學', '公开课'],
    ['風采展示課', '示范课'],
  ])('%s is %s', (spelling, standardName) => expect(table.find(spelling)?.name.text).toBe(standardName));

  test('a name in no table takes the kind of its last known word', () => {
    expect(table.find('组内公开课')).toBeNull();
    expect(table.kindOf('组内公开课')?.name.text).toBe('公开课');
    expect(table.kindOf('公开课记录')?.category).toBe('document');
    expect(table.kindOf('校园读书节')).toBeNull();
  });

  test('the longest last word wins: 推门听课 before 听课', () => {
    expect(table.kindOf('随机推门听课')?.name.text).toBe('推门听课');
  });
});

describe('what counts towards what', () => {
  test.each([
    ['推门听课', '听课', true],
    ['听课', '推门听课', false],
    ['示范课', '公开教学', true],
    ['校级示范课', '公开课', true],
    ['公开课', '校级公开课', false],
    ['校级公开课', '校級公開課', true],
    ['读书节', '公开课', false],
  ])('%s counts as %s: %s', (child, parent, counts) =>
    expect(table.countsToward(child, parent)).toBe(counts),
  );

  test('what belongs to 公开课 inherits what it counts for', () => {
    expect(table.credits('校级示范课').map((credit) => [credit.role, credit.kind])).toEqual([
      ['teacher', '公开课'],
      ['attendee', '听课'],
    ]);
  });

  test('kinds that belong to each other end somewhere', () => {
    const circle = kindTable([
      kind('activity', '甲会', { 属于: ['乙会'] }),
      kind('activity', '乙会', { 属于: ['甲会'] }),
    ]);
    expect(circle.lineage('甲会')).toEqual(['甲会', '乙会']);
    expect(circle.countsToward('乙会', '甲会')).toBe(true);
  });
});

describe('自理 or 排定', () => {
  test.each([
    ['听课', '节', true],
    ['推门听课', '次', true],
    ['公开课', '节', false],
    ['听课记录', '次', true],
    ['教学反思', '篇', true],
    ['主题沙龙', '次', false],
    ['家校沟通', '人', true],
    ['校刊', null, true],
  ])('%s in %s', (text, unit, selfArranged) => expect(table.isSelfArranged(text, unit)).toBe(selfArranged));

  test('only 次 节 堂 场 are served by the calendar', () => {
    expect(['次', '节', '堂', '场', '篇', '本', null].filter(isScheduledUnit)).toEqual([
      '次',
      '节',
      '堂',
      '场',
    ]);
  });

  test('a school says otherwise of a standard kind', () => {
    const school = kindTable([...standard, kind('activity', '听课', { 自理: false, 又称: ['看课'] })]);
    expect(school.isSelfArranged('看课', '节')).toBe(false);
    expect(school.isSelfArranged('推门听课', '节')).toBe(false);
  });
});

describe('near misses', () => {
  test.each([
    ['探究课', '探讨课'],
    ['群眾備課', '集体备课'],
    ['集休备课', '集体备课'],
    ['探讨课', null],
    ['研讨课', null],
    ['集体备课会', null],
    ['听可', null],
    ['读书沙龙', null],
  ])('%s: %s', (written, meant) => expect(table.nearMiss(written)).toBe(meant));

  test('declared names come before standard ones, and numbers of a series are no slip', () => {
    const withDeclared = kindTable(standard, ['探索课', '第一轮赛课']);
    expect(withDeclared.nearMiss('探究课')).toBe('探索课');
    expect(withDeclared.nearMiss('第二轮赛课')).toBeNull();
    expect(withDeclared.nearMiss('第一轮塞课')).toBe('第一轮赛课');
  });
});
