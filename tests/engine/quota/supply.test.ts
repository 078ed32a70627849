import { describe, expect, test } from 'vitest';
import { period as named } from '../../../server/messages/zh-hans/period.ts';
import { checked } from './checked.ts';

const GROUPS = `教研组 语文组 { 组长 张敏；成员 李华、王芳；固定时间 周三 第7节 }
教研组 数学组 { 组长 赵磊；成员 孙丽、周强；固定时间 周二 第7节 }
`;

describe('每周的活动', () => {
  test('a window in each of the 20 teaching weeks serves 每周1次, for groups nobody named', () => {
    const result = checked(
      '教研组\n活动 教研组教研 { 组织 每个教研组  时间 每周一次 }\n要求 教研组教研 每个教研组 每周1次',
    );
    expect(result.rows).toMatchObject([
      { who: null, count: null, min: 1, planned: 1, gap: null, plan: 'met' },
    ]);
    expect(result.codes).not.toContain('quota-unscheduled');
  });

  test('a week whose Wednesday is a holiday owes nothing (10-07)', () => {
    const result = checked(
      `${GROUPS}活动 组内教研 { 组织 每个教研组  时间 每周 固定时间 }\n要求 组内教研 每个教研组 每周1次`,
    );
    expect(result.codes).not.toContain('quota-shortfall');
    expect(result.rows.map(({ who, plan }) => [who, plan])).toEqual([
      ['语文组', 'met'],
      ['数学组', 'met'],
    ]);
  });

  test('every other week does not make every week: who, which weeks, how many', () => {
    const result = checked(
      `${GROUPS}活动 组内教研 { 组织 语文组  时间 单周 周三 }\n要求 组内教研 语文组 每周1次`,
    );
    // Weeks 2 to 20 that are even; in week 6 the slot stands in no odd week, so it lacks too.
    const weeks = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20];
    expect(result.data('quota-shortfall')).toMatchObject([
      {
        activity: '组内教研',
        who: ['语文组'],
        period: '第一学期',
        demanded: 10,
        planned: 0,
        gap: 10,
        unit: '次',
        weeks,
      },
    ]);
    expect(result.rows).toMatchObject([
      { planned: 0, gap: 1, plan: 'short', worst: { week: 2, planned: 0 } },
    ]);
  });

  test('the fix writes 每周 for 单周', () => {
    const result = checked(
      `${GROUPS}活动 组内教研 { 组织 语文组  时间 单周 周三 }\n要求 组内教研 语文组 每周1次`,
    );
    const fixes = result.problems.find(({ code }) => code === 'quota-shortfall')?.fixes ?? [];
    expect(fixes.map(({ key, data }) => [key, data])).toContainEqual(['correctRate', { text: '每周' }]);
    const [edit] = fixes.find(({ key }) => key === 'correctRate')?.edits ?? [];
    const text = edit && 'text' in edit.source.origin ? String(edit.source.origin.text) : '';
    expect(text.slice(edit?.source.start, edit?.source.end)).toBe('单周');
  });

  test('a fix changes the schedule of those who lack, and of nobody else', () => {
    const result = checked(
      `${GROUPS}活动 语文教研 { 课型 组内教研  组织 语文组  时间 每两周 周三 }
活动 数学教研 { 课型 组内教研  组织 数学组  时间 第1周、第3周 周四 }
要求 组内教研 语文组、数学组 每学期不少于15次`,
    );
    const offered = result.problems.flatMap(({ code, data, fixes }) =>
      code === 'quota-shortfall' ? [{ data, keys: (fixes ?? []).map(({ key }) => key) }] : [],
    );
    expect(offered).toMatchObject([
      { data: { who: ['数学组'] }, keys: [] },
      { data: { who: ['语文组'] }, keys: ['correctRate'] },
    ]);
  });

  test('missing weeks are added to a list of weeks', () => {
    const result = checked(
      `${GROUPS}活动 组内教研 { 组织 语文组  时间 第1周至第18周 周三 }\n要求 组内教研 语文组 每周1次`,
    );
    expect(result.data('quota-shortfall')).toMatchObject([
      { weeks: [19, 20], gap: 2, weekDates: ['2027-01-04', '2027-01-11'] },
    ]);
    const fixes = result.problems.find(({ code }) => code === 'quota-shortfall')?.fixes ?? [];
    expect(fixes.flatMap(({ edits }) => edits.map(({ text }) => text))).toContain('、第19周、第20周');
  });

  test('who lacks the same is named together, who lacks nothing is not', () => {
    const result = checked(`${GROUPS}教研组 英语组 { 组长 钱进；成员 郑和 }
      活动 组内教研 { 组织 语文组  时间 每周 周三 }
      活动 组内教研 { 组织 数学组、英语组  时间 第1周至第19周 周二 }
      要求 组内教研 每个教研组 每周1次`);
    expect(result.data('quota-shortfall')).toMatchObject([
      { who: ['数学组', '英语组'], weeks: [20], gap: 1 },
    ]);
  });
});

describe('每学期的次数', () => {
  const meetings = (time: string, demand: string, more = '') =>
    checked(`${GROUPS}活动 组内教研 { 组织 语文组  时间 ${time} ${more} }\n要求 组内教研 语文组 ${demand}`);

  test('21 Wednesdays less 10-07 and the exam day are 19', () => {
    expect(meetings('每周三', '每学期不少于19次').rows).toMatchObject([
      { planned: 19, gap: null, plan: 'met' },
    ]);
    expect(meetings('每周三', '每学期不少于20次').data('quota-shortfall')).toMatchObject([
      { demanded: 20, planned: 19, gap: 1 },
    ]);
  });

  test('遇假 顺延 keeps the one of 10-07, where it lands', () => {
    expect(meetings('每周三', '每学期不少于20次', '遇假 顺延').rows).toMatchObject([
      { planned: 20, plan: 'met' },
    ]);
    const fixes =
      meetings('每周三', '每学期不少于20次').problems.find(({ code }) => code === 'quota-shortfall')?.fixes ??
      [];
    expect(fixes).toContainEqual(
      expect.objectContaining({ key: 'setDayOffPolicy', data: { policy: '顺延' } }),
    );
  });

  test('every two weeks: 1, 3, … 21 less the exam week are 10', () => {
    expect(meetings('每两周一次 周三', '每学期不少于10次').rows).toMatchObject([
      { planned: 10, plan: 'met' },
    ]);
    expect(meetings('每两周一次 周三', '每学期不少于12次').data('quota-shortfall')).toMatchObject([
      { planned: 10, gap: 2 },
    ]);
  });

  test('每学期16次 周三 puts 16 on the calendar', () => {
    expect(meetings('每学期16次 周三', '每学期16次').rows).toMatchObject([{ planned: 16, plan: 'met' }]);
  });

  test('a window serves once', () => {
    expect(meetings('10月', '每学期不少于2次').data('quota-shortfall')).toMatchObject([
      { planned: 1, gap: 1 },
    ]);
    expect(meetings('9月、10月', '每学期不少于2次').rows).toMatchObject([{ planned: 2, plan: 'met' }]);
  });

  test('more than the upper bound', () => {
    expect(meetings('9月、10月、11月', '每学期至多2次').data('quota-exceeded')).toMatchObject([
      { demanded: 2, planned: 3, over: 1, who: ['语文组'] },
    ]);
    expect(meetings('9月、10月、11月', '每学期2次').codes).not.toContain('quota-exceeded');
  });

  test('striven for: only a hint', () => {
    const [problem] = meetings('10月', '每学期力争2次').problems.filter(
      ({ code }) => code === 'quota-shortfall',
    );
    expect(problem?.severity).toBe('hint');
  });

  test('each term of a year plan is judged for itself', () => {
    const result = checked(
      `${GROUPS}活动 组内教研 { 组织 语文组  时间 每周三 }\n要求 组内教研 语文组 每学期不少于18次`,
      { term: null },
    );
    // Second term: 19 Wednesdays from 02-24 to 06-30, less 05-05 (Labour Day), 06-09 (Dragon Boat) and the exam day.
    expect(result.rows.map(({ period, planned, plan }) => [named(period.name), planned, plan])).toEqual([
      ['第一学期', 19, 'met'],
      ['第二学期', 16, 'short'],
    ]);
  });

  test('a duty of the school year is not judged in a plan for one term', () => {
    expect(meetings('每周三', '每学年不少于30次').codes).not.toContain('quota-shortfall');
  });
});

describe('每月', () => {
  test('the five months of the first term', () => {
    const forum = (time: string) =>
      checked(`活动 教育论坛 { 组织 学校  时间 ${time} }\n要求 教育论坛 学校 每月1次`);
    expect(forum('每月 第2个周三').rows).toMatchObject([{ planned: 1, plan: 'met' }]);
    expect(forum('9月、10月、12月、1月').data('quota-shortfall')).toMatchObject([
      { period: { kind: 'month', from: 11, to: 11 }, gap: 1, who: [] },
    ]);
  });
});

describe('谁做了算谁的', () => {
  test('a lesson counts for who teaches it, in turn over the events', () => {
    const result = checked(`${GROUPS}活动 公开课 { 组织 语文组  主讲 成员轮流  时间 第3周、第5周 周三 }
      要求 公开课 语文组教师 每学期1节`);
    // 张敏 and 李华 have had their turn; 王芳 has not.
    expect(result.data('quota-shortfall')).toMatchObject([
      { who: ['王芳'], demanded: 1, planned: 0, gap: 1 },
    ]);
  });

  test('what belongs to 公开课 counts as one', () => {
    const result = checked(
      `${GROUPS}活动 校级公开课 { 主讲 王芳  时间 10月14日 }\n要求 公开课 王芳 每学期1节`,
    );
    expect(result.rows).toMatchObject([{ who: '王芳', planned: 1, plan: 'met' }]);
  });

  test('everybody takes part in a meeting, its speaker too', () => {
    const result = checked(
      `${GROUPS}活动 理论学习 { 参加 全体教师  时间 每月 第2个周三 }\n要求 理论学习 每位教师 每学期不少于5次`,
    );
    expect(result.rows.map(({ plan }) => plan)).toEqual(['met', 'met', 'met', 'met', 'met', 'met']);
  });

  test('全体 with 次 is one joint total', () => {
    const result = checked(
      `${GROUPS}活动 理论学习 { 参加 全体教师  时间 9月、11月 }\n要求 理论学习 全体教师 每学期3次`,
    );
    expect(result.rows).toMatchObject([{ who: null, count: 1, planned: 2, plan: 'short', gap: 1 }]);
  });

  test('nobody says who takes part: unchecked, no alarm', () => {
    const result = checked(`${GROUPS}活动 专题培训 { 时间 10月14日 }\n要求 专题培训 每位教师 每学期1次`);
    expect(result.codes).not.toContain('quota-shortfall');
    expect(new Set(result.rows.map(({ plan }) => plan))).toEqual(new Set(['unchecked']));
  });

  test('cohorts are judged on the roster: service of at most three years, and not of the project', () => {
    const result = checked(`教师 甲老师 { 教龄 2 }
      教师 乙老师 { 教龄 3 }
      教师 丙老师 { 教龄 4 }
      群体 青年教师：教龄3年以内
      活动 青年沙龙 { 参加 甲老师  时间 10月14日 }
      要求 青年沙龙 青年教师 每学期1次`);
    expect(result.data('quota-shortfall')).toMatchObject([{ who: ['乙老师'] }]);
  });

  test('a head count is enough for lessons: 21 groups, 20 lessons', () => {
    const result = checked(`教研组 21个
      活动 研究课 { 组织 教科室  时间 每周二 }
      要求 研究课 每个教研组 每学期1堂`);
    // Week 1 to 20 on Tuesdays; exams in week 21, Tuesday 10-06 is a holiday: 19.
    expect(result.data('quota-shortfall')).toMatchObject([{ demanded: 21, planned: 19, gap: 2 }]);
  });
});

describe('不知道的不算缺', () => {
  const training = (organizer: string, more = '') =>
    checked(
      `${GROUPS}处室 教科室\n活动 专题培训 { 组织 ${organizer}  时间 10月14日 ${more} }\n要求 专题培训 每个教研组 每学期1次`,
    );

  test('an office arranges something for nobody in particular', () => {
    expect(training('教科室').codes).not.toContain('quota-shortfall');
    expect(training('教科室').rows.map(({ plan }) => plan)).toEqual(['unchecked', 'unchecked']);
  });

  test('an office arranges something for one group only', () => {
    expect(training('教科室', '参加 语文组').data('quota-shortfall')).toMatchObject([{ who: ['数学组'] }]);
  });

  test('a group’s own event is nobody else’s', () => {
    expect(training('语文组').data('quota-shortfall')).toMatchObject([{ who: ['数学组'] }]);
  });

  test('nobody says who is in the lesson-preparation group', () => {
    const result = checked(
      `${GROUPS}备课组 一年级备课组\n活动 集体备课 { 组织 每个教研组  时间 每周 固定时间 }\n要求 集体备课 每个备课组 每周1次`,
    );
    expect(result.codes).not.toContain('quota-shortfall');
  });
});

describe('日历上没有', () => {
  test.each([
    ['教研组 21个\n要求 研究课 每个教研组 每学期1堂', 1],
    ['要求 校本培训 全体教师 每学期 一到两次', 1],
    ['要求 组内教研活动 每个教研组 每两周1次，每学期10次', 1],
    ['要求 研究课 学校 每周至多1堂', 0],
    ['要求 听课 每位教师 每周不少于2节', 0],
    ['要求 教学反思 每位教师 每周1篇', 0],
    ['要求 校级课题 每个教研组 每学年1个', 0],
    ['活动 机动教研 { 时间 机动 }\n要求 机动教研 学校 每学期1次', 0],
    ['要求：每个备课组每次重大活动前集体备课1次', 0],
  ])('%s', (text, count) => expect(checked(text).data('quota-unscheduled')).toHaveLength(count));

  test('a 总结 is not asked for its calendar', () => {
    expect(checked('要求 优秀课件评比 学校 每学期2次', { head: '总结' }).codes).not.toContain(
      'quota-unscheduled',
    );
  });
});

describe('听课只计公开课', () => {
  const lessons = (count: number, capacity: number) =>
    Array.from(
      { length: count },
      (_, at) => `活动 公开课 { 主讲 外校${at}老师  时间 第${at + 1}周 周四  容量 ${capacity}人 }`,
    ).join('\n');
  const TEAM = '教研组 语文组 { 组长 张敏；成员 李华、王芳、赵磊、孙丽、周强 }\n';

  test('6 people × 10 lessons do not fit into 11 lessons with 5 seats', () => {
    // The eleven first Thursdays; that of week 5 (10-01) is a holiday, so twelve weeks give eleven lessons.
    const result = checked(
      `${TEAM}${lessons(12, 5)}\n要求 听课 语文组教师 每学期不少于10节，听课只计 公开课`,
    );
    expect(result.data('quota-infeasible')).toMatchObject([
      {
        demand: 60,
        supply: 55,
        gap: 5,
        each: 10,
        exact: true,
        group: '语文组',
        capacity: 5,
        people: ['张敏', '李华', '王芳', '赵磊', '孙丽', '周强'],
      },
    ]);
    expect(result.rows.map(({ plan }) => plan)).toEqual(Array(6).fill('infeasible'));
  });

  test('with a sixth seat they do', () => {
    const result = checked(
      `${TEAM}${lessons(12, 6)}\n要求 听课 语文组教师 每学期不少于10节，听课只计 公开课`,
    );
    expect(result.codes).not.toContain('quota-infeasible');
    expect(result.rows.map(({ plan }) => plan)).toEqual(Array(6).fill('met'));
  });

  test('nobody observes himself', () => {
    const result = checked(`${TEAM}活动 公开课 { 主讲 张敏  时间 第3周 周四 }
      活动 公开课 { 主讲 李华  时间 第4周 周四 }
      要求 听课 语文组教师 每学期不少于2节，听课只计 公开课`);
    expect(result.data('quota-shortfall')).toMatchObject([{ who: ['张敏', '李华'], planned: 1, gap: 1 }]);
  });

  test('two lessons at the same time count for one', () => {
    const at = (group: string) => `活动 公开课 { 主讲 ${group}  时间 2026-10-15 14:00—14:40 }`;
    const result = checked(
      `${TEAM}${at('外校甲')}\n${at('外校乙')}\n要求 听课 王芳 每学期不少于2节，听课只计 公开课`,
    );
    expect(result.data('quota-infeasible')).toMatchObject([
      { people: ['王芳'], demand: 2, supply: 1, gap: 1 },
    ]);
  });

  test('听课 of any kind is nobody’s affair but one’s own', () => {
    const result = checked(
      `${TEAM}活动 公开课 { 主讲 外校甲  时间 第3周 周四 }\n要求 听课 语文组教师 每学期不少于40节`,
    );
    expect(result.codes).not.toContain('quota-shortfall');
    expect(new Set(result.rows.map(({ plan }) => plan))).toEqual(new Set(['unchecked']));
  });
});
