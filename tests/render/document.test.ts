import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { documentOutline } from '../../server/render/document-outline.ts';
import type { Outline } from '../../server/render/outline.ts';
import { chineseNumber, headingNumber } from '../../server/render/outline-numbers.ts';
import { proseBlocks } from '../../server/render/prose.ts';
import { documentView } from '../../server/school/document-view.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { calendarDocx, documentDocx, documentHtml, documentMarkdown } from '../support/made.ts';
import { schoolOf } from '../support/school-of.ts';
import { busyTerm, day, occurrence, viewOf } from './autumn.ts';
import { asText, HOSTILE, partText } from './office-files.ts';

const HEAD = `计划 "2026—2027学年教研计划" { 学校 城北实验小学  发文单位 教科室  日期 2026-08-28  学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
`;

function outlineOf(text: string): Outline {
  const view = documentView(schoolOf({ 'a.plan': text }), 'a.plan');
  if (!view) throw new Error('no plan');
  return documentOutline(view);
}

const markdown = (text: string) => documentMarkdown(outlineOf(text)).replace(/\n## 附：[\s\S]*/, '');
const read = async (file: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value;

describe('A plan written out', () => {
  test('follows the order of its statements, headings numbered as in official documents', () => {
    const text = markdown(`${HEAD}
正文 指导思想 """把教研放在**课堂**里做。"""
正文 工作要求 {
  要求 听课 每位教师 每周 不少于2节，每学期 不少于40节，报送 教导处
  要求 组内教研 每个教研组 每学期16次 { 理论学习 10次；说课评课 6次 { 其中 说课 2~3次 } }
  正文 队伍建设 { 活动 集体备课 { 组织 每个教研组  时间 每周 周三 } }
  正文 （二）资料 { 清单 五个结合 { 学与做；说与写 } }
}
`);
    expect(text).toBe(`# 2026—2027学年教研计划

城北实验小学

## 一、校历

- 第一学期：2026-09-01至2027-01-22，共21周

## 二、指导思想

把教研放在**课堂**里做。

## 三、工作要求

**1\\.听课**：每位教师每周不少于2节，每学期不少于40节，报送：教导处。

**2\\.组内教研**：每个教研组每学期16次（理论学习10次、说课评课6次（其中说课2\\~3次））。

### （一）队伍建设

**集体备课**　组织：每个教研组；时间：每周周三。

### （二）资料

**五个结合**：

- 学与做
- 说与写

城北实验小学教科室  
2026年8月28日
`);
  });

  test('gives statements without a 正文 a heading of their kind', () => {
    const text = markdown(`${HEAD}
教研组 语文组 { 组长 张敏  成员 李华 }
教研组 数学组 { 组长 杨志强 }
要求 听课 每位教师 每周 2节
考核 评优 { 占60%：教研；占40%：听课；扣2分：缺席 }
`);
    expect(text).toContain(
      '## 二、组织与人员\n\n| 名称 | 组长 | 成员 |\n| --- | --- | --- |\n| 语文组 | 张敏 | 李华 |',
    );
    expect(text).toContain('## 三、工作要求\n\n**听课**：每位教师每周2节。');
    expect(text).toContain('| 教研 | 60% |\n| 听课 | 40% |\n| 缺席 | 扣2分 |');
  });

  test('prints whole sentences word by word, each with a number of its own', () => {
    const text = markdown(`${HEAD}正文 一、要求 {
  要求：1、每位教师每学期至少上1节公开课，写1篇教学论文。
  要求：教研组做到有计划、有总结、
    有反馈   // 口头即可
  要求：
    2. 徒弟每周听师傅课1节，师傅每两周听徒弟课1节；
    3. 外出学习的教师写学习汇报，并对全体教师作一次汇报。
  任务：每位教师听课20节，截止 12月1日
  要求：每位教师每学期听课20节 { 公开课 10节；推门听课 10节 }
}
`);
    expect(text).toContain(`1\\.每位教师每学期至少上1节公开课，写1篇教学论文。

2\\.教研组做到有计划、有总结、有反馈。

3\\.徒弟每周听师傅课1节，师傅每两周听徒弟课1节。

4\\.外出学习的教师写学习汇报，并对全体教师作一次汇报。

5\\.每位教师听课20节，截止12月1日。

**6\\.听课**：每位教师每学期20节（公开课10节、推门听课10节）。
`);
  });

  test('numbers headings anew, whatever numbers they bring', () => {
    const text = markdown(
      `${HEAD}正文 一、目标 """略。"""\n正文 贰、做法 { 正文 1.备课 """略。""" }\n正文 3.15活动 """略。"""\n`,
    );
    expect(text.match(/^##.*$/gm)).toEqual([
      '## 一、校历',
      '## 二、目标',
      '## 三、做法',
      '### （一）备课',
      '## 四、3.15活动',
    ]);
  });

  test('leaves out what says nothing on paper', () => {
    const text = markdown('计划 "甲"\n教研组\n名册 "教师.csv"\n词汇 课型 研究课\n正文 乙 """丙"""\n');
    expect(text).toBe('# 甲\n\n## 一、乙\n\n丙\n');
  });

  test('is in the language of the plan', () => {
    const text = markdown(`plan "Research plan" { school "Chengbei School"  date 2026-08-28 }
text "Aim" """One question a year."""
office "Academic Office"
quota 听课 each teacher every week at least 2 lessons
activity "Lesson study" { by each research group  when every week Wed 14:50-15:30 }
`);
    expect(text).toContain('## 1. Aim');
    expect(text).toContain('**office**: Academic Office.');
    expect(text).toContain('**听课**: each teacher every week at least 2 lessons.');
    expect(text).toContain('**Lesson study**: by each research group; when every week Wed 14:50-15:30.');
    expect(text).toContain('28 August 2026');
  });

  test('ends with the schedule, told by months where it is long', () => {
    const plan = (every: string) => outlineOf(`${HEAD}活动 集体备课 { 时间 ${every} }\n`).appendix;
    expect(plan('9月10日、10月15日')?.columns.map(({ title }) => title)).toContain('日期');
    const three = [1, 2, 3].map((n) => `活动 备课${n} { 时间 每周 周三 }`).join('\n');
    expect(outlineOf(`${HEAD}${three}\n`).appendix?.columns.map(({ title }) => title)).toEqual([
      '月份',
      '主要工作',
    ]);
    expect(outlineOf('计划 "甲"\n正文 乙 """丙"""\n').appendix).toBeNull();
  });
});

describe('Prose', () => {
  const shown = (text: string) =>
    proseBlocks(text, 2).map((block) =>
      block.kind === 'table'
        ? block.table.columns.map(({ title }) => title)
        : block.kind === 'heading'
          ? `# ${block.text}`
          : `${block.kind === 'item' ? `${block.depth}${block.marker} ` : ''}${block.runs
              .map(({ text: part, bold, italic }) =>
                bold ? `<b>${part}</b>` : italic ? `<i>${part}</i>` : part,
              )
              .join('')}`,
    );

  test.each([
    ['一段话\n接着说。\n又一段。', ['一段话接着说。', '又一段。']],
    ['two\nlines', ['two lines']],
    ['- 甲\n- **乙**丙\n  1. 丁', ['0• 甲', '0• <b>乙</b>丙', '11. 丁']],
    ['（1）甲\n2、乙', ['0（1） 甲', '02、 乙']],
    ['## 小标题\n*斜*与`码`', ['# 小标题', '<i>斜</i>与码']],
    ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', [['甲', '乙']]],
    ['见[说明](http://x)', ['见说明（http://x）']],
    ['2*3*4、\\*星\\*', ['2<i>3</i>4、*星*']],
    ['---\n甲', ['甲']],
    ['-3℃', ['-3℃']],
  ])('%j', (text, blocks) => expect(shown(text)).toEqual(blocks));

  test('of any size is read in no time', () => {
    for (const mark of ['*', '[', '`', '_', '(', '|', '- ', '**a']) {
      expect(cpuTime(() => proseBlocks(mark.repeat(50_000), 2))).toBeLessThan(3000);
    }
  });
});

test('Numbers count as official documents do', () => {
  expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
  ]);
  expect(([1, 2, 3, 4] as const).map((level) => headingNumber(level, [2], 'zh-Hans'))).toEqual([
    '二、',
    '（二）',
    '2.',
    '（2）',
  ]);
});

const hostile = (): Outline => ({
  language: 'zh-Hans',
  title: HOSTILE.join(' '),
  subtitle: HOSTILE[0] ?? '',
  blocks: HOSTILE.flatMap((text) => [
    { kind: 'heading' as const, level: 2 as const, text },
    { kind: 'paragraph' as const, runs: [{ text, bold: true, italic: false }] },
    { kind: 'item' as const, marker: '•', depth: 1, runs: [{ text, bold: false, italic: false }] },
  ]),
  signature: HOSTILE,
  appendix: null,
  day: null,
});

describe('A Word document', () => {
  const PLAN = `${HEAD}
正文 工作 {
  正文 内层 """第一段。"""
  教研组 语文组 { 组长 张敏 }
  教研组 数学组 { 组长 杨志强 }
}
活动 集体备课 { 时间 每周 周三 }
`;

  test('reads back with its headings, prose and tables', async () => {
    const html = await read(await documentDocx(outlineOf(PLAN)));
    expect(html).toContain('<h1>二、工作</h1>');
    expect(html).toContain('<h2>（一）内层</h2><p>第一段。</p>');
    expect(html).toMatch(/<table><thead><tr><th><p>名称<\/p><\/th><th><p>组长<\/p>/);
    expect(html.indexOf('城北实验小学教科室')).toBeLessThan(html.indexOf('附：活动安排表'));
  });

  test('has the styles, fonts and page of an office', async () => {
    const file = await documentDocx(outlineOf(PLAN));
    const styles = partText(file, /styles\.xml$/);
    for (const name of ['Normal', 'Title', 'heading 1', 'heading 2', 'Body Text', 'Signature'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    for (const font of ['宋体', '仿宋', '楷体', '黑体']) expect(styles).toContain(`w:eastAsia="${font}"`);
    const body = partText(file, /word\/document\.xml$/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:cantSplit/>');
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    expect(body).toContain('<w:pStyle w:val="Signature"/>');
  });

  test('of a calendar merges its weeks and turns the page as its layout asks', async () => {
    const wide = partText(await calendarDocx(busyTerm(), 'table', 'zh-Hans'), /word\/document\.xml$/);
    expect(wide).toMatch(/<w:pgSz [^>]*w:w="16838" w:h="11906"[^>]*w:orient="landscape"/);
    expect(wide.match(/<w:vMerge w:val="restart"\/>/g)?.length).toBeGreaterThan(15);
    const html = await read(await calendarDocx(busyTerm(), 'weeks', 'zh-Hans'));
    expect(html).toMatch(/rowspan="\d"/);
    expect(html).toContain('10/10 周六 10:00—11:00 教研组长例会');
  });

  test('keeps whatever names and prose say as text', async () => {
    const file = await documentDocx(hostile());
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    for (const name of HOSTILE) expect(value).toContain(asText(name));
    const events = HOSTILE.map((activity, index) =>
      occurrence({ date: day('2026-09-07') + index, activity, group: activity }),
    );
    const calendar = await calendarDocx(viewOf(events, { title: HOSTILE[0] ?? '' }), 'table', 'zh-Hans');
    const table = (await mammoth.extractRawText({ buffer: Buffer.from(calendar) })).value;
    for (const name of HOSTILE) expect(table).toContain(asText(name).trim());
  });
});

describe('Other documents', () => {
  test('show names and prose as text on a page', () => {
    const html = documentHtml(hostile());
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
    const text = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    for (const name of HOSTILE) expect(text).toContain(asText(name));
  });

  test('and in Markdown, where no name becomes a heading, list, table or tag', () => {
    const lines = documentMarkdown(hostile()).split('\n');
    expect(lines.join('\n')).not.toMatch(/<script|<!\[CDATA/);
    const begun = lines.filter((line) => /^(?:#{1,6} |[-+*] |\d+\. |\| |=+$|-+$|```)/.test(line.trimStart()));
    const expected = 1 + 2 * HOSTILE.length;
    expect(begun).toHaveLength(expected);
  });
});
