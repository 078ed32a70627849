import { describe, expect, it } from 'vitest';
import { formatText } from '../../../server/language/format/format.ts';
import { said } from './said.ts';

const plan = (time: string) => `活动 甲 { 时间 ${time} }\n`;

describe('The words of a time stand apart where they would run into one another', () => {
  it.each([
    ['第5周周三', '第5周 周三'],
    ['第５周星期三14:30—16:00', '第5周 星期三 14:30—16:00'],
    ['第3周至第16周周一第7节', '第3周至第16周 周一 第7节'],
    ['每周周三第7节', '每周 周三 第7节'],
    ['单周周二中午', '单周 周二中午'],
    ['9月第1周周五', '9月第1周 周五'],
    ['10月14日15:00—16:30', '10月14日 15:00—16:30'],
    ['第3周周二、第7周周四', '第3周 周二、第7周 周四'],
    ['第5週週三第7節', '第5週 週三 第7節'],
  ])('%s → %s', (glued, spaced) => {
    expect(formatText(plan(glued), { language: null }).text).toBe(plan(spaced));
    expect(formatText(plan(spaced), { language: null }).text).toBe(plan(spaced));
    expect(said(plan(spaced))).toEqual(said(plan(glued)));
  });

  it.each([
    ['每周三下午'],
    ['每周一次'],
    ['单周三'],
    ['周一至周五'],
    ['每周二、四 下午2:30'],
    ['每周三 第1节至第2节'],
    ['第3、7、11周 周一'],
    ['期中考试 前1周'],
    ['开学前一周'],
  ])('%s stays', (time) => {
    expect(formatText(plan(time), { language: null }).text).toBe(plan(time));
  });
});
