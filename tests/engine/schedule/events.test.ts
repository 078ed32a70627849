import { describe, expect, it } from 'vitest';
import { iso } from '../../../server/engine/calendar/day.ts';
import type { Activity } from '../../../server/engine/plan/activity.ts';
import type { Quota } from '../../../server/engine/plan/quota.ts';
import type { ScheduleEntry } from '../../../server/engine/plan/schedule.ts';
import type { Declared, Plan } from '../../../server/engine/plan/scope.ts';
import { away, onDates } from '../../support/calendar-builders.ts';
import { occurrences } from '../../support/occurrences.ts';
import { activity, declared, group, name, people, plan, somewhere } from '../../support/plan-builders.ts';
import {
  AUTUMN,
  at,
  built,
  clock,
  month,
  months,
  noted,
  on,
  relative,
  schedule,
  weekly,
  weeks,
  YEAR,
} from '../../support/schedule-builders.ts';

const autumn = built(AUTUMN);
const EACH = people('教研组', { quantifier: 'each' });

const chinese = group('教研组', '语文组', '张敏', '李华、王芳', {
  fixedTime: schedule(at(weekly([3]), clock('14:30', '16:00'))),
  place: name('录播教室'),
});
const maths = group('教研组', '数学组', '周洋', '吴静', { fixedTime: schedule(weekly([5])) });

function events(own: Partial<Declared>, more: Partial<Plan> = {}, calendar = autumn) {
  return occurrences(plan(own, more), calendar).occurrences;
}

function quota(text: string, more: Partial<Quota>): Quota {
  const source = somewhere();
  return {
    head: '材料',
    statement: { source },
    subject: people('教师', { quantifier: 'each' }),
    activity: name(text),
    verb: null,
    period: null,
    trigger: null,
    amount: null,
    deadline: null,
    onlyCounting: [],
    scope: null,
    notStacking: false,
    size: null,
    parts: [],
    subsets: [],
    contents: [],
    clauses: [],
    source,
    ...more,
  };
}

describe('每个教研组', () => {
  const lesson = activity('集体备课', {
    organizers: EACH,
    schedule: schedule(weekly('fixed')),
    speakers: people('', { inTurn: true }),
  });
  const all = events({ groups: [chinese, maths], activities: [lesson] });

  it('各组按自己的固定时间和地点', () => {
    expect(all.find((event) => event.group === '语文组')).toMatchObject({
      date: expect.any(Number),
      start: 870,
      end: 960,
      place: '录播教室',
      groups: ['语文组'],
      participants: ['张敏', '李华', '王芳'],
    });
    const fridays = all.filter((event) => event.group === '数学组');
    expect(fridays.slice(0, 3).map(noted)).toEqual(['2026-09-04', '2026-09-11', '2026-09-18']);
  });

  it('成员轮流：停的那次不轮', () => {
    const speakers = all.filter((event) => event.group === '语文组').map((event) => event.speakers.join());
    expect(speakers.slice(0, 7)).toEqual(['张敏', '李华', '王芳', '张敏', '李华', '', '王芳']);
  });

  it('没有名字的21个组合为一场', () => {
    const unnamed = group('教研组', null, '', '', { count: 21 });
    const one = events({
      groups: [unnamed],
      activities: [activity('教研', { organizers: EACH, schedule: schedule(on('9-9')) })],
    });
    expect(one).toMatchObject([{ group: null, groups: ['各教研组'] }]);
  });

  it('没有声明的处室也可以组织', () => {
    const one = events({
      activities: [activity('培训', { organizers: people('教科室'), schedule: schedule(on('9-9')) })],
    });
    expect(one).toMatchObject([{ group: '教科室', groups: ['教科室'], participants: [] }]);
  });

  it('没有固定时间的组：一周一个窗口', () => {
    const loose = group('教研组', '英语组', '孙梅');
    const all = events({ groups: [loose], activities: [lesson] });
    expect(all[0]).toMatchObject({ kind: 'window', group: '英语组' });
  });
});

describe('主讲与主题', () => {
  it('几个名字、几个主题依次轮到', () => {
    const talk = activity('讲座', {
      schedule: schedule(weeks([2, 3, 4, 6], [3])),
      speakers: people('陈刚、杨校长'),
      topics: ['大单元', '作业'],
    });
    expect(events({ activities: [talk] }).map((event) => [event.speakers[0], event.topic])).toEqual([
      ['陈刚', '大单元'],
      ['杨校长', '作业'],
      ['陈刚', '大单元'],
      [undefined, null],
    ]);
  });

  it('参加的人：群体里的人，和写明的名字', () => {
    const talk = activity('讲座', {
      schedule: schedule(on('9-9')),
      participants: people('语文组、陈刚、青年教师'),
    });
    expect(events({ groups: [chinese], activities: [talk] })[0]?.participants).toEqual([
      '张敏',
      '李华',
      '王芳',
      '陈刚',
    ]);
  });
});

describe('状态', () => {
  const status = (more: Partial<Activity>) =>
    events({ activities: [activity('赛课', { schedule: schedule(on('9-9')), ...more })] }).map(
      (event) => event.status,
    );

  it.each<[Activity['status'], readonly string[]]>([
    ['planned', ['planned']],
    ['tentative', ['tentative']],
    ['flexible', []],
    ['done', ['planned']],
    ['cancelled', ['suspended']],
  ])('%s', (said, expected) => {
    expect(status({ status: said })).toEqual(expected);
  });
});

describe('期限、阶段与校历上的事', () => {
  it('要求的期限以要求的名字上日历', () => {
    const [event] = events({
      quotas: [quota('工作计划', { deadline: schedule(at(weeks([2]), null, 'by')) })],
    });
    expect(event).toMatchObject({ kind: 'deadline', activity: '工作计划', week: 2 });
    expect(event && iso(event.date)).toBe('2026-09-13');
  });

  it('期末的期限是最后一天；每学期一次就两学期各一次', () => {
    const deadline = schedule({ kind: 'point', point: 'termEnd', term: null });
    const period = { kind: 'term', this: false, text: '每学期', source: somewhere() } as const;
    const result = occurrences(
      plan({ quotas: [quota('总结', { deadline, period })] }, { term: null }),
      built(YEAR),
    );
    expect(result.occurrences.map(noted)).toEqual(['2027-01-22', '2027-07-02']);
    expect(result.problems).toEqual([]);
  });

  it('考试前1周交：每次考试各有期限', () => {
    const deadline = schedule(relative('考试', 'before', 1, 'week'));
    const result = occurrences(plan({ quotas: [quota('命卷', { deadline })] }, { term: null }), built(YEAR));
    expect(result.occurrences.map(noted)).toEqual(['2027-01-11', '2027-06-21']);
  });

  it('5月前是4月30日；9月15日以前含当天', () => {
    const due = (line: ScheduleEntry) =>
      events({ quotas: [quota('总结', { deadline: schedule(line) })] }, { term: null }, built(YEAR)).map(
        noted,
      );
    expect(due(at(months(month(5)), null, 'beforeMonth'))).toEqual(['2027-04-30']);
    expect(due(at(on('9-15'), null, 'by'))).toEqual(['2026-09-15']);
  });

  it('期限在放假的日子：说出来，并给前一个上学日', () => {
    const { problems } = occurrences(
      plan({ quotas: [quota('总结', { deadline: schedule(on('10-5')) })] }),
      autumn,
    );
    expect(problems.map(({ code, data }) => ({ code, data }))).toEqual([
      {
        code: 'deadline-on-day-off',
        data: { what: '总结', date: '2026-10-05', day: '国庆节', suggest: '2026-09-30' },
      },
    ]);
  });

  it('赛课的阶段是活动，课题的阶段是节点', () => {
    const stages = [activity('中期', { kind: '阶段', schedule: schedule(on('11-11')) })];
    const kinds = (kind: string) =>
      events({ activities: [activity('项目', { kind, stages })] }).map((event) => event.kind);
    expect(kinds('课题')).toEqual(['milestone']);
    const final = [
      activity('决赛', { kind: '阶段', schedule: schedule(on('11-11')), deadline: schedule(on('11-10')) }),
    ];
    expect(
      events({ activities: [activity('竞赛', { kind: '竞赛', stages: final })] }).map((event) => event.kind),
    ).toEqual(['deadline', 'activity']);
  });

  it('自己校历里的考试和停课上日历', () => {
    const sports = { ...AUTUMN, closures: [away(onDates('2026-10-28', '2026-10-29'), { called: '运动会' })] };
    expect(
      events({ calendars: [sports] }, {}, built(sports)).map(
        (event) => `${event.kind} ${event.activity} ${noted(event)}`,
      ),
    ).toEqual(['closure 运动会 2026-10-28…2026-10-29', 'exam 期末考试 2027-01-18…2027-01-22']);
    expect(events({}, { scope: declared({ calendars: [sports] }) }, built(sports))).toEqual([]);
  });
});

describe('安排 自动', () => {
  it('窗口落在第一个不冲突的日子：同一地点先到先得', () => {
    const open = (text: string) =>
      activity(text, {
        schedule: schedule(months(month(9, 'late'))),
        automatic: true,
        places: [name('报告厅')],
      });
    const fixed = activity('讲座', { schedule: schedule(on('9-21')), places: [name('报告厅')] });
    const all = events({ activities: [open('甲'), open('乙'), fixed] });
    expect(all.map((event) => `${event.activity} ${event.kind} ${noted(event)}`)).toEqual([
      '讲座 activity 2026-09-21',
      '甲 activity 2026-09-22',
      '乙 activity 2026-09-23',
    ]);
  });

  it('组有固定时间就放在那个时间', () => {
    const talk = activity('研讨', {
      organizers: people('语文组'),
      schedule: schedule(months(month(9))),
      automatic: true,
    });
    expect(events({ groups: [chinese], activities: [talk] })).toMatchObject([
      { kind: 'activity', start: 870, week: 1 },
    ]);
  });

  it('没有空就还是窗口', () => {
    const exams = activity('总结', { schedule: schedule(weeks([21])), automatic: true });
    expect(events({ activities: [exams] })).toMatchObject([{ kind: 'window' }]);
  });
});

describe('标识', () => {
  const ids = (more: Partial<Activity>, text = '教研') =>
    events({ activities: [activity(text, { schedule: schedule(weekly([3])), ...more })] }).map(
      (event) => event.id,
    );

  it('改了钟点、地点、主题、遇假的办法，标识不变', () => {
    const changed = {
      schedule: schedule(at(weekly([3]), clock('14:30'))),
      places: [name('报告厅')],
      topics: ['作业'],
      dayOff: { kind: 'next' } as const,
    };
    expect(ids(changed)).toEqual(ids({}));
  });

  it('简繁写法的同一个名字，标识相同；别的名字不同', () => {
    expect(ids({}, '集体备课')).toEqual(ids({}, '集體備課'));
    expect(ids({}, '听课').some((id) => ids({}).includes(id))).toBe(false);
  });

  it('一年的校历里一万个标识没有一个重复', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      activity(`活动${i}`, { schedule: schedule(weekly([3])) }),
    );
    const found = events({ activities: many }).map((event) => event.id);
    expect(new Set(found).size).toBe(500 * 21);
    expect(found.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });
});
