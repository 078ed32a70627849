import { expect, test } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { flattened } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

const { names } = standardLibrary();

const examIn = (said: string) => {
  const text = `校历 {\n  学年 2026—2027\n  考试 ${said}\n}`;
  return flattened(analyseFile('校历.plan', text, names).plan).calendars[0]?.exams[0]?.occupiesWeek;
};

test.each([
  ['期中考试 第10周', false],
  ['期中考试 第10周 占周', true],
  ['期末考试 第21周', true],
  ['期末考試 第21周', true],
  ['Final 第21周', true],
  ['期末考试 第21周 不占周', false],
])(
  'An exam takes its week if it is the last of the term, unless the calendar says otherwise: %s',
  (said, occupies) => {
    expect(examIn(said)).toBe(occupies);
  },
);
