import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownNames, layered } from '../../../../server/language/lexicon/names.ts';
import { readClause } from '../../../../server/language/reading/sentence/read-clause.ts';
import { type Slice, slice } from '../../../../server/language/reading/slice.ts';
import { understood } from '../../../support/clause-reading.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { standardLibrary } from '../../../support/standard-names.ts';

const origin = { file: 'plan.plan' };
const own = knownNames([{ kind: 'activity', names: ['每周一诗', '组织生活会', '二次函数研讨'] }]);
const names = layered(standardLibrary(), own);
const free = { hasName: false, item: false };
const read = (text: string, context = free, start = 0) =>
  readClause(slice(origin, text, start), names, context);
const reading = (text: string, context = {}) => understood(text, { context }).reading;

describe('the sentences of the language description', () => {
  test.each([
    ['青年教师每周写教学反思1篇', '青年教师/每周/教学反思/1篇'],
    ['每位教师每周听课不少于2节', '每位教师/每周/听课/不少于2节'],
    ['每位教师每学期完成一人一课1节', '每位教师/每学期/一人一课/1节'],
    ['三年级每位教师每周听课2节', '三年级每位教师/每周/听课/2节'],
    ['每位教师听写竞赛1次', '每位教师//听写竞赛/1次'],
    ['学校每月召开全体会议1次', '学校/每月/全体会议/1次'],
    ['教学反思每周至少1篇', '/每周/教学反思/至少1篇'],
    ['骨干教师每学期上交流汇报课1节', '骨干教师/每学期/交流汇报课/1节'],
    ['人人完成2篇学习心得', '人人//学习心得/2篇'],
    ['每个教研组每期推出一堂研究课', '每个教研组/每期/研究课/一堂'],
    ['每位教师修改教案二、三次', '每位教师//修改教案/二、三次'],
    ['每位教师每次集体备课后二次备课1次', '每位教师/每次集体备课后/二次备课/1次'],
    ['每篇不少于150字', '///每篇不少于150字'],
    ['教师培训', '//教师培训/'],
    ['每月一讲', '//每月一讲/'],
    ['本学期工作计划', '//本学期工作计划/'],
    ['每周一诗', '//每周一诗/'],
    ['一人一课', '//一人一课/'],
    ['至少听课3节', '//听课/至少3节'],
    ['每学期劳动1次', '/每学期/劳动/1次'],
    ['数学每周2节', '/每周/数学/2节'],
    ['each teacher 听课 2 lessons per week', 'eachteacher/perweek/听课/2lessons'],
    ['每位教师听课2节每周', '每位教师/每周/听课/2节'],
    ['语文每周听课2节', '语文/每周/听课/2节'],
  ])('%s', (sentence, expected) => {
    expect(reading(sentence)).toBe(expected);
  });

  test.each([
    ['每位教师 每周 不少于2节', '每位教师/每周//不少于2节'],
    ['每位教师每周不少于2节', '每位教师/每周//不少于2节'],
    ['每学期 不少于40节', '/每学期//不少于40节'],
    ['每个教研组 每学期16次', '每个教研组/每学期//16次'],
    ['each 教师 every week at least 2 节', 'each教师/everyweek//atleast2节'],
    ['学校 每学年 4×10名', '学校/每学年//4×10名'],
    ['命题人 每次考试 1份', '命题人/每次考试//1份'],
    ['新上岗人员 每学期 2篇', '新上岗人员/每学期//2篇'],
    ['教研组全体', '教研组全体///'],
    ['每位教师 每学期 不少于20', '每位教师/每学期//不少于20'],
    ['每位教师每学期20', '每位教师/每学期//20'],
    ['each teacher every term at least 4', 'eachteacher/everyterm//atleast4'],
    ['each department every year 12', 'eachdepartment/everyyear//12'],
    ['each teacher every term 3 to 5', 'eachteacher/everyterm//3to5'],
    ['each teacher 3 per term', 'eachteacher/perterm//3'],
    ['each teacher once a term', 'eachteacher/aterm//once'],
    ['each teacher every month two lessons', 'eachteacher/everymonth//twolessons'],
    ['每位教师 读书会 3', '每位教师//3/'],
    ['语文组 前半学期 不少于8次', '语文组/前半学期//不少于8次'],
    ['语文组下半学期不少于8次', '语文组/下半学期//不少于8次'],
    ['每位教师每课时1份', '每位教师/每课时//1份'],
    ['每位教师', '每位教师///'],
  ])('after a head that has the name: %s', (sentence, expected) => {
    expect(reading(sentence, { hasName: true })).toBe(expected);
  });

  test.each([
    ['制定计划1次', '//制定计划/1次'],
    ['理论学习 10次', '//理论学习/10次'],
    ['说课评课 6次', '//说课评课/6次'],
    ['十佳骨干教师 10名', '//十佳骨干教师/10名'],
    ['说课 2~3次', '//说课/2~3次'],
    ['每周例会 2次', '//每周例会/2次'],
    ['2篇学习心得', '//学习心得/2篇'],
    ['一人同课多轮', '//一人同课多轮/'],
  ])('in a part no people and no period are read: %s', (sentence, expected) => {
    expect(reading(sentence, { item: true })).toBe(expected);
  });
});

describe('what is understood besides the four pieces', () => {
  test('a verb and a modal are kept', () => {
    const { value } = read('各学科每周都要组织教研活动一次');
    expect(value).toMatchObject({
      modal: { text: '都要' },
      verb: { text: '组织' },
      name: { text: '教研活动' },
    });
  });

  test('whom it is done to stays with the verb', () => {
    const { value } = read('教导处对全体教师每两周普查一次');
    expect(value).toMatchObject({
      people: { text: '教导处' },
      verb: { text: '对全体教师' },
      name: { text: '普查' },
    });
  });

  test('a trigger and weeks stand beside a period', () => {
    const { value } = read('青年教师第3周至第16周每周听课2节');
    expect(value).toMatchObject({
      period: { kind: 'week', every: 1 },
      trigger: { kind: 'weeks', range: { from: 3, to: 16 } },
    });
    expect(read('每次考试后教师写试卷分析1份').value).toMatchObject({
      period: { kind: 'occasion', when: 'after', of: { text: '考试' } },
      trigger: null,
    });
  });

  test('the comparison that stands earlier counts for the amount', () => {
    expect(read('徒弟每学期至少向师傅开课8节').value.amount).toMatchObject({
      comparison: 'atLeast',
      min: { n: 8 },
      text: '至少8节',
    });
    expect(read('徒弟每学期至少向师傅开课8节以上').value.amount).toMatchObject({
      comparison: 'atLeast',
      doubled: '至少8节以上',
    });
    expect(read('每位教师每学期力争发表论文1篇').value.amount).toMatchObject({
      comparison: 'bare',
      soft: true,
    });
  });

  test('several names joined by 、', () => {
    const { value } = read('骨干教师、学科带头人每学期上示范课、研讨课各1节');
    expect(value.names.map(({ text }) => text)).toEqual(['示范课', '研讨课']);
    expect(value.people?.sets.map(({ text }) => text)).toEqual(['骨干教师', '学科带头人']);
  });

  test('every piece knows its place in the file', () => {
    const text = '每位教师 每周 听课 至少2节';
    const { value } = read(text, free, 1000);
    const written = [value.people, value.period, value.name, value.amount].map(
      (piece) => piece && text.slice(piece.source.start - 1000, piece.source.end - 1000),
    );
    expect(written).toEqual(['每位教师', '每周', '听课', '至少2节']);
  });

  test('a known name is never cut', () => {
    expect(read('每位教师每学期组织生活会2次').value).toMatchObject({
      verb: null,
      name: { text: '组织生活会' },
    });
    expect(read('每位教师每学期每周一诗2次').value).toMatchObject({
      name: { text: '每周一诗' },
      period: { kind: 'term' },
    });
    expect(read('每位教师每学期二次函数研讨').value).toMatchObject({
      name: { text: '二次函数研讨' },
      amount: null,
    });
  });
});

describe('a doubtful reading says so', () => {
  const applied = (clause: Slice, key: string) => {
    const fix = readClause(clause, names, free)
      .problems.flatMap((problem) => problem.fixes ?? [])
      .find((one) => one.key === key);
    if (!fix) return null;
    return [...fix.edits]
      .sort((a, b) => b.source.start - a.source.start)
      .reduce(
        (text, edit) => text.slice(0, edit.source.start) + edit.text + text.slice(edit.source.end),
        clause.text,
      );
  };

  test.each([
    '每位教师每学期共读一本书1次',
    '每位教师每学期至少先锋1次',
    '每周三节',
    '每位教师每周五前上交教案1份',
    '教师 认真负责地 听课 2节',
    '每位教师每学期Reading Club1次',
    '每周三下午各教研组开展教研活动1次',
    '每位教师每学期评新秀1次',
    '信息员每月简讯在校园网发布2篇',
    '子课题报教科室备案1次',
    '备课组每周三下午集体备课1次',
  ])('%s', (sentence) => {
    expect(read(sentence).problems.map(({ code }) => code)).toContain('ambiguous-split');
  });

  test.each([
    '每位教师每周听课不少于2节',
    '每位教师 每周 听课 至少2节',
    '每个教研组每学期开展主题校本教研活动三次以上',
    '每位教师每学期“每日一读”1次',
  ])('but not a plain one: %s', (sentence) => {
    expect(read(sentence).problems).toEqual([]);
  });

  test('the fix separates the pieces with blanks, and the reading stays', () => {
    const clause = slice(origin, '每位教师每学期共读一本书1次', 0);
    const spaced = applied(clause, 'insertBlank');
    expect(spaced).toBe('每位教师 每学期 共读一本书 1次');
    expect(reading(spaced ?? '')).toBe(reading(clause.text));
  });

  test('the other fix puts the name in quotes, and the doubt is gone', () => {
    const quoted = applied(slice(origin, '每位教师每学期共读一本书1次', 0), 'quoteName');
    expect(quoted).toBe('每位教师每学期"共读一本书"1次');
    expect(read(quoted ?? '')).toMatchObject({ value: { name: { text: '共读一本书' } }, problems: [] });
  });
});

describe('any text at all', () => {
  const words = [
    '每位',
    '教师',
    '每周',
    '每学期',
    '听课',
    '不少于',
    '2节',
    '一',
    '三次',
    '至少',
    '组织',
    '写',
    '每次',
    '前',
    '后',
    '“',
    '”',
    '《',
    '"',
    '（',
    '）',
    '、',
    '，',
    ' ',
    '各',
    '全体',
    '35周岁以上',
    '的',
    '非',
    '第3周',
    '至',
    'XX',
    '%',
    'each ',
    'week',
    '\\',
    '\t',
    '𠮷',
  ];

  test('is read without throwing, and no piece lies outside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 25 }),
        fc.boolean(),
        fc.boolean(),
        (parts, hasName, item) => {
          const text = parts.join('');
          const { value } = read(text, { hasName, item }, 7);
          for (const piece of [
            value.people,
            value.period,
            value.trigger,
            value.verb,
            value.name,
            value.amount,
            value.size,
            value.modal,
          ]) {
            if (!piece) continue;
            expect(piece.source.start).toBeGreaterThanOrEqual(7);
            expect(piece.source.end).toBeLessThanOrEqual(7 + text.length);
            expect(piece.source.end).toBeGreaterThanOrEqual(piece.source.start);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is read in time that grows with its length at most', () => {
    const time = (text: string) =>
      cpuTime(() => {
        for (let i = 0; i < 20; i++) read(text);
      });
    time('每位教师每周听课');
    for (const piece of ['每位教师和至少一次', '每', '一二三', '“', '（', '教师', 'every ', '每次后']) {
      expect(time(piece.repeat(5000)), piece).toBeLessThan(1500);
    }
  });
});
