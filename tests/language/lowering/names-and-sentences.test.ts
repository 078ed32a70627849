import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/engine/text/fold.ts';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { flattened } from '../../../server/language/school/flatten.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

const FOLDER = 'tests/fixtures/acceptance';
const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const { names: known } = standardLibrary();

const lines = (file: string) =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const declaredIn = (text: string) => flattened(analyseFile('a.plan', text, known).plan);
const bare = (text: string | null | undefined) => (text ?? '').replace(/[\s+]/g, '');

/** who / period / name / amount of the one quota that a statement makes. */
function reading(text: string): string {
  const { quotas } = declaredIn(text);
  const [quota] = quotas;
  if (!quota || quotas.length !== 1) return `${quotas.length} quotas`;
  const period = quota.period ?? quota.trigger;
  const amount = quota.amount ?? quota.size;
  return [quota.subject?.text, period?.text, quota.activity?.text, amount?.text].map(bare).join('/');
}

describe('a clause of a real plan, as a whole statement', () => {
  const sentences = lines('sentences.txt').map((line) => line.split(' = ') as [string, string]);
  it.each(sentences)('%s', (sentence, expected) => {
    const glued = sentence.replaceAll(' ', '');
    expect(reading(`要求：${sentence}`)).toBe(bare(expected));
    expect(reading(`要求：${glued}。`)).toBe(bare(expected));
    expect(reading(`正文 二 {\n  要求：\n    ${glued}；\n}`)).toBe(bare(expected));
    expect(fold(reading(traditional(`要求：${glued}`)))).toBe(fold(traditional(bare(expected))));
  });
});

describe('a name that a school uses, in every name slot', () => {
  const names = [...lines('names.txt'), 'Mary Brown', '“四有”课堂达标活动', '二(3)班'];
  it.each(names)('%s', (name) => {
    const said = declaredIn(
      [
        `活动 ${name} { 时间 机动 }`,
        `活动 讲座 {`,
        `  主讲 ${name}  地点 ${name}`,
        `}`,
        `教研组 ${name} { 组长 ${name}；成员 李华、${name}、王芳 }`,
        `教师 ${name} { 职称 一级 }`,
        `群体 ${name}：教龄3年以内`,
        `清单 名单 { ${name}；李华 }`,
      ].join('\n'),
    );
    const [first, second] = said.activities;
    expect(first?.name?.text).toBe(name);
    expect(second?.speakers?.sets.map(({ text }) => text)).toEqual([name]);
    expect(second?.places.map(({ text }) => text)).toEqual([name]);
    expect(said.groups.map((group) => group.name?.text)).toEqual([name]);
    expect(said.groups[0]?.leaders.map(({ text }) => text)).toEqual([name]);
    expect(said.groups[0]?.members.map(({ text }) => text)).toEqual(['李华', name, '王芳']);
    expect(said.people.map((person) => person.name.text)).toEqual([name]);
    expect(said.cohorts.map((cohort) => cohort.name.text)).toEqual([name]);
    expect(said.checklists[0]?.items.map((item) => item.name?.text)).toEqual([name, '李华']);
  });

  it.each(names)('%s in a sentence, once declared', (name) => {
    const text = `活动 ${name} { 时间 机动 }\n要求：每位教师每学期${name}1次`;
    expect(declaredIn(text).quotas.map((quota) => [quota.activity?.text, quota.amount?.text])).toEqual([
      [name, '1次'],
    ]);
  });
});
