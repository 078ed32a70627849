import { expect, describe as group, test } from 'vitest';
import type { ProblemData } from '../../server/engine/plan/codes.ts';
import type { Code, Problem } from '../../server/engine/plan/problem.ts';
import type { Range, Source } from '../../server/engine/plan/source.ts';
import { describe, fixTitle, pageOf } from '../../server/messages/describe.ts';
import { FIX_KEYS } from '../../server/messages/fix-key.ts';
import { LANGUAGES, type Language } from '../../server/messages/language.ts';
import { DEFAULT_SEVERITY } from '../../server/messages/severity.ts';
import { wordsIn } from '../../server/messages/words.ts';
import { CODES, SAMPLES } from './samples.ts';

const source: Source = { origin: { file: '语文组.plan' }, start: 3, end: 9 };
const locate = ({ start, end }: Source): Range => ({
  start: { line: 0, character: start },
  end: { line: 0, character: end },
});

function problem<C extends Code>(code: C, data: ProblemData[C]): Problem {
  return { code, source, data } as unknown as Problem;
}

function say<C extends Code>(code: C, language: Language, sample = 0): string {
  const data = SAMPLES[code][sample];
  if (data === undefined) throw new Error(`no sample ${sample} for ${code}`);
  return describe(problem(code, data), language, locate).message;
}

/** Words that a head of research would have to look up. */
const JARGON =
  /undefined|\[object|\bnull\b|NaN|Infinity|\btoken|\bpars(e|er|ing)\b|\bnode\b|\brule\b|\bAST\b|\bsyntax\b|词法|语法|解析|标识符|语法树|令牌|节点|詞法|語法|節點/;

/** Without what is quoted from the plan. */
const ownWords = (message: string): string => message.replaceAll(/“[^”]*”|「[^」]*」/g, '');

test('what was read of a time is said in the language of the remark', () => {
  expect(say('ambiguous-split', 'zh-Hans', 2)).toBe(
    '“下午第一节”：不知道是全天的第几节，现只按“下午”安排；写全天的节次（如“第5节”）或钟点就定下来了',
  );
  expect(say('ambiguous-split', 'zh-Hant', 2)).toContain('現只按「下午」安排');
  expect(say('ambiguous-split', 'en', 2)).toContain('taken as “afternoon”');
  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    expect(say('ambiguous-split', language, 3)).not.toMatch(/[a-z]/);
});

group.each(LANGUAGES)('in %s', (language) => {
  test.each(CODES)('%s has a sentence for everything that may be found', (code) => {
    SAMPLES[code].forEach((_, index) => {
      const message = say(code, language, index);
      expect(message.length).toBeGreaterThanOrEqual(5);
      expect(message).not.toMatch(JARGON);
      expect(message).not.toMatch(/ {2}|：：|，，|“”|「」|: :|\$/);
      expect(message.includes('{')).toBe(message.includes('}'));
    });
  });

  test('every quick fix has a title of its own', () => {
    const data = {
      text: '每周 三节',
      name: '青年教师',
      from: '探究课',
      to: '探讨课',
      path: '校历.plan',
      total: 15,
      unit: '次',
      amount: 5,
      count: 3,
      week: 21,
      time: '16:00—17:30',
      language: 'en',
      date: '2026-10-08',
      policy: '顺延',
      weekday: 4,
      activity: '公开课',
      place: '会议室',
      period: '每学期',
      field: '地点',
      fields: '地点',
      code: 'sum-mismatch',
      title: '前言',
    };
    for (const key of FIX_KEYS) {
      const title = fixTitle({ key, data }, language);
      expect(title, key).not.toMatch(JARGON);
      expect(title, key).not.toBe(wordsIn(language).fixes.other);
    }
    expect(fixTitle({ key: 'toString', data: {} }, language)).toBe(wordsIn(language).fixes.other);
  });
});

test('no two languages say the same', () => {
  for (const code of CODES) {
    const spoken = LANGUAGES.map((language) => say(code, language));
    expect(new Set(spoken).size, code).toBe(3);
  }
});

test('English sentences have English marks', () => {
  for (const code of CODES) {
    SAMPLES[code].forEach((_, index) => {
      expect(ownWords(say(code, 'en', index)), code).not.toMatch(/[，。；：、（）]/);
    });
  }
});

test('traditional sentences have no simplified words of the product', () => {
  for (const code of CODES) {
    expect(ownWords(say(code, 'zh-Hant')), code).not.toMatch(/[这没写时应与数历处项]|隻能|物件/);
  }
});

group('the numbers are in the sentence', () => {
  test('a weekly demand against the term', () => {
    expect(say('rate-below-total', 'zh-Hans')).toBe('听课：每周2节×19周=38节，距每学期40节差2节');
    expect(say('rate-below-total', 'zh-Hant')).toBe('听课：每週2節×19週=38節，距每學期40節差2節');
    expect(say('rate-below-total', 'en')).toBe(
      '听课: 2 lessons a week × 19 weeks = 38 lessons, 2 short of the 40 lessons per term',
    );
  });

  test('a school asks for less than those above it, in the same term', () => {
    expect(say('rate-below-total', 'zh-Hans', 2)).toBe('听课：这里只要45节，距第一学期50节差5节');
    expect(say('rate-below-total', 'en', 2)).toBe(
      '听课: only 45 lessons here, 5 short of the 50 lessons of Term 1',
    );
  });

  test('groups that nobody has named are no cohort', () => {
    expect(say('undefined-cohort', 'zh-Hans')).toContain('可写“群体 青年教师：');
    expect(say('undefined-cohort', 'zh-Hans', 1)).toBe(
      '没有写有哪些教研组，有关要求暂时落实不到组；可写“教研组”和组名、成员，或只写“教研组 8个”',
    );
  });

  test('a sentence that is one name to the reader', () => {
    expect(say('ambiguous-split', 'zh-Hans', 1)).toContain('“写出学习汇报”整个读作一个名称');
    expect(say('ambiguous-split', 'zh-Hans')).toContain('现读作“每周 三节”');
  });

  test('one activity of two groups in one room', () => {
    expect(say('place-double-booked', 'zh-Hans', 2)).toContain('同时有语文组、数学组两场“集体备课”');
    expect(say('place-double-booked', 'en', 2)).toContain('has “集体备课” of both 语文组 and 数学组');
  });

  test('every two weeks against the term', () => {
    const expected = '组内教研：每两周1次，20个教学周只够10次，距每学期16次差6次';
    expect(say('rate-does-not-fit', 'zh-Hans')).toBe(expected);
    expect(say('rate-does-not-fit', 'en')).toBe(
      '组内教研: 1 time every 2 weeks, so 20 teaching weeks give only 10 times, 6 short of the 16 times per term',
    );
  });

  test('parts against the total', () => {
    expect(say('sum-mismatch', 'zh-Hans')).toBe('分项合计15次，与总数16次相差1次');
    expect(say('sum-mismatch', 'zh-Hans', 1)).toBe('分项合计12～14次，与总数16次相差2次');
    expect(say('sum-mismatch', 'en')).toBe(
      'Numbers do not add up: the parts make 15 times, the total says 16 times: a difference of 1 time',
    );
  });

  test('who cannot be served, by which lessons', () => {
    expect(say('quota-infeasible', 'zh-Hans')).toBe(
      '听课：语文组6人各需10节，共60人次；能算数的共11节、每节限5人，只有55人次，差5人次' +
        '（9-16、9-23、10-14、10-21、10-28等11场）',
    );
    expect(say('quota-infeasible', 'en')).toBe(
      '听课: 语文组 (6 people) need 10 lessons each, 60 places in all; ' +
        'the 11 lessons that count with room for 5 each give 55 places, 5 places too few ' +
        '(9-16, 9-23, 10-14, 10-21, 10-28 and 6 others)',
    );
  });

  test('who is short, when, of how many', () => {
    expect(say('quota-shortfall', 'zh-Hans')).toBe('公开课：李华，第一学期应有2节，日历上排了1节，差1节');
    expect(say('quota-shortfall', 'zh-Hans', 2)).toBe(
      '公开课：张敏、李华、王芳、赵磊、陈刚等6人，每周（第3周9/14起、第5周9/28起）合计各应有2节，日历上各排了1节，各差1节',
    );
    expect(say('quota-shortfall', 'zh-Hans', 3)).toBe('公开课：李华，第一学期应有2节，日历上没有排，差2节');
    expect(say('quota-shortfall', 'en', 2)).toContain(
      'weekly, week 3 (from 14 Sep) and week 5 (from 28 Sep) together: 2 lessons each asked for, 1 on the calendar',
    );
    expect(say('quota-shortfall', 'en', 3)).toContain('2 lessons asked for, none on the calendar');
    expect(say('quota-shortfall', 'en')).toBe(
      '公开课: 李华, Term 1: 2 lessons asked for, 1 on the calendar, 1 lesson too few',
    );
  });

  test('a holiday, with its date and weekday', () => {
    expect(say('day-off-conflict', 'zh-Hans')).toBe(
      '集体备课：10月7日（周三）是国庆节，请改期，或写明“遇假 顺延”',
    );
    expect(say('day-off-conflict', 'zh-Hant', 2)).toContain('10月11日（週日）不上課，');
    expect(say('day-off-conflict', 'en')).toBe(
      '集体备课: Wed 7 Oct is National Day; choose another day or write “on day off next” (遇假 顺延)',
    );
  });

  test('one person in two places', () => {
    expect(say('person-double-booked', 'zh-Hans')).toBe(
      '张敏：10月14日（周三）14:30—16:00同时有“集体备课”与“专题讲座”，这样的冲突共3次',
    );
  });

  test('a school year of one year', () => {
    expect(say('school-year-span', 'zh-Hans')).toContain('2024—2024不是；是不是2024—2025？');
  });

  test('a week that the term does not have', () => {
    expect(say('week-out-of-range', 'zh-Hans')).toBe('第一学期没有第25周，只有第1周至第21周');
    expect(say('week-out-of-range', 'en', 1)).toBe('Term 1 has no week 25, only preparatory week to week 21');
  });

  test('what should have been written, with an example', () => {
    expect(say('syntax', 'zh-Hans')).toBe('这里应写时间，例如“每周三下午”，现在是“礼拜八”');
    expect(say('syntax', 'zh-Hans', 1)).toBe('这里应写名称');
    expect(say('syntax', 'en')).toBe(
      'Please write a time here instead of “礼拜八”, such as “every week Wed afternoon”',
    );
    expect(say('syntax', 'zh-Hans', 6)).toContain('是不是“活动”？');
  });
});

test('a remark carries its place, its numbers, its grade and its page', () => {
  const found: Problem = {
    code: 'quota-shortfall',
    source,
    data: SAMPLES['quota-shortfall'][0],
    severity: 'hint',
    related: [
      { source: { ...source, start: 20, end: 24 }, message: { key: 'demandedHere', name: '公开课' } },
    ],
  };
  expect(describe(found, 'zh-Hans', locate)).toEqual({
    code: 'quota-shortfall',
    severity: 'hint',
    message: say('quota-shortfall', 'zh-Hans'),
    file: '语文组.plan',
    range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } },
    data: SAMPLES['quota-shortfall'][0],
    related: [
      {
        file: '语文组.plan',
        range: { start: { line: 0, character: 20 }, end: { line: 0, character: 24 } },
        message: '“公开课”的要求写在这里',
      },
    ],
    href: 'docs/diagnostics/zh/quota-shortfall.md',
  });
});

test('without a grade of its own a remark has the grade of its code', () => {
  const { severity } = describe(problem('placeholder', { text: 'XX' }), 'en', locate);
  expect(severity).toBe('warning');
  expect(pageOf('placeholder', 'en')).toBe('docs/diagnostics/en/placeholder.md');
});

test('every code has a grade', () => {
  expect(Object.keys(DEFAULT_SEVERITY).sort()).toEqual([...CODES].sort());
});

group('dates, lists and summaries', () => {
  test('in each language', () => {
    const spoken = LANGUAGES.map((language) => {
      const { date, span, week, list } = wordsIn(language).calendar;
      return [
        date('2026-10-07'),
        span('2026-10-12', '2026-10-18'),
        week(0),
        week(5),
        list(['甲', '乙', '丙']),
      ];
    });
    expect(spoken).toEqual([
      ['10月7日（周三）', '10月12日—10月18日', '预备周', '第5周', '甲、乙、丙'],
      ['10月7日（週三）', '10月12日—10月18日', '預備週', '第5週', '甲、乙、丙'],
      ['Wed 7 Oct', '12 Oct – 18 Oct', 'Preparatory week', 'Week 5', '甲, 乙 and 丙'],
    ]);
  });
});

test('of a comparison said twice it is said what it is taken for, not that it is vague', () => {
  expect(say('vague-wording', 'zh-Hans', 2)).toBe(
    '“至少…以上”前后各说了一遍，现按“至少10所”核对；写“至少10所”就够了',
  );
  expect(say('vague-wording', 'en', 2)).toBe(
    '“至少…以上” says it twice and is checked as “至少10所”, which is enough',
  );
});
