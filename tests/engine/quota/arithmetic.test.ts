import { describe, expect, test } from 'vitest';
import { checked } from './checked.ts';

describe('分项之和', () => {
  test('1+6+2+5+1+1 makes 16', () => {
    const block = `要求 组内教研活动 每个教研组 每学年16次 {
      制定计划 1次；教材教法研究 6次；理论学习 2次
      说课听课评课 5次 { 其中 说课 2~3次，建议 }
      校本课程 1次；机动 1次
    }`;
    expect(checked(block, { term: null }).codes).not.toContain('sum-mismatch');
    expect(checked(block, { term: null }).codes).not.toContain('subset-exceeds-total');
  });

  test('a statement with two periods holds its block against the one it fits', () => {
    const block = '要求 组内教研 每个教研组 每两周1次，每学年16次 { 理论学习 10次；说课评课 6次 }';
    expect(checked(block, { term: null }).codes).not.toContain('sum-mismatch');
  });

  test('15 of 16: one too few, at the total', () => {
    const result = checked('要求 组内教研 每个教研组 每学期16次 { 理论学习 10次；说课评课 5次 }');
    expect(result.data('sum-mismatch')).toEqual([{ total: 16, sum: 15, difference: -1, unit: '次' }]);
    expect(result.at('sum-mismatch')).toEqual(['16次']);
  });

  test('the written total can become the sum', () => {
    const result = checked('要求 组内教研 每个教研组 每学期16次 { 理论学习 10次；说课评课 5次 }');
    const [fix] = result.problems.find(({ code }) => code === 'sum-mismatch')?.fixes ?? [];
    expect(fix).toMatchObject({ key: 'correctSum', data: { total: 15, unit: '次' } });
    expect(fix?.edits.map(({ text }) => text)).toEqual(['15']);
  });

  test('4×10名 is forty', () => {
    const four = (last: number) => `指标 十佳评选 学校 每学年 4×10名 {
      十佳骨干教师 10名；十佳青年教师 10名；十佳教育管理工作者 10名；十佳服务职工 ${last}名
    }`;
    expect(checked(four(10), { term: null }).codes).not.toContain('sum-mismatch');
    expect(checked(four(11), { term: null }).data('sum-mismatch')).toEqual([
      { total: 40, sum: 41, difference: 1, unit: '名' },
    ]);
  });

  test.each([
    ['ranges that allow it', '16次 { 理论学习 8~10次；说课评课 5~8次 }', []],
    [
      'ranges that fall short',
      '20次 { 理论学习 8~10次；说课评课 5~8次 }',
      [{ total: 20, sum: 13, sumMax: 18, difference: -2, unit: '次' }],
    ],
    [
      'ranges that overshoot',
      '12次 { 理论学习 8~10次；说课评课 5~8次 }',
      [{ total: 12, sum: 13, sumMax: 18, difference: 1, unit: '次' }],
    ],
    ['a range as total', '12~15次 { 理论学习 8次；说课评课 5次 }', []],
    ['not less than', '不少于12次 { 理论学习 8次；说课评课 5次 }', []],
    [
      'at most',
      '至多12次 { 理论学习 8次；说课评课 5次 }',
      [{ total: 12, sum: 13, difference: 1, unit: '次' }],
    ],
    ['a vague part', '16次 { 理论学习 10次；说课评课 若干次 }', []],
    [
      'a vague part and too much already',
      '9次 { 理论学习 10次；说课评课 若干次 }',
      [{ total: 9, sum: 10, difference: 1, unit: '次' }],
    ],
    ['parts of another unit', '16次 { 理论学习 10次；读书笔记 3篇 }', []],
    ['about', '约16次 { 理论学习 10次；说课评课 5次 }', []],
  ])('%s', (_, amount, expected) => {
    expect(checked(`要求 组内教研 每个教研组 每学期${amount}`).data('sum-mismatch')).toEqual(expected);
  });

  test('parts of parts are held against their part', () => {
    const result = checked(
      '要求 组内教研 每个教研组 每学期16次 { 理论学习 10次 { 通读 4次；精读 5次 }；说课评课 6次 }',
    );
    expect(result.data('sum-mismatch')).toEqual([{ total: 10, sum: 9, difference: -1, unit: '次' }]);
  });
});

describe('其中', () => {
  test('21 of 21 is worth a remark, 1 of 3 is not', () => {
    const result = checked(`记录 发表论文 21篇，其中 省级以上 21篇
      记录 论文获奖 3篇，其中 省级以上 1篇`);
    expect(result.data('subset-equals-total')).toEqual([{ name: '省级以上', total: 21, unit: '篇' }]);
    expect(result.codes).not.toContain('subset-exceeds-total');
  });

  test('4 and 3 of 13 people', () => {
    expect(checked('记录 校级骨干 13人 { 其中 教坛新秀 4人；其中 评优课获奖 3人 }').codes).not.toContain(
      'subset-exceeds-total',
    );
  });

  test('6 of 5 cannot be', () => {
    const result = checked('要求 教研 每个教研组 每学期5次 { 其中 说课 6次 }');
    expect(result.data('subset-exceeds-total')).toEqual([{ name: '说课', subset: 6, total: 5, unit: '次' }]);
  });

  test('more than a lower bound is fine', () => {
    expect(checked('要求 教研 每个教研组 每学期不少于5次 { 其中 说课 6次 }').codes).not.toContain(
      'subset-exceeds-total',
    );
  });
});

describe('总结里的合计', () => {
  test('262 lessons are not 123 + 149', () => {
    const result = checked('记录 听课 262节 { 指导课 123节；新教师汇报课 149节 }', { head: '总结' });
    expect(result.data('record-sum-mismatch')).toEqual([
      { total: 262, sum: 272, difference: 10, unit: '节' },
    ]);
  });

  test('5 = 1 + 2 + 1 + 1', () => {
    const record = '记录 课堂教学研讨 5次 { 语文 1次；英语 2次；音乐 1次；体育与健身 1次 }';
    expect(checked(record, { head: '总结' }).codes).not.toContain('record-sum-mismatch');
  });
});

describe('清单的项数', () => {
  test.each([
    ['清单 五个结合 { 甲与乙；丙与丁；戊与己；庚与辛；壬与癸 }', []],
    ['清单 三定 { 定时间；定地点；定专题；定人员 }', [{ name: '三定', declared: 3, found: 4 }]],
    ['清单 教研形式 共7种 { 案例分析；自主学习；课题研究 }', [{ name: '教研形式', declared: 7, found: 3 }]],
    ['清单 教研形式 { 案例分析；自主学习 }', []],
  ])('%s', (statement, expected) => expect(checked(statement).data('count-mismatch')).toEqual(expected));
});

describe('权重', () => {
  test.each([
    ['30 + 30 + 20 + 20', '占30%：教研；占30%：听课；占20%：课题；占20%：归档', []],
    ['30 + 30 + 20', '占30%：教研；占30%：听课；占20%：课题', [{ name: '评优', sum: 80, difference: -20 }]],
    ['one alone', '占15%：三课活动', []],
    ['with points beside them', '占60%：教研；占40%：听课；扣 5分：缺席；否决：教学事故', []],
    ['an item without a weight', '占30%：教研；占30%：听课；项目 课题', []],
  ])('%s', (_, items, expected) => {
    expect(checked(`考核 评优 { ${items.replaceAll('；', '\n')} }`).data('weight-sum')).toEqual(expected);
  });
});
