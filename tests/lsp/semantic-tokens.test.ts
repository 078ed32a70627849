import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenEdits } from '../../server/lsp/tokens/delta.ts';
import { documentTokens } from '../../server/lsp/tokens/document-tokens.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/lsp/tokens/legend.ts';
import { planCorpus } from '../support/plan-corpus.ts';
import { schoolOf } from '../support/school-of.ts';

interface Coloured {
  readonly line: number;
  readonly text: string;
  readonly type: string;
}

/** What an editor makes of the numbers: words with their colours. */
function decoded(data: readonly number[], text: string): readonly Coloured[] {
  const lines = text.split('\n');
  const words: Coloured[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineDelta = 0, delta = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lineDelta > 0 ? delta : character + delta;
    line += lineDelta;
    const set = TOKEN_MODIFIERS.filter((_, bit) => modifiers & (1 << bit));
    const word = (lines[line] ?? '').slice(character, character + length);
    words.push({ line, text: word, type: [TOKEN_TYPES[type], ...set].join('.') });
  }
  return words;
}

function colours(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const school = schoolOf({ ...files, '计划.plan': text });
  return decoded(documentTokens(school, '计划.plan'), text).map((word) => `${word.text} ${word.type}`);
}

describe('words are coloured by what they are', () => {
  it('people, groups, cohorts', () => {
    expect(colours('教研组 语文组 { 组长 张敏；成员 李华 }\n群体 骨干：教龄20年以上')).toEqual([
      '教研组 keyword',
      '语文组 class.declaration',
      '组长 property',
      '张敏 variable',
      '成员 property',
      '李华 variable',
      '群体 keyword',
      '骨干 enum.declaration',
      '教龄20年以上 number',
    ]);
  });

  it('an activity, and who and when', () => {
    const text =
      '教研组 语文组\n活动 沙龙 {\n  组织 语文组\n  时间 每周三 第7节\n  地点 图书馆\n  主题 读书\n}';
    expect(colours(text).slice(2)).toEqual([
      '活动 keyword',
      '沙龙 function.declaration',
      '组织 property',
      '语文组 class',
      '时间 property',
      '每周三 第7节 enumMember',
      '地点 property',
      '图书馆 namespace',
      '主题 property',
      '读书 string',
    ]);
  });

  it('a sentence, glued or with blanks', () => {
    const words = [
      '每位 operator',
      '教师 enum.defaultLibrary',
      '每周 enumMember',
      '听课 type.defaultLibrary',
      '不少于2节 number',
    ];
    expect(colours('要求：每位教师每周听课不少于2节')).toEqual(['要求 keyword', ...words]);
    expect(colours('要求：每位教师 每周 听课 不少于2节')).toEqual(['要求 keyword', ...words]);
  });

  it('Traditional and English', () => {
    expect(colours('活動 集體備課 { 時間 每週三 }')).toEqual([
      '活動 keyword',
      '集體備課 function.declaration',
      '時間 property',
      '每週三 enumMember',
    ]);
    expect(colours('activity "Lesson study" { by each research group; when every week Wed }')).toEqual([
      'activity keyword',
      '"Lesson study" function.declaration',
      'by property',
      'each operator',
      'research group class.defaultLibrary',
      'when property',
      'every week Wed enumMember',
    ]);
  });

  it('names that another file declares', () => {
    const school = '教研组 语文组 { 组长 张敏 }\n活动 沙龙 { 时间 9月 }';
    const text = '计划 "甲" { 引用 "校.plan" }\n要求 沙龙 语文组 每学期2次';
    const found = colours(text, { '校.plan': school });
    expect(found).toContain('沙龙 function');
    expect(found).toContain('语文组 class');
    expect(found).toContain('"校.plan" string');
  });

  it('comments, between statements and behind them; prose is left to Markdown', () => {
    const text = '// 头\n活动 甲 // 尾\n\n正文 一 """\n要求 听课\n// 不是注释\n"""\n// 末\n活动 乙';
    expect(colours(text)).toEqual([
      '// 头 comment',
      '活动 keyword',
      '甲 function.declaration',
      '// 尾 comment',
      '正文 keyword',
      '一 string.declaration',
      '// 末 comment',
      '活动 keyword',
      '乙 function.declaration',
    ]);
  });

  it('line ends of Windows', () => {
    expect(colours('活动 甲\r\n活动 乙\r\n')).toEqual([
      '活动 keyword',
      '甲 function.declaration',
      '活动 keyword',
      '乙 function.declaration',
    ]);
  });
});

describe.each(planCorpus().filter(({ origin }) => !origin.includes('#')))('$origin', ({ text }) => {
  const school = schoolOf({ '计划.plan': text });
  const data = documentTokens(school, '计划.plan');

  it('tokens stand in order, none over another, none over a line end', () => {
    const lines = text.split('\n');
    let line = 0;
    let end = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [lineDelta = 0, delta = 0, length = 0] = data.slice(i, i + 5);
      if (lineDelta > 0) end = 0;
      character = lineDelta > 0 ? delta : character + delta;
      line += lineDelta;
      expect(character).toBeGreaterThanOrEqual(end);
      expect(length).toBeGreaterThan(0);
      end = character + length;
      expect(end).toBeLessThanOrEqual((lines[line] ?? '').length);
    }
  });

  it('a part of the file is coloured as in the whole', () => {
    const whole = decoded(data, text).map((word) => JSON.stringify(word));
    for (const share of [0, 0.3, 0.6, 0.9]) {
      const start = Math.floor(text.length * share);
      const part = documentTokens(school, '计划.plan', { start, end: Math.min(text.length, start + 300) });
      const words = decoded(part, text).map((word) => JSON.stringify(word));
      expect(words.filter((word) => !whole.includes(word))).toEqual([]);
    }
  });
});

describe('what changed', () => {
  const apply = (before: readonly number[], edits: ReturnType<typeof tokenEdits>) =>
    edits.reduce<readonly number[]>(
      (data, { start, deleteCount, data: more = [] }) => [
        ...data.slice(0, start),
        ...more,
        ...data.slice(start + deleteCount),
      ],
      before,
    );

  it('makes one list the other', () => {
    const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (before, now) => {
        expect(apply(before, tokenEdits(before, now))).toEqual(now);
      }),
    );
  });

  it('is little after a keystroke', () => {
    const text = planCorpus().find(({ origin }) => origin === 'examples/school/语文组.plan')?.text ?? '';
    const school = schoolOf({ '计划.plan': text });
    const before = documentTokens(school, '计划.plan');
    school.set('计划.plan', text.replace('寓言里的道理', '寓言里的大道理'));
    const now = documentTokens(school, '计划.plan');
    const [edit] = tokenEdits(before, now);
    expect(edit?.deleteCount).toBeLessThan(20);
    expect(apply(before, tokenEdits(before, now))).toEqual(now);
  });

  it('a name that is declared elsewhere recolours its uses', () => {
    const school = schoolOf({ '计划.plan': '要求 星光 每位教师 每学期1次' });
    const first = documentTokens(school, '计划.plan');
    const text = '要求 星光 每位教师 每学期1次\n活动 星光';
    school.set('计划.plan', text);
    expect(decoded(first, text).map(({ type }) => type)[1]).toBe('type');
    expect(decoded(documentTokens(school, '计划.plan'), text).map(({ type }) => type)[1]).toBe('function');
  });

  it('whatever name is written over another, colours are those of the text read for the first time', () => {
    const word = fc.constantFrom('骨干', '张敏', '语文组', '听课', '星光', '图书馆', '第7节');
    const edits = fc.array(fc.record({ which: fc.nat(20), word }), { maxLength: 6 });
    const plans = planCorpus().filter(({ text }) => text.length < 3_000);
    fc.assert(
      fc.property(fc.constantFrom(...plans), edits, ({ text }, writes) => {
        const school = schoolOf({ '计划.plan': text });
        let now = text;
        for (const { which, word } of writes) {
          const names = [...now.matchAll(/(?<=(?:活动|教研组|教师|群体|要求|成员) )[^\s{，]+/g)];
          const { index, 0: name } = names[which % names.length] ?? { index: 0, 0: '' };
          now = `${now.slice(0, index)}${word}${now.slice(index + name.length)}`;
          school.set('计划.plan', now);
          const followed = documentTokens(school, '计划.plan');
          expect(followed).toEqual(documentTokens(schoolOf({ '计划.plan': now }), '计划.plan'));
        }
      }),
    );
  });
});
