import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checked } from './checked.ts';

const who = fc.constantFrom(
  '每位教师',
  '全体教师',
  '每个教研组',
  '语文组',
  '学校',
  '青年教师',
  '张敏、李华',
  '35周岁以上的教师',
  '人均',
  '',
);
const what = fc.constantFrom('听课', '公开课', '组内教研', '校级示范课', '教学反思', '甲乙丙', '推门听课');
const often = fc.constantFrom(
  '每周',
  '每两周',
  '每月',
  '每学期',
  '每学年',
  '每三年',
  '第3周至第90周',
  '每次公开课后',
  '每天',
  '',
);
const much = fc.constantFrom(
  '不少于2节',
  '至多1次',
  '恰好3次',
  '1~2次',
  '0次',
  '4×10名',
  '若干次',
  'XX篇',
  '99999节',
  '0.5次',
  '100%',
);
const clause = fc.constantFrom('', '，听课只计 公开课', '，对象 师傅', '，截止 第2周内', '，其中 说课 9次');
const when = fc.constantFrom(
  '每周三',
  '单周 周二',
  '10月',
  '机动',
  '第99周 周一',
  '每学期16次 周四',
  '2026-10-14 15:00—16:00',
  '每天',
);

const quota = fc
  .tuple(who, what, often, much, clause)
  .map(([a, b, c, d, e]) => `要求 ${b} ${a} ${c} ${d}${e}`);
const activity = fc
  .tuple(
    what,
    fc.constantFrom('语文组', '每个教研组', '学校', '教科室'),
    when,
    fc.constantFrom('', '容量 2人', '主讲 成员轮流', '参加 全体教师', '遇假 顺延'),
  )
  .map(([a, b, c, d]) => `活动 ${a} { 组织 ${b}  时间 ${c}  ${d} }`);
const record = fc.tuple(what, who, much).map(([a, b, c]) => `记录 ${a} ${b} ${c}，时间 2026-10-14`);

test('no plan, however odd, stops the check; what it says has numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(quota, activity, record), { minLength: 1, maxLength: 12 }),
      fc.constantFrom<1 | 2 | null>(1, 2, null),
      fc.option(fc.constantFrom('2026-09-01', '2026-11-21', '2030-01-01')),
      (statements, term, today) => {
        const plan = `教研组 语文组 { 组长 张敏；成员 李华、王芳 }\n教研组 数学组\n群体 青年教师\n${statements.join('\n')}`;
        const { problems, rows } = checked(plan, { term, today });
        for (const { data } of problems) {
          for (const value of Object.values(data))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
        for (const row of rows) {
          expect(row.gap === null || row.gap > 0).toBe(true);
          expect(row.planned === null || Number.isFinite(row.planned)).toBe(true);
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      },
    ),
    { numRuns: 150 },
  );
});
