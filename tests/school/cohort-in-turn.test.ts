import { describe, expect, it } from 'vitest';
import { calendarView } from '../../server/school/calendar-view.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const plan = (
  cohort: string,
  speakers: string,
) => `校历 { 学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；调休 2026-02-28 按 周一；调休 2026-05-09 按 周二 }
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
${cohort}
活动 示范课 { 主讲 ${speakers}  时间 第5、8、13、14周 周三第1节 }
`;
const speakers = (text: string) =>
  calendarView(schoolOf({ 'a.plan': text }), ['a.plan'])?.occurrences.map((event) =>
    event.speakers.join('、'),
  );

describe('骨干教师轮流', () => {
  it.each(['群体 骨干教师：张敏、陈刚、王芳', '群体 骨干教师 { 成员 张敏、陈刚、王芳 }'])(
    'the people of the cohort speak one after the other: %s',
    (cohort) => {
      const text = plan(cohort, '骨干教师轮流');
      expect(speakers(text)).toEqual(['张敏', '陈刚', '王芳', '张敏']);
      expect(diagnosed(schoolOf({ 'a.plan': text }), 'a.plan')).toEqual([]);
    },
  );

  it('a cohort that nobody defines is named as it is', () => {
    expect(speakers(plan('', '骨干教师轮流'))).toEqual(Array(4).fill('骨干教师'));
  });
});
