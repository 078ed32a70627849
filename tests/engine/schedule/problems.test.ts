import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../server/engine/plan/activity.ts';
import type { CalendarDeclaration } from '../../../server/engine/plan/calendar.ts';
import type { Problem } from '../../../server/engine/plan/problem.ts';
import type { When } from '../../../server/engine/plan/schedule.ts';
import type { Declared } from '../../../server/engine/plan/scope.ts';
import { away, exam, inWeeks, onDates } from '../../support/calendar-builders.ts';
import { occurrences } from '../../support/occurrences.ts';
import { activity, group, people, plan, somewhere } from '../../support/plan-builders.ts';
import {
  AUTUMN,
  at,
  built,
  every,
  month,
  months,
  noted,
  on,
  parity,
  relative,
  schedule,
  weekly,
  weeks,
  YEAR,
} from '../../support/schedule-builders.ts';

const autumn = built(AUTUMN);

function check(
  activities: readonly Activity[],
  more: Partial<Declared> = {},
): readonly Pick<Problem, 'code' | 'data'>[] {
  const { problems } = occurrences(plan({ activities, ...more }), autumn);
  return problems.map(({ code, data }) => ({ code, data }));
}

describe('放假与考试', () => {
  it('写明的日期在假期里：警告一次，活动停', () => {
    const said = activity('讲座', { schedule: schedule(on('10-7')) });
    expect(check([said])).toEqual([
      {
        code: 'day-off-conflict',
        data: { activity: '讲座', date: '2026-10-07', day: '国庆节', projected: false },
      },
    ]);
  });

  it('第6周 周三也是写明的日期', () => {
    expect(check([activity('讲座', { schedule: schedule(weeks([6], [3])) })])[0]?.code).toBe(
      'day-off-conflict',
    );
  });

  it('周末的日期说出星期', () => {
    const [problem] = check([activity('讲座', { schedule: schedule(on('10-17')) })]);
    expect(problem?.data).toMatchObject({ date: '2026-10-17', day: '周六' });
  });

  it('预计的假期要说明是预计', () => {
    const [problem] = check([activity('讲座', { schedule: schedule(on('1-1')) })]);
    expect(problem?.data).toMatchObject({ date: '2027-01-01', day: '元旦', projected: true });
  });

  it('写明的日期顺延了，就不再是冲突', () => {
    const said = activity('讲座', { schedule: schedule(on('10-7')), dayOff: { kind: 'next' } });
    expect(check([said])).toEqual([]);
  });

  it('例行活动遇假、遇考试都不出声', () => {
    const routines = [weekly([3]), weekly([2], parity('odd')), weekly([5], every(2, 2)), weekly([])];
    expect(check(routines.map((when, i) => activity(`例会${i}`, { schedule: schedule(when) })))).toEqual([]);
  });

  it('写明的日期是考试日：警告，活动照开', () => {
    const said = activity('讲座', { schedule: schedule(on('1-20')) });
    expect(check([said])).toEqual([
      { code: 'exam-conflict', data: { activity: '讲座', date: '2027-01-20', exam: '期末考试' } },
    ]);
  });

  it('一月份的窗口只部分遇考试周，不出声', () => {
    expect(check([activity('总结', { schedule: schedule(months(month(1))) })])).toEqual([]);
  });

  it('下午停课只停下午的活动', () => {
    const sports = built({
      ...AUTUMN,
      closures: [away(onDates('2026-10-28'), { called: '运动会', half: 'afternoon' })],
    });
    const day = (part: 'morning' | 'afternoon') =>
      occurrences(
        plan({
          activities: [activity('教研', { schedule: schedule(at(on('10-28'), { kind: 'part', part })) })],
        }),
        sports,
      );
    expect(day('morning').problems).toEqual([]);
    expect(day('afternoon').problems.map(({ code }) => code)).toEqual(['day-off-conflict']);
    expect(day('afternoon').occurrences[0]).toMatchObject({ status: 'suspended', note: '运动会' });
  });
});

describe('学期内外', () => {
  it('学期外的日期：只说学期外，不再说放假', () => {
    const said = activity('讲座', { schedule: schedule(on('1-30')) });
    expect(check([said])).toEqual([
      {
        code: 'outside-term',
        data: {
          what: '讲座',
          from: '2027-01-30',
          to: '2027-01-30',
          terms: [{ name: '第一学期', start: '2026-09-01', end: '2027-01-22' }],
        },
      },
    ]);
  });

  it('第1周 周一在开学之前', () => {
    expect(
      check([activity('讲座', { schedule: schedule(weeks([1], [1])) })]).map(({ code }) => code),
    ).toEqual(['outside-term']);
  });

  it('整个窗口在学期外才算学期外', () => {
    expect(check([activity('讲座', { schedule: schedule(months(month(2))) })])[0]?.code).toBe('outside-term');
    expect(check([activity('讲座', { schedule: schedule(months(month(1), month(2))) })])).toEqual([]);
  });

  it('开学前从不算学期外', () => {
    const before = schedule({ kind: 'point', point: 'beforeTerm', term: null });
    expect(check([activity('培训', { schedule: before })])).toEqual([]);
  });

  it('期限看没有裁过的最后一天', () => {
    expect(check([activity('总结', { deadline: schedule(months(month(1))) })])[0]).toMatchObject({
      code: 'outside-term',
      data: { from: '2027-01-01', to: '2027-01-31' },
    });
  });

  it('没有的周次', () => {
    expect(check([activity('讲座', { schedule: schedule(weeks([25], [3])) })])).toEqual([
      { code: 'week-out-of-range', data: { week: 25, first: 1, last: 21, term: '第一学期' } },
    ]);
    expect(
      check([activity('讲座', { schedule: schedule(weeks([[3, 99999999]], [3])) })])[0]?.data,
    ).toMatchObject({ week: 99999999 });
  });

  it('放到学年里才看出前后颠倒的日期和月份', () => {
    expect(check([activity('乙', { schedule: schedule(on('3-1', '10-12')) })])).toEqual([
      { code: 'range-reversed', data: { from: '2027-03-01', to: '2026-10-12' } },
    ]);
    expect(check([activity('丙', { schedule: schedule(months(month(5), month(9))) })])).toEqual([
      { code: 'range-reversed', data: { from: '2027-05-01', to: '2026-09-30' } },
    ]);
  });

  it('放到学年里才看出没有的日期', () => {
    expect(check([activity('讲座', { schedule: schedule(on('2-29')) })])[0]).toMatchObject({
      code: 'invalid-date',
      data: { year: 2027, month: 2, day: 29, last: 28 },
    });
  });

  it('字面上就错的，读的时候已经说过，不再说，也不排', () => {
    const wrong = [on('11-31'), on('10-20', '10-12'), weeks([[9, 3]])];
    const result = occurrences(
      plan({ activities: [activity('甲', { schedule: schedule(...wrong) })] }),
      autumn,
    );
    expect(result).toEqual({ occurrences: [], problems: [] });
  });

  it('学年计划里的第2周：取第一学期，并说明', () => {
    const said = activity('计划会', { schedule: schedule(weeks([2], [3])) });
    const result = occurrences(plan({ activities: [said] }, { term: null }), built(YEAR));
    expect(result.occurrences.map(noted)).toEqual(['2026-09-09']);
    expect(result.problems).toMatchObject([
      { code: 'missing-period', data: { name: '计划会', assumed: '第一学期' } },
    ]);
  });
});

describe('依附于别的事', () => {
  const lesson = activity('公开课', { schedule: schedule(weeks([3, 7], [3])) });

  it('每次公开课前1周', () => {
    const rehearsal = activity('试讲', { schedule: schedule(relative('公开课', 'before', 1, 'week')) });
    const { occurrences: events, problems } = occurrences(plan({ activities: [rehearsal, lesson] }), autumn);
    expect(events.filter((event) => event.activity === '试讲').map(noted)).toEqual([
      '2026-09-09',
      '2026-10-07停',
    ]);
    expect(problems).toEqual([]);
  });

  it('各组各看自己的那一次', () => {
    const groups = [group('教研组', '语文组', '张敏'), group('教研组', '数学组', '周洋')];
    const fixed = (day: 2 | 4) => schedule(weekly([day]));
    const own = groups.map((one, i) => ({ ...one, fixedTime: fixed(i === 0 ? 2 : 4) }));
    const by = people('教研组', { quantifier: 'each' });
    const talk = activity('集体备课', { organizers: by, schedule: schedule(weeks([3], 'fixed')) });
    const after = activity('整理', { organizers: by, schedule: schedule(relative('集体备课', 'after', 1)) });
    const { occurrences: events } = occurrences(plan({ groups: own, activities: [talk, after] }), autumn);
    expect(
      events.filter((event) => event.activity === '整理').map((event) => `${event.group} ${noted(event)}`),
    ).toEqual(['语文组 2026-09-16', '数学组 2026-09-18']);
  });

  it('没有的事', () => {
    expect(check([activity('试讲', { schedule: schedule(relative('汇报课', 'before', 1)) })])).toEqual([
      { code: 'unresolved-reference', data: { name: '汇报课', kind: 'anchor' } },
    ]);
  });

  it('互相依附：说出来，不会没完没了', () => {
    const one = activity('甲', { schedule: schedule(relative('乙', 'after', 1)) });
    const other = activity('乙', { schedule: schedule(relative('丙', 'after', 1)) });
    const third = activity('丙', { schedule: schedule(relative('甲', 'after', 1)) });
    expect(check([one, other, third]).map(({ code }) => code)).toEqual(Array(3).fill('unresolved-reference'));
    expect(check([activity('甲', { schedule: schedule(relative('甲', 'after', 1)) })])).toHaveLength(1);
  });

  it('阶段可以依附前一个阶段', () => {
    const stage = (text: string, when: When) => activity(text, { kind: '阶段', schedule: schedule(when) });
    const contest = activity('优质课竞赛', {
      kind: '赛课',
      stages: [stage('初赛', on('10-14')), stage('决赛', relative('初赛', 'after', 2, 'week'))],
    });
    const { occurrences: events, problems } = occurrences(plan({ activities: [contest] }), autumn);
    expect(events.map((event) => `${event.activity} ${noted(event)}`)).toEqual([
      '优质课竞赛·初赛 2026-10-14',
      '优质课竞赛·决赛 2026-10-28',
    ]);
    expect(problems).toEqual([]);
  });

  it('依附于自己所属活动的阶段不会没完没了', () => {
    const stage = activity('小结', {
      kind: '阶段',
      schedule: schedule(relative('课题研究', 'after', 1, 'week')),
    });
    expect(() => check([activity('课题研究', { kind: '课题', stages: [stage] })])).not.toThrow();
  });
});

describe('节次', () => {
  const seventh = { kind: 'lesson', from: 7, to: 7 } as const;
  const bells = [{ lesson: 7, start: 15 * 60, end: 15 * 60 + 40, source: somewhere() }];

  it('有作息表就有钟点', () => {
    const said = activity('教研', { schedule: schedule(at(weekly([3]), seventh)) });
    const [event] = occurrences(plan({ activities: [said] }), built({ ...AUTUMN, bells })).occurrences;
    expect(event).toMatchObject({ start: 900, end: 940, part: null });
  });

  it('没有作息表就保留节次，不算错', () => {
    const said = activity('教研', { schedule: schedule(at(weekly([3]), seventh)) });
    const result = occurrences(plan({ activities: [said] }), autumn);
    expect(result.occurrences[0]).toMatchObject({ start: null, part: '第7节' });
    expect(result.problems).toEqual([]);
  });

  it('作息表里没有第9节：每个活动说一次', () => {
    const ninth = { kind: 'lesson', from: 9, to: 9 } as const;
    const said = activity('教研', { schedule: schedule(at(weekly([3]), ninth), at(weekly([5]), ninth)) });
    const { problems } = occurrences(plan({ activities: [said] }), built({ ...AUTUMN, bells }));
    expect(problems.map(({ code, data }) => ({ code, data }))).toEqual([
      { code: 'unresolved-reference', data: { name: '第9节', kind: 'lesson' } },
    ]);
  });
});

describe('上限', () => {
  it('一个活动超过一万次：说出上限，不会没完没了', () => {
    const groups = Array.from({ length: 600 }, (_, i) => group('教研组', `第${i + 1}组`));
    const by = people('教研组', { quantifier: 'each' });
    const said = activity('晨读', { organizers: by, schedule: schedule(weekly([3])) });
    const { occurrences: events, problems } = occurrences(plan({ groups, activities: [said] }), autumn);
    expect(events).toHaveLength(10_000);
    expect(problems).toMatchObject([
      { code: 'too-many-occurrences', data: { activity: '晨读', limit: 10_000 } },
    ]);
  });

  it('一千年的学期也只到上限', () => {
    const [first] = autumn.terms;
    const [week] = first?.weeks ?? [];
    if (!first || !week) throw new Error('没有学期');
    const weeks = Array.from({ length: 52_000 }, (_, i) => ({
      ...week,
      number: i + 1,
      start: week.start + 7 * i,
      end: week.end + 7 * i,
    }));
    const term = { ...first, weeks, end: week.start + 7 * 52_000 };
    const said = activity('晨读', { schedule: schedule(weekly([3])) });
    const { occurrences: events, problems } = occurrences(plan({ activities: [said] }), {
      ...autumn,
      terms: [term],
    });
    expect(events).toHaveLength(10_000);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-occurrences']);
  });

  it('期中考试有日期：例行活动那天停，不占周也停', () => {
    const dated = { ...AUTUMN, exams: [exam('期中考试', onDates('2026-11-04', '2026-11-05'), false)] };
    expect(midterm(dated)).toEqual(['2026-11-04停']);
  });

  it('期中考试只说第10周又不占周：不知是哪天，例行活动照开；占周就停', () => {
    expect(midterm({ ...AUTUMN, exams: [exam('期中考试', inWeeks(10), false)] })).toEqual(['2026-11-04']);
    expect(midterm({ ...AUTUMN, exams: [exam('期中考试', inWeeks(10), true)] })).toEqual(['2026-11-04停']);
  });

  function midterm(said: CalendarDeclaration): readonly string[] {
    const weekly3 = activity('教研', { schedule: schedule(weekly([3])) });
    const { occurrences: events } = occurrences(
      plan({ activities: [weekly3], calendars: [said] }),
      built(said),
    );
    return events.filter((event) => event.kind === 'activity' && event.week === 10).map(noted);
  }
});
