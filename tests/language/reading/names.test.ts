import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNames } from '../../../server/language/reading/names/read-names.ts';
import { slice } from '../../../server/language/reading/slice.ts';

const origin = { file: 'plan.plan' };
const read = (text: string) =>
  readNames(slice(origin, text, 0)).map(({ text: name, note }) =>
    note === undefined ? name : `${name}<${note}>`,
  );
const lines = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('a name slot', () => {
  test.each(['acceptance/names.txt', 'sentences/names.txt'])('leaves every name unharmed (%s)', (file) => {
    for (const name of lines(file)) expect(read(` ${name} `)).toEqual([name]);
  });

  test.each([
    ['张敏、李华', ['张敏', '李华']],
    ['张敏、 李华、', ['张敏', '李华']],
    ['张敏，李华', ['张敏', '李华']],
    ['Mary Brown, John Smith', ['Mary Brown', 'John Smith']],
    ['"Lab 1", "Lab 2"', ['Lab 1', 'Lab 2']],
    ['陈刚（校长，书记），李华', ['陈刚<校长，书记>', '李华']],
    ['"教学，反思"、《语文，数学》', ['教学，反思', '《语文，数学》']],
    ['1,200人大教室', ['1,200人大教室']],
    ['王芳和李华', ['王芳和李华']],
    ['七（1）班', ['七（1）班']],
    ['七（1）班、七（2）班', ['七（1）班', '七（2）班']],
    ['陈刚（把握方向）、尹文丹（组织开展）', ['陈刚<把握方向>', '尹文丹<组织开展>']],
    ['陈刚（校长、书记）', ['陈刚<校长、书记>']],
    ['"课堂教学设计、反思的有效性研究"', ['课堂教学设计、反思的有效性研究']],
    [String.raw`"他说\"好\"，反斜线\\"`, [String.raw`他说"好"，反斜线\ `.trim()]],
    ['“四有”课堂达标活动', ['“四有”课堂达标活动']],
    ['“甲、“乙、丙”丁”、戊', ['甲、“乙、丙”丁', '戊']],
    ['《语文、数学》共读', ['《语文、数学》共读']],
    ['《耕耘录》', ['《耕耘录》']],
    ['Mary Brown、John O’Neill', ['Mary Brown', 'John O’Neill']],
    ['', []],
    ['、、', []],
    ['（机动）', ['（机动）']],
    ['“未闭合、王芳', ['“未闭合', '王芳']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });

  test('every name knows its place, without blanks and note', () => {
    const found = readNames(slice(origin, ' 甲组 、 乙组（新）', 20));
    expect(found.map(({ source }) => [source.start, source.end])).toEqual([
      [21, 23],
      [26, 28],
    ]);
  });
});
