import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../server/language/csv/records.ts';

const read = (text: string, file = '听课记录.csv') => readRecords({ file }, text);

const noted = (text: string, file?: string) =>
  read(text, file).records.map(({ date, people, activity, amount, whom }) => {
    const when = date?.entries[0]?.when;
    const day = when?.kind === 'date' ? `${when.from.year ?? ''}-${when.from.month}-${when.from.day}` : '';
    return [
      day,
      people?.text,
      activity?.text,
      amount?.min?.n,
      amount?.unit,
      whom.map((one) => one.text).join('、'),
    ].join(' ');
  });

describe('记录文件', () => {
  test('日期,姓名,活动,数量,单位,对象', () => {
    expect(
      noted('日期,姓名,活动,数量,单位,对象\n2026-09-01,郑秀兰,听课,2,节,李华\n2026-09-02,李华,公开课,1,节,'),
    ).toEqual(['2026-9-1 郑秀兰 听课 2 节 李华', '2026-9-2 李华 公开课 1 节 ']);
  });

  test('any order, Traditional and English headings, tabs, Excel’s mark and line ends', () => {
    expect(noted('\ufeff節數\t教師\t日期\r\n2\t林怡君\t2026/9/1\r\n', '觀課記錄.csv')).toEqual([
      '2026-9-1 林怡君 觀課 2  ',
    ]);
    expect(noted('name,date,activity,amount\nMary Brown,2026.9.1,observation,1.5')).toEqual([
      '2026-9-1 Mary Brown observation 3  ',
    ]);
  });

  test.each([
    ['9月1日', '-9-1'],
    ['2026年9月1日', '2026-9-1'],
    ['９／１', '-9-1'],
  ])('%s is a date', (written, day) =>
    expect(noted(`日期,姓名\n${written},李华`)).toEqual([`${day} 李华 听课 1  `]),
  );

  test('the amount may bring its unit, and is one if nothing stands', () => {
    expect(noted('日期,姓名,数量\n9-1,李华,两节\n9-2,李华,')).toEqual([
      '-9-1 李华 听课 2 节 ',
      '-9-2 李华 听课 1  ',
    ]);
  });

  test('wrong rows are named with their line, the rest is used', () => {
    const { records, problems } = read(
      '日期,姓名,数量\n2026-02-30,李华,1\n2026-09-01,,1\n\n2026-09-02,王芳,多\n2026-09-03,赵磊,1',
    );
    expect(records.map(({ people }) => people?.text)).toEqual(['赵磊']);
    expect(problems.map(({ data }) => data)).toEqual([
      { path: '听课记录.csv', reason: 'row', row: 2, detail: '2026-02-30' },
      { path: '听课记录.csv', reason: 'row', row: 3, detail: '2026-09-01,,1' },
      { path: '听课记录.csv', reason: 'row', row: 5, detail: '多' },
    ]);
  });

  test('without the columns it needs nothing is read', () => {
    expect(read('甲,乙\n1,2').problems.map(({ data }) => data)).toEqual([
      { path: '听课记录.csv', reason: 'columns', detail: '日期、姓名' },
    ]);
    expect(read('日期,姓名\n9-1,李华', '九月.csv').problems.map(({ data }) => data)).toEqual([
      { path: '九月.csv', reason: 'columns', detail: '活动' },
    ]);
  });

  test('no text whatever makes it throw, and every row is used or named', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(',', '\n', '"', '日', '期', '9-1', '李华', '，', '2', ' ') }),
        (rest) => {
          const { records, problems } = read(`日期,姓名\n${rest}`);
          expect(
            records.every(({ people }) => people !== null && people.sets.length > 0) || records.length === 0,
          ).toBe(true);
          expect(problems.every(({ code }) => code === 'file-not-found')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
