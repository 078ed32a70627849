import { describe, expect, test } from 'vitest';
import { checked } from './checked.ts';

const LISTEN = '要求 听课 每位教师 每周 不少于2节，每学期 不少于';

describe('每周的数与学期总数', () => {
  test('2 × 20 weeks are exactly 40', () => {
    expect(checked(`${LISTEN}40节`).codes).not.toContain('rate-below-total');
  });

  test('41 would need one more', () => {
    expect(checked(`${LISTEN}41节`).data('rate-below-total')).toEqual([
      {
        activity: '听课',
        rate: 2,
        unit: '节',
        periods: 20,
        periodKind: 'week',
        every: 1,
        product: 40,
        total: 41,
        difference: 1,
        period: '第一学期',
      },
    ]);
  });

  test('1 to 2 a week can make 30 in 20 weeks, but not 41', () => {
    const range = (total: number) => checked(`要求 听课 每位教师 每周 1—2节，每学期 不少于${total}节`);
    expect(range(30).codes).toEqual([]);
    expect(range(41).data('quota-contradiction')).toMatchObject([{ min: 41, max: 40 }]);
    expect(range(41).codes).not.toContain('rate-below-total');
  });

  test('midterm week 10 taken out: 19 weeks, 38, 2 short of 40', () => {
    const result = checked(`校历 { 考试 期中考试 第一学期第10周 占周 }\n${LISTEN}40节`);
    expect(result.data('rate-below-total')).toMatchObject([{ periods: 19, product: 38, difference: 2 }]);
  });

  test('five full days asked for: 15 weeks, 30, 10 short', () => {
    const result = checked(`校历 { 教学周 至少5天 }\n${LISTEN}40节`);
    expect(result.data('rate-below-total')).toMatchObject([{ periods: 15, product: 30, difference: 10 }]);
  });

  test('a year plan names the term with the larger gap, once', () => {
    expect(checked(`${LISTEN}40节`, { term: null }).data('rate-below-total')).toMatchObject([
      { periods: 17, product: 34, difference: 6, period: '第二学期' },
    ]);
  });

  test('weeks that begin on Sunday: the term has other teaching weeks', () => {
    // By Sunday the term's weeks are 08-30–09-05 (4 days) … 01-17–01-23 (exams); 10-01–10-07 falls into
    // 09-27–10-03 (3 days: Mon–Wed) and 10-04–10-10 (Thu, Fri and the make-up Saturday: 3 days): 20 weeks again.
    const sunday = checked(`校历 { 每周始于 周日 }\n${LISTEN}41节`);
    expect(sunday.data('rate-below-total')).toMatchObject([{ periods: 20, product: 40 }]);
    // Without the make-up Saturday 10-04–10-10 has two school days only.
    const strict = checked(`校历 { 每周始于 周日\n教学周 至少4天 }\n${LISTEN}40节`);
    expect(strict.data('rate-below-total')).toMatchObject([{ periods: 18, product: 36 }]);
  });

  test('the two lines may stand apart, and mean the same people', () => {
    const result = checked('要求 听课 每位教师 每周 不少于2节\n要求 听课 全体教师 每学期 不少于44节');
    expect(result.data('rate-below-total')).toMatchObject([{ product: 40, difference: 4 }]);
    expect(result.at('rate-below-total')).toEqual(['不少于44节']);
  });

  test('a line for leaders is another demand: 50 is not held against everybody’s 2 a week', () => {
    const result = checked('要求 听课 每位教师 每周 不少于2节\n要求 听课 教研组长 每学期 不少于50节');
    expect(result.codes).not.toContain('rate-below-total');
  });

  test('每月 1 × 5 months: September to January have ten school days each', () => {
    expect(
      checked('要求 教育论坛 学校 每月不少于1次，每学期不少于6次').data('rate-below-total'),
    ).toMatchObject([{ periods: 5, periodKind: 'month', product: 5, total: 6, difference: 1 }]);
  });

  test('months with few school days do not count: February has five, July two', () => {
    const result = checked('要求 教育论坛 学校 每月不少于1次，每学期不少于5次', { term: 2 });
    expect(result.data('rate-below-total')).toMatchObject([
      { periods: 4, product: 4, difference: 1, period: '第二学期' },
    ]);
  });

  test('a term against the year: 2 × 10 of 24', () => {
    expect(
      checked('要求 教育论坛 学校 每学期不少于10次，每学年不少于24次', { term: null }).data(
        'rate-below-total',
      ),
    ).toMatchObject([
      {
        periods: 2,
        periodKind: 'term',
        product: 20,
        total: 24,
        difference: 4,
        period: { kind: 'year', start: 2026, end: 2027 },
      },
    ]);
  });
});

describe('节奏', () => {
  test('每两周1次，每学年16次: 10 + 8 = 18 are enough', () => {
    const result = checked('要求 组内教研 每个教研组 每两周1次，每学年16次', { term: null });
    expect(result.codes).not.toContain('rate-does-not-fit');
    expect(result.codes).not.toContain('quota-contradiction');
  });

  test('每两周1次，每学期16次: 20 weeks give 10, 6 too few', () => {
    const result = checked('要求 组内教研 每个教研组 每两周1次，每学期16次');
    expect(result.data('rate-does-not-fit')).toMatchObject([
      { rate: 1, every: 2, periods: 20, product: 10, total: 16, difference: 6, period: '第一学期' },
    ]);
    expect(result.codes).not.toContain('rate-below-total');
  });

  test('a term’s plan says nothing of the year it sees half of', () => {
    expect(checked('要求 组内教研 每个教研组 每两周1次，每学年16次').codes).not.toContain(
      'rate-does-not-fit',
    );
  });

  test('17 weeks hold 8 pairs', () => {
    const result = checked('要求 组内教研 每个教研组 每两周1次，每学期9次', { term: 2 });
    expect(result.data('rate-does-not-fit')).toMatchObject([{ periods: 17, product: 8, difference: 1 }]);
  });

  test('教学随笔 每两周1篇 beside 每学期10篇 fits exactly', () => {
    expect(checked('要求 教学随笔 每位教师 每两周1篇，每学期10篇').codes).not.toContain('rate-does-not-fit');
  });
});

describe('矛盾', () => {
  test('at most one a week and forty a term', () => {
    const result = checked('要求 听课 每位教师 每周至多1节\n要求 听课 每位教师 每学期不少于40节');
    expect(result.data('quota-contradiction')).toEqual([
      { activity: '听课', subject: '每位教师', min: 40, max: 20, unit: '节', period: '第一学期', lines: 2 },
    ]);
    expect(result.codes).not.toContain('rate-below-total');
    expect(result.problems.find(({ code }) => code === 'quota-contradiction')?.related).toHaveLength(1);
  });

  test('exactly 2 a week makes 40, and 45 are asked', () => {
    const result = checked('要求 听课 每位教师 每周恰好2节，每学期不少于45节');
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 45, max: 40, lines: 2 }]);
    expect(result.codes).not.toContain('rate-below-total');
  });

  test('two lines of one period that no number satisfies', () => {
    const result = checked('要求 公开课 每位教师 每学期不少于3节\n要求 公开课 每位教师 每学期至多2节');
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 3, max: 2, lines: 2 }]);
  });

  test('at least two a week and at most 30 a term', () => {
    const result = checked('要求 听课 每位教师 每周不少于2节，每学期不超过30节');
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 40, max: 30, lines: 2 }]);
  });

  test('a rhythm is no lower bound: 每周1次 beside 每学期至多10次', () => {
    expect(checked('要求 组内教研 每个教研组 每周1次，每学期至多10次').codes).not.toContain(
      'quota-contradiction',
    );
  });

  test('two ranges that do not meet', () => {
    const result = checked('要求 读书 每位教师 每学期1~2本\n要求 读书 每位教师 每学期3~4本');
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 3, max: 2 }]);
  });

  test('two ranges that meet in 2', () => {
    expect(checked('要求 读书 每位教师 每学期1~2本\n要求 读书 每位教师 每学期2~4本').codes).not.toContain(
      'quota-contradiction',
    );
  });

  test('three lines, none of which can be left out', () => {
    const result = checked(`要求 听课 每位教师 第1周至第10周 不少于8节
      要求 听课 每位教师 第11周至第20周 不少于8节
      要求 听课 每位教师 每学期至多15节
      要求 听课 每位教师 每周至多3节`);
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 16, max: 15, lines: 3 }]);
  });

  test('what counts towards 听课 is bounded with it', () => {
    const result = checked('要求 推门听课 每位教师 每学期不少于10节\n要求 听课 每位教师 每学期至多8节');
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 10, max: 8, lines: 2 }]);
    const reverse = checked('要求 听课 每位教师 每学期不少于10节\n要求 推门听课 每位教师 每学期至多8节');
    expect(reverse.codes).not.toContain('quota-contradiction');
  });

  test('everybody’s limit and the leaders’ duty meet in one person', () => {
    const result = checked(`教研组 语文组 { 组长 张敏；成员 李华、王芳 }
      要求 听课 每位教师 每学期至多40节
      要求 听课 教研组长 每学期不少于50节`);
    expect(result.data('quota-contradiction')).toMatchObject([{ min: 50, max: 40, lines: 2 }]);
  });

  test('different people, nothing to contradict', () => {
    const result = checked(`教研组 语文组 { 组长 张敏；成员 李华、王芳 }
      要求 听课 李华 每学期至多40节
      要求 听课 王芳 每学期不少于50节`);
    expect(result.codes).not.toContain('quota-contradiction');
  });

  test('what is only striven for contradicts nothing', () => {
    expect(
      checked('要求 公开课 每位教师 每学期力争3节\n要求 公开课 每位教师 每学期至多2节').codes,
    ).not.toContain('quota-contradiction');
  });

  test('40 a term and at most 2 a week fit exactly', () => {
    expect(
      checked('要求 听课 每位教师 每学期不少于40节\n要求 听课 每位教师 每周至多2节').codes,
    ).not.toContain('quota-contradiction');
  });

  test('an odd last week may hold one more of what is bounded every two weeks', () => {
    expect(
      checked('要求 公开课 每位教师 每两周至多1节\n要求 公开课 每位教师 每学期不少于9节', { term: 2 }).codes,
    ).not.toContain('quota-contradiction');
    expect(
      checked('要求 公开课 每位教师 每两周至多1节\n要求 公开课 每位教师 每学期不少于10节', { term: 2 }).data(
        'quota-contradiction',
      ),
    ).toMatchObject([{ min: 10, max: 9 }]);
  });
});

describe('容量', () => {
  const SLOTS = '教研组 21个\n要求 研究课 学校 每周至多1堂';

  test('21 groups × 1 lesson in 20 weeks, in 17 weeks', () => {
    const result = checked(`${SLOTS}\n要求 研究课 每个教研组 每学期1堂`, { term: null });
    expect(result.data('capacity-exceeded')).toEqual([
      { activity: '研究课', demand: 21, slots: 20, period: '第一学期', unit: '堂' },
      { activity: '研究课', demand: 21, slots: 17, period: '第二学期', unit: '堂' },
    ]);
  });

  test('20 groups fit into 20 weeks', () => {
    const fits = checked('教研组 20个\n要求 研究课 学校 每周至多1堂\n要求 研究课 每个教研组 每学期1堂');
    expect(fits.codes).not.toContain('capacity-exceeded');
  });

  test('without an upper bound there is no capacity', () => {
    expect(checked('教研组 21个\n要求 研究课 每个教研组 每学期1堂').codes).not.toContain('capacity-exceeded');
  });

  test('21 groups × 1 a year into 37 weeks', () => {
    expect(checked(`${SLOTS}\n要求 研究课 每个教研组 每学年1堂`, { term: null }).codes).not.toContain(
      'capacity-exceeded',
    );
    expect(
      checked(`${SLOTS}\n要求 研究课 每个教研组 每学年2堂`, { term: null }).data('capacity-exceeded'),
    ).toMatchObject([{ demand: 42, slots: 37 }]);
  });

  test('nobody says how many groups there are: unchecked', () => {
    expect(
      checked('教研组\n要求 研究课 学校 每周至多1堂\n要求 研究课 每个教研组 每学期1堂').codes,
    ).not.toContain('capacity-exceeded');
  });
});

describe('分级与分界', () => {
  const ladder = (teacher: number, leader: number, head: number) =>
    checked(`要求 听课 每位教师 每学期不少于${teacher}节
      要求 听课 教研组长 每学期不少于${leader}节
      要求 听课 校长 每学期不少于${head}节`);

  test('40 < 50 < 60 stands', () => expect(ladder(40, 50, 60).codes).not.toContain('ladder-inverted'));

  test('a leader who owes less than everybody', () => {
    expect(ladder(40, 30, 60).data('ladder-inverted')).toEqual([
      {
        activity: '听课',
        higher: '教研组长',
        higherAmount: 30,
        lower: '每位教师',
        lowerAmount: 40,
        unit: '节',
      },
    ]);
  });

  test('of several lower posts the one that owes most is named', () => {
    expect(ladder(40, 50, 45).data('ladder-inverted')).toMatchObject([
      { higher: '校长', lower: '教研组长', lowerAmount: 50 },
    ]);
  });

  test('cohorts are not ranked', () => {
    const result = checked('要求 听课 每位教师 每学期不少于40节\n要求 听课 青年教师 每学期不少于20节');
    expect(result.codes).not.toContain('ladder-inverted');
  });

  test('35周岁以上 and 35周岁以下 both have those of 35', () => {
    const result = checked('群体 年长教师：年龄35周岁以上\n群体 年轻教师：年龄35周岁以下');
    expect(result.data('boundary-overlap')).toEqual([
      { first: '年长教师', second: '年轻教师', value: 35, field: 'age' },
    ]);
  });

  test.each([
    '群体 年长教师：年龄35周岁以上\n群体 年轻教师：不满35周岁',
    '群体 年长教师：年龄35周岁以上\n群体 新教师：教龄3年以内',
    '群体 年长非课题教师：年龄35周岁以上 且 非 课题组',
  ])('no overlap: %s', (text) => expect(checked(text).codes).not.toContain('boundary-overlap'));
});
