import { equal } from '../equal.ts';
import { describe, it } from '../mocha.ts';
import { file, open, remarks, remarkWith, replace, writeText } from '../support.ts';

const PLANS = 200;

describe('a folder of 200 plans', () => {
  it('is read, and the plan in the window is still checked as one types', async () => {
    const names = Array.from({ length: PLANS }, (_, index) => `many/第${index + 1}组.plan`);
    await Promise.all(names.map((name, index) => writeText(file(name), plan(index))));
    const document = await open(names[0] ?? '');
    await replace(document, '10次', '9次');
    await remarkWith(document.uri, 'sum-mismatch');
    // A plan that no window shows is checked as well.
    await remarkWith(file(names[PLANS - 1] ?? ''), 'sum-mismatch');
    equal(
      remarks(file(names[1] ?? '')).some(({ code }) => code === 'sum-mismatch'),
      false,
      'a right sum',
    );
  });
});

/** The last one holds a mistake. */
function plan(index: number): string {
  const first = index === PLANS - 1 ? 8 : 10;
  return [
    `教研组 第${index + 1}组 { 固定时间 周三 第7节 }`,
    `活动 集体备课 { 组织 第${index + 1}组  时间 每周 固定时间 }`,
    `要求 组内教研 每个教研组 每学期16次 { 理论学习 ${first}次；说课评课 6次 }`,
    '',
  ].join('\n');
}
