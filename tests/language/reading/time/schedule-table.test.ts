import { describe, expect, it } from 'vitest';
import { read } from './notation.ts';

/** Every row of the table of schedules in three written languages: meaning, 简, 繁, English. */
const TABLE: readonly (readonly [string, string, string, string])[] = [
  ['weekly[3] @afternoon', '每周三下午', '每週三下午', 'every Wednesday afternoon'],
  ['weekly[3] @14:30-16:00', '每周 周三 14:30—16:00', '每週 週三 14:30—16:00', 'every week Wed 14:30-16:00'],
  ['weekly[fixed]', '每周 固定时间', '每週 固定時間', 'every week fixed time'],
  ['odd[2] @noon', '单周 周二 中午', '單週 週二 中午', 'odd weeks Tue noon'],
  ['even[5] @lesson7', '双周 星期五 第7节', '雙週 星期五 第7節', 'even weeks Fri period 7'],
  [
    'every2weeks[5] from 2 @lesson3',
    '每两周一次 周五 第3节 自第2周',
    '每兩週一次 週五 第3節 自第2週',
    'every 2 weeks Fri period 3 from week 2',
  ],
  ['every3weeks[4]', '每三周 周四', '每三週 週四', 'every 3 weeks Thu'],
  ['monthly', '每月一次', '每月一次', 'once every month'],
  ['monthly[2x3]', '每月 第2个周三', '每月 第2個週三', 'monthly 2nd Wed'],
  ['monthly[lastx5]', '每月 最后一个周五', '每月 最後一個週五', 'each month last Friday'],
  ['16/term[3] @lesson7', '每学期16次 周三 第7节', '每學期16次 週三 第7節', '16 times per term Wed period 7'],
  ['w3[2] @16:00', '第3周 周二 16:00', '第3週 週二 16:00', 'week 3 Tue 16:00'],
  [
    'weekly[1] in w3-16',
    '第3周至第16周 每周 周一',
    '第3週至第16週 每週 週一',
    'week 3 to week 16 every week Mon',
  ],
  ['w3,7,11[1]', '第3周、第7周、第11周 周一', '第3週、第7週、第11週 週一', 'weeks 3, 7 and 11 Mon'],
  ['w1 of M9', '9月第1周', '9月第1週', 'first week of September'],
  ['2026-10-14 @15:00-16:30', '2026-10-14 15:00—16:30', '2026-10-14 15:00－16:30', '2026-10-14 15:00-16:30'],
  ['10-14', '10月14日', '10月14日', '14 October'],
  ['10-14 @afternoon', '十月十四日下午', '十月十四日下午', 'October 14th afternoon'],
  ['M9', '九月份', '九月份', 'September'],
  ['M10..M11', '10月—11月', '10月—11月', 'October to November'],
  ['M10; M11', '10月、11月', '10月、11月', 'October, November'],
  ['M10; M11', '10月和11月', '10月和11月', 'October and November'],
  ['M9.late', '9月下旬', '9月下旬', 'late September'],
  ['second-M2.early', '明年2月上旬', '明年2月上旬', 'next year early February'],
  ['9-15 by', '9月15日以前', '9月15日以前', 'by 15 September'],
  ['9-15 by', '9月15以前', '9月15以前', 'before 15 September'],
  ['w2 by', '第2周内', '第2週內', 'within week 2'],
  ['termEnd', '期末', '期末', 'end of term'],
  ['M5 beforeMonth', '5月前', '5月前', 'before May'],
  ['期中考试 -1week', '期中考试 前1周', '期中考试 前1週', '1 week before 期中考试'],
  [
    '期中考试 +1week[3] @afternoon',
    '期中考试后一周 周三下午',
    '期中考试後一週 週三下午',
    '1 week after 期中考试 Wed afternoon',
  ],
  ['期中考试 -1week[3]', '期中考试前一周的周三', '期中考试前一週的週三', 'Wed of the week before 期中考试'],
  ['期中考试 +[3]', '期中考试后第一个周三', '期中考试後第一個週三', 'the first Wednesday after 期中考试'],
  [
    '集体备课 +1day[fixed]',
    '集体备课 后1天 固定时间',
    '集体备课 後1天 固定時間',
    '1 day after 集体备课 fixed time',
  ],
  ['monthly[week1xfixed]', '每月第1周 固定时间', '每月第1週 固定時間', 'first week of the month fixed time'],
  [
    'monthly[1x3] @15:30',
    '每月第一个周三 15:30',
    '每月第一個週三 15:30',
    'first Wednesday of the month 15:30',
  ],
  ['monthly[1x3] in M9', '9月第一个周三', '9月第一個週三', 'first Wednesday of September'],
  ['monthly[day10]', '每月10日', '每月10日', '10th of the month'],
  ['4/term[3]', '每学期4次 周三', '每學期4次 週三', '4 times a semester Wed'],
  ['termEnd', '学期末', '學期末', 'end of the semester'],
  ['termOpening', '学期初', '學期初', 'beginning of the semester'],
  ['termClosing by', '学期结束前', '學期結束前', 'by the last day of the semester'],
  ['weekly[3] | except 期中考试 @', '每周三 除 期中考试', '每週三 除 期中考试', 'every Wed except 期中考试'],
  [
    'weekly[3] | except 期中考试 @1week; w5',
    '每周三，除期中考试周、第5周外',
    '每週三，除期中考试週、第5週外',
    'every Wed except 期中考试 week, week 5',
  ],
  ['集体备课 +1day', '集体备课 后1天', '集体备课 後1天', '1 day after 集体备课'],
  ['each 公开课 -1week', '每次公开课 前1周', '每次公开课 前1週', '1 week before each 公开课'],
  ['undated(不定期)', '不定期', '不定期', '不定期'],
  ['undated(机动)', '机动', '机动', '机动'],
  ['daily', '每天', '每天', 'every day'],
  ['weekly[12345]', '周一至周五', '週一至週五', 'Mon-Fri'],
  ['weekly[24]', '每周二、四', '每週二、四', 'every Tue and Thu'],
  ['odd[3]', '单周三', '單週三', 'odd weeks Wed'],
  ['w3,7,11', '第3、7、11周', '第3、7、11週', 'weeks 3, 7, 11'],
  ['M9..M12', '9—12月', '9—12月', 'September-December'],
  ['weekly[3] @14:30', '周三 下午2:30', '週三 下午2:30', 'Wed 2:30pm'],
  ['every2weeks[5]', '隔周 周五', '隔週 週五', 'every other week Fri'],
  ['even', '每双周', '每雙週', 'every even week'],
  ['monthly[week2x3]', '每月第二周周三', '每月第二週週三', 'each month second week Wed'],
  ['monthly[day10]', '每月10日', '每月10日', 'monthly on the 10th'],
  ['9-1..9-5', '9月1日—5日', '9月1日—5日', '1-5 September'],
  ['2026-9-15', '2026.9.15', '2026.9.15', '15 September 2026'],
  ['9-15', '9/15', '9/15', 'Sept 15'],
  ['termStart -1week', '开学前一周', '開學前一週', '1 week before term start'],
  ['holiday 国庆节 +', '国庆节后', '国庆节後', 'after 国庆节'],
  [
    'weekly[3] | except w5; 10-7',
    '每周三 除 第5周、10月7日',
    '每週三 除 第5週、10月7日',
    'every Wed except week 5, 7 October',
  ],
];

const REMARKED: readonly (readonly [string, string])[] = [
  ['每周一次', 'weekly !vague-wording'],
  ['每周三次', 'weekly !vague-wording'],
  ['每周一篇', 'weekly !vague-wording'],
  ['每周三节', 'weekly !vague-wording !ambiguous-split'],
  ['每周', 'weekly !vague-wording'],
  ['every week', 'weekly !vague-wording'],
  ['隔周', 'every2weeks !vague-wording'],
  ['定期', 'vague(定期) !vague-wording'],
  ['及時', 'vague(及時) !vague-wording'],
  ['规定时间', 'vague(规定时间) !vague-wording'],
  ['本学期', 'vague(本学期) !vague-wording'],
  ['本學年', 'vague(本學年) !vague-wording'],
  ['下午2:30', 'vague(下午2:30) @14:30 !vague-wording'],
  ['10月上旬、下旬', 'M10.early; M10.late'],
];

describe('the table of schedules', () => {
  for (const [meaning, ...spellings] of TABLE) {
    it.each(spellings)(`${meaning}: %s`, (text) => {
      expect(read(text)).toBe(meaning);
    });
  }

  it.each(REMARKED)('%s is %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each(
    TABLE.flatMap(([meaning, hans, hant]) => [
      [hans, meaning],
      [hant, meaning],
    ]),
  )('%s reads glued as it reads spaced', (text, meaning) => {
    expect(read(glued(text))).toBe(meaning);
  });

  it.each(
    TABLE.flatMap(([meaning, hans, hant]) => [
      [hans, meaning],
      [hant, meaning],
    ]),
  )('%s reads in full-width digits and marks', (text, meaning) => {
    expect(read(fullWidth(text))).toBe(meaning);
  });
});

/** Without the blanks that a reader does not need: two numerals still need one. */
function glued(text: string): string {
  return text.replace(/(?<![0-9]) | (?![0-9])/g, '');
}

function fullWidth(text: string): string {
  return text
    .replace(/[0-9:,/.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
}
