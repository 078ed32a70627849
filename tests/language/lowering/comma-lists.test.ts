import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { flattened } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

const { names: known } = standardLibrary();
const declaredIn = (text: string) => flattened(analyseFile('a.plan', text, known).plan);
const texts = (names: readonly { readonly text: string }[] | undefined) => names?.map(({ text }) => text);

describe('within braces a comma lists names as 、 does', () => {
  it.each([
    '教研组 语文组 { 组长 张敏，李华；成员 王芳，赵磊,孙丽；地点 二楼，三楼 }',
    '教研组 语文组 { 组长 张敏、李华；成员 王芳、赵磊、孙丽；地点 二楼、三楼 }',
    '教研组 语文组 { 组长 张敏，李华，成员 王芳，赵磊，孙丽，地点 二楼，三楼 }',
  ])('%s', (text) => {
    const [group] = declaredIn(text).groups;
    expect(texts(group?.leaders)).toEqual(['张敏', '李华']);
    expect(texts(group?.members)).toEqual(['王芳', '赵磊', '孙丽']);
    expect(texts(group?.clauses.find(({ word }) => word === '地点')?.names)).toEqual(['二楼', '三楼']);
  });

  it.each([
    [
      '活动 沙龙 { 地点 录播室，礼堂  参加 张敏，李华  主讲 王芳，赵磊 }',
      ['录播室', '礼堂'],
      ['张敏', '李华'],
    ],
    [
      'activity Salon { where "Lab 1", "Lab 2"  who Mary Brown, John Smith  speakers 王芳, 赵磊 }',
      ['Lab 1', 'Lab 2'],
      ['Mary Brown', 'John Smith'],
    ],
  ])('%s', (text, places, who) => {
    const [activity] = declaredIn(text).activities;
    expect(texts(activity?.places)).toEqual(places);
    expect(texts(activity?.participants?.sets)).toEqual(who);
    expect(texts(activity?.speakers?.sets)).toEqual(['王芳', '赵磊']);
  });

  it('up to the next clause, also where that has no blank behind its word', () => {
    const [group] = declaredIn('教研组 语文组 { 组长 张敏，成员李华，王芳，固定时间周三 15:00 }').groups;
    expect([texts(group?.leaders), texts(group?.members)]).toEqual([['张敏'], ['李华', '王芳']]);
    expect(group?.fixedTime?.text).toBe('周三 15:00');
    const [activity] = declaredIn(
      '活动 备课 { 组织 语文组，时间每周三，地点录播室，礼堂，参加 学科带头人，年级组长 }',
    ).activities;
    expect(activity?.schedule?.text).toBe('每周三');
    expect(texts(activity?.places)).toEqual(['录播室', '礼堂']);
    expect(texts(activity?.participants?.sets)).toEqual(['学科带头人', '年级组长']);
    const [other] = declaredIn('活动 备课 { 参加 语文组，时间管理组 }').activities;
    expect(texts(other?.participants?.sets)).toEqual(['语文组', '时间管理组']);
  });

  it('but in a line of phrases it goes on to the next one', () => {
    const [quota] = declaredIn('要求 工作计划 每个教研组，报送 教科室，截止 第2周').quotas;
    expect(quota?.clauses.map(({ names }) => texts(names))).toEqual([['教科室'], []]);
  });
});
