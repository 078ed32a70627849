import { describe, expect, it } from 'vitest';
import { quotaReadings } from '../support/statement-reading.ts';

const LIST = '\n  1、师傅每周听徒弟课1节；\n  2、每位教师每周写读书笔记2篇、教育反思1篇；\n';
const SAID = ['师傅/每周/听徒弟课/1节', '每位教师/每周/读书笔记/2篇', '每位教师/每周/教育反思/1篇'];

describe('sentences pasted below 要求： from a document', () => {
  it.each([
    ['at the top', `要求：${LIST}`],
    ['in a section', `正文 师傅职责 {\n要求：${LIST}}`],
    ['before another statement', `要求：${LIST}活动 拜师仪式 { 时间 机动 }`],
  ])('are requirements each, %s', (_, text) => {
    expect(quotaReadings(text)).toEqual(SAID);
  });

  it('end at an empty line', () => {
    expect(quotaReadings(`要求：${LIST}\n\n每位教师每周听课1节`)).toEqual(SAID);
  });
});
