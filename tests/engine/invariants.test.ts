import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, iso, weekday } from '../../server/engine/calendar/day.ts';
import type { Quota } from '../../server/engine/plan/quota.ts';
import { toNumber } from '../../server/engine/text/rational.ts';
import { formatText } from '../../server/language/format/format.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { quotaReport } from '../../server/school/quota-report.ts';
import { schoolOf } from '../support/school-of.ts';

const PATH = 'a.plan';
const FIRST = dayFromIso('2026-09-01') ?? 0;
const LAST = dayFromIso('2027-01-22') ?? 0;
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五'];
/** Of autumn 2026, as the State Council published them; 2027 is projected. */
const HOLIDAYS = new Set([
  '2026-09-25',
  '2026-10-01',
  '2026-10-02',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07',
  '2027-01-01',
]);

/** Weekends on which school is held instead. */
const MAKE_UP = new Set(['2026-09-20', '2026-10-10']);

const calendar = (closures: readonly number[]) => `计划 "p" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
${closures.map((day) => `  停课 ${iso(day)} 至 ${iso(day)}\n`).join('')}}
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
教研组 数学组 { 成员 周洋 }
`;

const anyDay = fc.integer({ min: FIRST, max: LAST });
const anyWeekday = fc.constantFrom(...WEEKDAYS);
const anyRoutine = fc.oneof(
  anyWeekday.map((day) => `每周 ${day}`),
  fc.tuple(fc.constantFrom('单周', '双周'), anyWeekday).map((words) => words.join(' ')),
  fc.tuple(fc.integer({ min: 2, max: 4 }), anyWeekday).map(([n, day]) => `每${n}周 ${day}`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), anyWeekday).map(([n, day]) => `每月 第${n}个${day}`),
  fc.tuple(fc.integer({ min: 1, max: 18 }), anyWeekday).map(([n, day]) => `每学期${n}次 ${day}`),
  fc.constant('每天'),
);
const anyPolicy = fc.oneof(
  fc.constantFrom('取消', '顺延', '提前'),
  anyWeekday.map((day) => `改到 ${day}`),
);
const anyActivity = fc.record({
  time: anyRoutine,
  policy: anyPolicy,
  who: fc.constantFrom('语文组', '数学组', '每个教研组'),
});

const written = (name: string, { time, policy, who }: { time: string; policy: string; who: string }) =>
  `活动 ${name} { 组织 ${who}；时间 ${time}；遇假 ${policy} }\n`;

const eventsOf = (text: string) => calendarView(schoolOf({ [PATH]: text }), [PATH])?.occurrences ?? [];

describe('Whatever routines and closures a school has', () => {
  const anySchool = fc.record({ activity: anyActivity, closures: fc.uniqueArray(anyDay, { maxLength: 12 }) });

  it('nothing is held on a day off', () => {
    fc.assert(
      fc.property(anySchool, ({ activity, closures }) => {
        const off = new Set(closures);
        for (const event of eventsOf(calendar(closures) + written('说课', activity))) {
          if (event.kind !== 'activity' || event.status === 'suspended') continue;
          expect(off.has(event.date)).toBe(false);
          expect(HOLIDAYS.has(iso(event.date))).toBe(false);
          expect(weekday(event.date) <= 5 || MAKE_UP.has(iso(event.date))).toBe(true);
          expect(event.date).toBeGreaterThanOrEqual(FIRST);
          expect(event.date).toBeLessThanOrEqual(LAST);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a closed day suspends or moves what it meets, and loses nothing', () => {
    fc.assert(
      fc.property(anySchool, ({ activity, closures }) => {
        // 每天 means each school day: one day less, one meeting less.
        fc.pre(activity.time !== '每天');
        const open = eventsOf(calendar([]) + written('说课', activity)).filter(
          ({ kind }) => kind === 'activity',
        );
        const some = eventsOf(calendar(closures) + written('说课', activity)).filter(
          ({ kind }) => kind === 'activity',
        );
        expect(some).toHaveLength(open.length);
      }),
      { numRuns: 60 },
    );
  });

  it('what the calendar provides for a quota is never more than what is held', () => {
    fc.assert(
      fc.property(anySchool, fc.integer({ min: 1, max: 30 }), ({ activity, closures }, count) => {
        const text = `${calendar(closures)}${written('说课', activity)}要求 说课 每个教研组 每学期 ${count}次\n`;
        const held = eventsOf(text).filter(
          ({ kind, status }) => kind === 'activity' && status !== 'suspended',
        );
        for (const { who, planned, min, gap } of quotaReport(schoolOf({ [PATH]: text }), [PATH]).quotas) {
          const own = held.filter(({ groups }) => who !== null && groups.includes(who)).length;
          expect(planned ?? 0).toBeLessThanOrEqual(own);
          if (planned !== null)
            expect([planned, gap]).toEqual([own, own < (min ?? 0) ? (min ?? 0) - own : null]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an event keeps its id whatever else is written, deleted, moved or commented', () => {
    const anyOther = fc.oneof(
      anyActivity.map((activity) => written('别的活动', activity)),
      fc.constantFrom(
        '要求 听课 每位教师 每周 2节\n',
        '// 注\n',
        '\n\n\n',
        '正文 思想 """甲"""\n',
        '教师 李华 { 教龄 3年 }\n',
      ),
    );
    const idsOf = (text: string) =>
      eventsOf(text)
        .filter(({ activity }) => activity === '说课')
        .map(({ id }) => id);
    fc.assert(
      fc.property(
        anySchool,
        fc.array(anyOther, { maxLength: 4 }),
        fc.nat(4),
        ({ activity, closures }, others, at) => {
          const statements = others.toSpliced(Math.min(at, others.length), 0, written('说课', activity));
          const alone = idsOf(calendar(closures) + written('说课', activity));
          expect(idsOf(calendar(closures) + statements.join(''))).toEqual(alone);
          expect(new Set(alone).size).toBe(alone.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('The parts of a quota', () => {
  const anyParts = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('理论学习', '说课评课', '集体备课', '专题研讨', '读书交流', '课例分析'),
      count: fc.integer({ min: 1, max: 12 }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
  );
  const textOf = (parts: readonly { name: string; count: number }[], mark: string) =>
    `要求 组内教研 每个教研组 每学期${parts.reduce((sum, { count }) => sum + count, 0)}次 { ${parts
      .map(({ name, count }) => `${name} ${count}次`)
      .join(mark)} }\n`;
  const quotasOf = (text: string): readonly Quota[] =>
    schoolOf({ [PATH]: text })
      .analysis(PATH)
      ?.plan.declarations.flatMap((said) => (said.type === 'quota' ? [said.value] : [])) ?? [];
  const partsOf = (text: string) =>
    quotasOf(text).flatMap(({ parts }) =>
      parts.map(({ name, amount }) => ({
        name: name?.text,
        count: amount?.min ? toNumber(amount.min) : null,
      })),
    );

  it('are all read, in order, with their amounts, however they are set apart and laid out', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('；', '\n', ';\n', '；\n\n'), (parts, mark) => {
        const text = textOf(parts, mark);
        expect(partsOf(text)).toEqual(parts);
        expect(partsOf(formatText(text, { language: null }).text)).toEqual(parts);
      }),
      { numRuns: 80 },
    );
  });

  it('add up: one more in any of them is exactly one error', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(5), (parts, which) => {
        const wrong = textOf(parts, '；').replace(
          /每学期(\d+)次/,
          (_, total) => `每学期${Number(total) + 1 + which}次`,
        );
        const sums = schoolOf({ [PATH]: wrong })
          .problems(PATH)
          .filter(({ code }) => code === 'sum-mismatch');
        expect(sums.map(({ data }) => (data as { difference: number }).difference)).toEqual([-1 - which]);
      }),
      { numRuns: 40 },
    );
  });
});
