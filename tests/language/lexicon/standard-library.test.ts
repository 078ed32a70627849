import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindTable } from '../../../server/engine/plan/kinds.ts';
import { fold } from '../../../server/engine/text/fold.ts';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { knownNames } from '../../../server/language/lexicon/names.ts';
import { UNITS } from '../../../server/language/lexicon/sentence-words.ts';

const text = readFileSync(new URL('../../../grammar/standard.plan', import.meta.url), 'utf8');
const { plan } = analyseFile('standard.plan', text, knownNames([]));
const kinds = plan.declarations.flatMap((declaration) =>
  declaration.type === 'kind' ? [declaration.value] : [],
);
const table = kindTable(kinds);
const standardOf = (name: string) => table.find(name)?.name.text;

describe('the standard library', () => {
  test('is written in the language itself, without a problem', () => {
    expect(plan.problems).toEqual([]);
    expect(kinds.length).toBeGreaterThan(100);
  });

  test('gives every spelling to one kind only', () => {
    const owners = new Map<string, Set<string>>();
    for (const kind of kinds) {
      for (const name of [kind.name, ...kind.aliases]) {
        const key = fold(name.text);
        owners.set(key, (owners.get(key) ?? new Set()).add(kind.name.text));
      }
    }
    expect([...owners].filter(([, of]) => of.size > 1)).toEqual([]);
    for (const kind of kinds)
      for (const wrong of kind.mistaken) expect(owners.has(fold(wrong.text))).toBe(false);
  });

  test('is one in three ways of writing: the English name, also of several, is the kind', () => {
    for (const { name, english } of kinds) if (english) expect(standardOf(english), english).toBe(name.text);
    expect(['Observe Lessons', 'lesson observation', '聽課', '观课'].map(standardOf)).toEqual(
      Array(4).fill('听课'),
    );
    expect(['open classes', 'reflections', 'essays'].map(standardOf)).toEqual([
      '公开课',
      '教学反思',
      '教学随笔',
    ]);
    expect(table.countsToward('drop-in observation', '听课')).toBe(true);
  });

  test('uses units and parents that exist, and says of every kind who arranges it', () => {
    for (const kind of kinds) {
      for (const unit of kind.units) expect(UNITS.spellings.get(unit), kind.name.text).toBe(unit);
      for (const parent of kind.parents) expect(standardOf(parent.text), kind.name.text).toBe(parent.text);
      for (const credit of kind.countsFor)
        expect(standardOf(credit.kind.text), kind.name.text).toBe(credit.kind.text);
      expect(kind.selfArranged, kind.name.text).not.toBeNull();
      if (kind.category === 'document') expect(kind.selfArranged, kind.name.text).toBe(true);
    }
  });
});

describe('the words of real plans are in it', () => {
  test.each(
    '示范课 研究课 研讨课 探讨课 探索课 汇报课 交流汇报课 达标课 优质课 评优课 公开课 观摩课 展示课 风采展示课 新课程展示课 临摹课 竞赛课 考核课 指导课 教研课 常态课 原生态课 常规课 精品课 复习探讨课 送课'.split(
      ' ',
    ),
  )('lesson %s', (name) => {
    expect(table.isTaught(name)).toBe(true);
    expect(table.isSelfArranged(name, '节')).toBe(false);
  });

  test.each(
    '计划 总结 教案 学案 讲学稿 电子教案 说课稿 听课记录 评课记录 述课表 教后记 教学反思 教学随笔 案例 叙事 论文 读书笔记 读书计划 学习心得 摘录 月报表 子课题报告单 申报材料 发展规划 师徒协议 会议记录 活动记录 成长记录袋'.split(
      ' ',
    ),
  )('document %s is handed in, never looked for on the calendar', (name) => {
    expect(table.find(name)?.category).toBe('document');
    expect(table.isSelfArranged(name, '次')).toBe(true);
  });

  test.each('推门听课 跟踪听课 检查性听课 诊断性听课 随堂听课 互听课'.split(' '))(
    '%s counts as 听课',
    (name) => {
      expect(table.countsToward(name, '听课')).toBe(true);
      expect(table.isSelfArranged(name, '节')).toBe(true);
    },
  );

  test.each([
    ['觀課', '听课'],
    ['議課', '评课'],
    ['共同備課', '集体备课'],
    ['公開授課', '公开课'],
    ['領域會議', '教研活动'],
    ['教學省思', '教学反思'],
  ])('Taiwan says %s for %s', (name, standard) => {
    expect(standardOf(name)).toBe(standard);
  });

  test.each([
    ['群众备课', '集体备课'],
    ['群眾備課', '集体备课'],
    ['探究课', '探讨课'],
  ])('%s was probably meant to be %s', (wrong, meant) => {
    expect(table.nearMiss(wrong)).toBe(meant);
  });

  test('an open class counts for its teacher and for those who sit in it', () => {
    const credits = table
      .credits('校级公开课')
      .map(({ role, kind, amount, unit }) => [role, kind, amount.n / amount.d, unit]);
    expect(credits).toEqual([
      ['teacher', '公开课', 1, '节'],
      ['attendee', '听课', 1, '节'],
    ]);
  });
});
