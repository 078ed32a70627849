import { describe, expect, it } from 'vitest';
import vocabulary from '../../../../grammar/vocabulary/time.json' with { type: 'json' };
import { fold } from '../../../../server/engine/text/fold.ts';
import { type Reading, type Slice, slice } from '../../../../server/language/reading/slice.ts';
import { readClockSpan } from '../../../../server/language/reading/time/read-clock-span.ts';
import { readDate } from '../../../../server/language/reading/time/read-date.ts';
import { readSchedule } from '../../../../server/language/reading/time/read-schedule.ts';
import { readSchoolYear } from '../../../../server/language/reading/time/read-school-year.ts';
import { readTermSpan } from '../../../../server/language/reading/time/read-term-span.ts';
import { readWeekday } from '../../../../server/language/reading/time/read-weekday.ts';
import { date, read } from './notation.ts';

const whole = (text: string): Slice => slice({ file: 'a.plan' }, text, 0);

/** What was read, printed, with the codes of the problems. */
function said<T>({ value, problems }: Reading<T | null>, print: (value: T) => string): string {
  return [value === null ? '-' : print(value), ...problems.map(({ code }) => `!${code}`)].join(' ');
}

describe('a school year and a term', () => {
  it.each([
    ['2026—2027 第一学期', '2026-2027 t1'],
    ['2026-2027学年度第一学期', '2026-2027 t1'],
    ['2026—2027学年第二学期', '2026-2027 t2'],
    ['2026学年', '2026-2027'],
    ['2026学年第一学期', '2026-2027 t1'],
    ['115學年度第2學期', '2026-2027 t2'],
    ['民国115学年度', '2026-2027'],
    ['2026-2027 term 1', '2026-2027 t1'],
    ['2026-2027 autumn term', '2026-2027 t1'],
    ['2026—2027学年 秋季学期', '2026-2027 t1'],
    ['2026/2027 春季', '2026-2027 t2'],
    ['2026—27', '2026-2027'],
    ['2026—2027', '2026-2027'],
    ['２０２６—２０２７', '2026-2027'],
    ['第一学期', '- t1'],
    ['第二學期', '- t2'],
    ['上学期', '- t1'],
    ['下學期', '- t2'],
    ['spring term', '- t2'],
    ['1st term', '- t1'],
    ['2024-2024学年度第一学期', '2024-2024 t1'],
    ['二〇二六学年', '2026-2027'],
    ['2026年—2027年', '2026-2027'],
    ['乱写', '- !syntax'],
    ['2026—2027 乱写', '2026-2027 !syntax'],
    ['第三学期', '- !syntax'],
    ['', '- !syntax'],
  ])('%s is %s', (text, expected) => {
    const reading = readSchoolYear(whole(text));
    const { schoolYear, term } = reading.value;
    const parts = [
      schoolYear ? `${schoolYear.start}-${schoolYear.end}` : '-',
      term && `t${term}`,
      ...reading.problems.map(({ code }) => `!${code}`),
    ];
    expect(parts.filter(Boolean).join(' ')).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['2026-10-14', '2026-10-14'],
    ['2026.9.15', '2026-9-15'],
    ['2026/9/15', '2026-9-15'],
    ['2026年9月15日', '2026-9-15'],
    ['二〇二六年九月十五日', '2026-9-15'],
    ['10月14日', '10-14'],
    ['9月15', '9-15'],
    ['9/15', '9-15'],
    ['明年2月3日', 'second-2-3'],
    ['115年9月1日', '2026-9-1'],
    ['民國115年9月1日', '2026-9-1'],
    ['26年9月1日', '2026-9-1'],
    ['15 September 2026', '2026-9-15'],
    ['Sept 15, 2026', '2026-9-15'],
    ['1st May', '5-1'],
    ['10月14日（周三）', '10-14'],
    ['2月30日', '2-30 !invalid-date'],
    ['2026-02-29', '2026-2-29 !invalid-date'],
    ['2028-02-29', '2028-2-29'],
    ['2月29日', '2-29'],
    ['2026-13-01', '2026-13-1 !invalid-date'],
    ['9月', '- !syntax'],
    ['乱写', '- !syntax'],
    ['10月14日 乱写', '10-14 !syntax'],
  ])('%s is %s', (text, expected) => {
    expect(said(readDate(whole(text)), date)).toBe(expected);
  });
});

describe('a term from day to day', () => {
  it.each([
    ['2026-09-01 至 2027-01-22', '2026-9-1..2027-1-22'],
    ['2026-09-01—2027-01-22', '2026-9-1..2027-1-22'],
    ['9月1日—次年1月22日', '9-1..second-1-22'],
    ['2026年9月1日至2027年1月22日', '2026-9-1..2027-1-22'],
    ['2026年9月1日—1月22日', '2026-9-1..2027-1-22'],
    ['2026-09-01 to 2027-01-22', '2026-9-1..2027-1-22'],
    ['2027-01-22 至 2026-09-01', '2027-1-22..2026-9-1'],
    ['2026-09-31 至 2027-01-22', '2026-9-31..2027-1-22'],
    ['2026-09-01', '- !syntax'],
    ['', '- !syntax'],
  ])('%s is %s', (text, expected) => {
    expect(said(readTermSpan(whole(text)), ({ from, to }) => `${date(from)}..${date(to)}`)).toBe(expected);
  });
});

describe('a time of day, a weekday, a week, a bell', () => {
  it.each([
    ['14:30—16:00', '14:30-16:00'],
    ['下午2点半', '14:30'],
    ['下午2:30', '14:30'],
    ['3:00pm', '15:00'],
    ['3pm', '15:00'],
    ['12am', '00:00'],
    ['中午12:30', '12:30'],
    ['晚上7:00—8:30', '19:00-20:30'],
    ['8时一刻', '08:15'],
    ['上午10:00—下午2:00', '10:00-14:00'],
    ['2:30 下午', '14:30'],
    ['第7节', 'lesson7'],
    ['第1、2节', 'lesson1-2'],
    ['第七、八節', 'lesson7-8'],
    ['上午第1—2节', 'lesson1-2'],
    ['periods 1-2', 'lesson1-2'],
    ['下午', 'afternoon'],
    ['早读', 'earlyReading'],
    ['放學後', 'afterSchool'],
  ])('the time of day %s is %s', (text, expected) => {
    expect(read(`周三 ${text}`)).toBe(`weekly[3] @${expected}`);
  });

  it.each(['24:30', '14:5'])('%s is no time of day', (text) => {
    expect(read(text)).toBe('!syntax');
  });

  it.each([
    ['周一', '1'],
    ['週三', '3'],
    ['星期天', '7'],
    ['星期日', '7'],
    ['礼拜五', '5'],
    ['周日', '7'],
    ['Wed', '3'],
    ['Sunday', '7'],
    ['周4', '4'],
    ['周八', '- !syntax'],
    ['周一、周二', '- !syntax'],
  ])('the weekday %s is %s', (text, expected) => {
    expect(said(readWeekday(whole(text)), String)).toBe(expected);
  });

  it.each([
    ['第10周', 'w10'],
    ['第一学期第10周', 't1 w10'],
    ['第二學期 第3週', 't2 w3'],
    ['term 1 week 10', 't1 w10'],
    ['预备周', 'w0'],
    ['10', '!syntax'],
  ])('the week %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['8:00—8:40', '480-520'],
    ['8:00 至 8:40', '480-520'],
    ['08:00-08:40', '480-520'],
    ['8点—8点40分', '480-520'],
    ['下午2:00—2:40', '840-880'],
    ['8:40—8:00', '520-480'],
    ['8:00', '- !syntax'],
    ['', '- !syntax'],
  ])('the bell %s is %s', (text, expected) => {
    expect(said(readClockSpan(whole(text)), ({ start, end }) => `${start}-${end}`)).toBe(expected);
  });
});

describe('problems of times', () => {
  it('point at the unreadable piece and keep the rest', () => {
    const reading = readSchedule(slice({ file: 'a.plan' }, '每周三、看情况、每周五', 100));
    expect(reading.value.entries).toHaveLength(2);
    expect(reading.problems).toEqual([
      {
        code: 'syntax',
        source: { origin: { file: 'a.plan' }, start: 104, end: 107 },
        data: { reason: 'unreadable-time', found: '看情况', expected: 'time' },
      },
    ]);
  });

  it('name both ends of a range that runs backwards', () => {
    expect(readSchedule(whole('2024年9月—2024年6月')).problems).toMatchObject([
      { code: 'range-reversed', data: { from: '2024年9月', to: '2024年6月' } },
    ]);
    expect(readSchedule(whole('第16周至第3周')).problems).toMatchObject([
      { code: 'range-reversed', data: { from: '16', to: '3' } },
    ]);
  });

  it('name the last day that a month has', () => {
    expect(readSchedule(whole('9月31日')).problems).toMatchObject([
      { code: 'invalid-date', data: { text: '9月31日', year: null, month: 9, day: 31, last: 30 } },
    ]);
  });

  it('quote loose words as they were written', () => {
    expect(readSchedule(whole('每週一次')).problems).toMatchObject([
      { code: 'vague-wording', data: { word: '每週' } },
    ]);
    expect(readSchedule(whole('及時')).problems).toMatchObject([
      { code: 'vague-wording', data: { word: '及時' } },
    ]);
    expect(readSchedule(whole('本学期'), { role: 'period' }).problems).toEqual([]);
    expect(readSchedule(whole('9月31日'), { role: 'calendar' }).problems).toEqual([]);
  });
});

describe('the vocabulary of time', () => {
  it('gives every spelling one meaning', () => {
    const kinds = new Map<string, Set<string>>();
    for (const [kind, entries] of Object.entries(vocabulary)) {
      if (['holiday', 'occasion', 'moment', 'notCounted', 'loose'].includes(kind)) continue;
      for (const { hans, hant, en } of entries) {
        for (const spelling of [...hans, ...hant, ...en].map((text) => fold(text).replace(/\s+/g, '')))
          kinds.set(spelling, (kinds.get(spelling) ?? new Set()).add(kind));
      }
    }
    const shared = [...kinds]
      .filter(([, some]) => some.size > 1)
      .map(([text, some]) => `${text}: ${[...some].join(', ')}`);
    expect(shared).toEqual([]);
  });
});
