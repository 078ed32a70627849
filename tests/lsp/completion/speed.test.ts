import { expect, test } from 'vitest';
import { complete } from '../../../server/lsp/completion/complete.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { schoolOf } from '../../support/school-of.ts';
import { exampleFiles } from './at-cursor.ts';

const TAILS = [
  '\n活动 甲 {\n  时间 每周 ',
  '\n活动 甲 {\n  zj',
  '\n要求 听课 每位教师每周b',
  '\n要求 jt',
  '\n活动 甲 { 主讲 z',
];
const TRIES = 15;

/** A plan of so many lines: that of a real group over and over, each time with other names. */
function planOf(lines: number): string {
  const text = exampleFiles('school')['语文组.plan'] ?? '';
  const [header, rest] = [text.slice(0, text.indexOf('正文')), text.slice(text.indexOf('正文'))];
  let plan = header;
  for (let copy = 1; plan.split('\n').length < lines; copy++) {
    plan += rest.replaceAll(/活动 (\S+)/g, (_, name) => `活动 ${name}其${copy}`);
  }
  return plan;
}

/** Milliseconds of the quickest of several completions in a plan that the school has read: what disturbs it only adds. */
function quickest(lines: number): number {
  const base = planOf(lines);
  const school = schoolOf(exampleFiles('school'));
  const times = TAILS.map((tail) => {
    const text = base + tail;
    school.set('甲.plan', text);
    school.known('甲.plan');
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TRIES; i++) {
      const time = cpuTime(() => complete(school, '甲.plan', text.length));
      best = Math.min(best, time);
    }
    return best;
  });
  return Math.max(...times);
}

test('Completion costs what the statement costs, not what the file does', () => {
  const small = quickest(100);
  const large = quickest(2000);
  expect(large).toBeLessThan(small * 8 + 2);
  expect(quickest(1000)).toBeLessThan(10);
});
