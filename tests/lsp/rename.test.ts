import { describe, expect, test } from 'vitest';
import { prepareRename } from '../../server/lsp/rename.ts';
import { marked, markedFiles } from '../support/marked.ts';
import { renameAt } from '../support/rename-at.ts';
import { schoolOf } from '../support/school-of.ts';

/** The files after a rename at the cursor; the reason if it was refused. */
function renamed(files: Readonly<Record<string, string>>, name: string) {
  const { texts, at } = markedFiles(files);
  return renameAt(schoolOf(texts), texts, at, name);
}

const one = (text: string, name: string) => {
  const result = renamed({ '计划.plan': text }, name);
  return typeof result === 'string' ? result : result['计划.plan'];
};

describe('A new name reaches', () => {
  test.each([
    [
      '组和它的教师、组长',
      '教研组 语<|>文组\n要求 听课 语文组教师 每周 2节，报送 语文组组长',
      '文科组',
      '教研组 文科组\n要求 听课 文科组教师 每周 2节，报送 文科组组长',
    ],
    [
      '无空格的句子',
      '群体 青年<|>教师：教龄3年以内\n要求：青年教师每周听课不少于2节。',
      '新教师',
      '群体 新教师：教龄3年以内\n要求：新教师每周听课不少于2节。',
    ],
    [
      '两种字形',
      '教研組 語文組\n活動 備課 { 組織 语<|>文组 }',
      '文科組',
      '教研組 文科組\n活動 備課 { 組織 文科組 }',
    ],
    [
      'English',
      'group Primary { leader Mary Brown }\nactivity Talk { speakers Mary <|>Brown }',
      'Mary Green',
      'group Primary { leader Mary Green }\nactivity Talk { speakers Mary Green }',
    ],
    [
      '群体的条件',
      '课题组 阅读课题\n群体 外围：教龄3年以内 且 非 阅读<|>课题',
      '写作课题',
      '课题组 写作课题\n群体 外围：教龄3年以内 且 非 写作课题',
    ],
    [
      '相对日期',
      '活动 沙<|>龙 { 时间 9月20日 }\n活动 总结会 { 时间 沙龙后1天 }',
      '茶叙',
      '活动 茶叙 { 时间 9月20日 }\n活动 总结会 { 时间 茶叙后1天 }',
    ],
    [
      '阶段',
      '活动 说课赛 { 阶段 初<|>赛 { 时间 9月20日 } }\n活动 点评 { 时间 说课赛·初赛 后1天 }',
      '海选',
      '活动 说课赛 { 阶段 海选 { 时间 9月20日 } }\n活动 点评 { 时间 说课赛·海选 后1天 }',
    ],
    [
      '自己的组织类型',
      '词汇 组织类型 学<|>习社\n学习社 晨光社\n活动 共读 { 组织 每个学习社 }',
      '读书社',
      '词汇 组织类型 读书社\n读书社 晨光社\n活动 共读 { 组织 每个读书社 }',
    ],
    [
      '又称只改自己',
      '词汇 课型 亮相课 { 又称 亮课 }\n活动 第一讲 { 课型 亮<|>课 }\n活动 第二讲 { 课型 亮相课 }',
      '首秀课',
      '词汇 课型 亮相课 { 又称 首秀课 }\n活动 第一讲 { 课型 首秀课 }\n活动 第二讲 { 课型 亮相课 }',
    ],
    [
      '没有声明的名称',
      '活动 讲座 { 主讲 陈<|>刚（校外） }\n活动 座谈 { 主讲 陈刚 }',
      '陈钢',
      '活动 讲座 { 主讲 陈钢（校外） }\n活动 座谈 { 主讲 陈钢 }',
    ],
    [
      '没写完的文件',
      '教研组 语<|>文组 { 组长\n活动 备课 { 组织 语文组',
      '文科组',
      '教研组 文科组 { 组长\n活动 备课 { 组织 文科组',
    ],
    [
      'CRLF',
      '场地 报<|>告厅\r\n活动 讲座 { 地点 报告厅 }\r\n',
      '礼堂',
      '场地 礼堂\r\n活动 讲座 { 地点 礼堂 }\r\n',
    ],
  ])('%s', (_, text, name, expected) => {
    expect(one(text, name)).toBe(expected);
  });

  test('the other files and the roster, but no other school', () => {
    const files = {
      '校.plan': '计划 校 { 名册 "教师.csv" }\n教研组 语<|>文组',
      '甲.plan': '计划 甲 { 上级 "校.plan" }\n活动 沙龙 { 组织 语文组 }',
      '教师.csv': '姓名,教研组\r\n张敏,"数学组、语文组"\r\n李华,语文组\r\n',
      '别校.plan': '计划 别校\n教研组 语文组',
    };
    expect(renamed(files, '文科组')).toEqual({
      '校.plan': '计划 校 { 名册 "教师.csv" }\n教研组 文科组',
      '甲.plan': '计划 甲 { 上级 "校.plan" }\n活动 沙龙 { 组织 文科组 }',
      '教师.csv': '姓名,教研组\r\n张敏,"数学组、文科组"\r\n李华,文科组\r\n',
      '别校.plan': '计划 别校\n教研组 语文组',
    });
  });
});

test('A new name reaches who did it, what and with whom in a record file', () => {
  const files = {
    '校.plan': '计划 校 { 学年 2026—2027 }\n教师 李<|>华\n记录 "听课.csv"',
    '听课.csv': '日期,姓名,活动,对象\n2026-09-01,李华,沙龙,张敏\n2026-09-02,"张敏、李华",沙龙,李华\n',
  };
  expect(renamed(files, '李桦')).toEqual({
    '校.plan': '计划 校 { 学年 2026—2027 }\n教师 李桦\n记录 "听课.csv"',
    '听课.csv': '日期,姓名,活动,对象\n2026-09-01,李桦,沙龙,张敏\n2026-09-02,"张敏、李桦",沙龙,李桦\n',
  });
});

describe('Quotes', () => {
  test.each([
    [
      'come where the name needs them',
      '场地 报<|>告厅\n活动 讲座 { 地点 报告厅、操场 }',
      '三楼 报告厅',
      '场地 "三楼 报告厅"\n活动 讲座 { 地点 "三楼 报告厅"、操场 }',
    ],
    ['escape quotes', '场地 报<|>告厅', '“甲” "乙" 厅', '场地 "“甲” \\"乙\\" 厅"'],
    [
      'keep a list mark in the name',
      '场地 报<|>告厅\n活动 讲座 { 地点 报告厅 }',
      '东、西厅',
      '场地 "东、西厅"\n活动 讲座 { 地点 "东、西厅" }',
    ],
    ['go where only the old name needed them', '场地 "三楼 报<|>告厅"', '报告厅', '场地 报告厅'],
    [
      'stay where they were a matter of style',
      'activity "Lesson <|>study"\nquota "Lesson study" each teacher every term 2 times',
      'Lesson talk',
      'activity "Lesson talk"\nquota "Lesson talk" each teacher every term 2 times',
    ],
    [
      'are put around a whole set',
      '教研组 语<|>文组\n要求 听课 语文组教师 每周 2节',
      '语文 组',
      '教研组 "语文 组"\n要求 听课 "语文 组教师" 每周 2节',
    ],
  ])('%s', (_, text, name, expected) => {
    expect(one(text, name)).toBe(expected);
  });
});

test('Quotes come in a sentence that would else say something different', () => {
  const files = {
    '校.plan': '计划 校\n活动 茶<|>叙',
    '甲.plan': '计划 甲 { 上级 "校.plan" }\n要求：每位教师每周茶叙2次',
  };
  expect(renamed(files, '2次茶叙')).toEqual({
    '校.plan': '计划 校\n活动 2次茶叙',
    '甲.plan': '计划 甲 { 上级 "校.plan" }\n要求：每位教师每周"2次茶叙"2次',
  });
});

test('and go with the name that its sentence wanted them for, so that renaming back restores the text', () => {
  const files = {
    '校.plan': '计划 校\n活动 2次茶<|>叙',
    '甲.plan': '计划 甲 { 上级 "校.plan" }\n要求：每位教师每周"2次茶叙"2次',
  };
  const plan = (name: string) => {
    const result = renamed(files, name);
    return typeof result === 'string' ? result : result['甲.plan'];
  };
  expect(plan('茶叙')).toBe('计划 甲 { 上级 "校.plan" }\n要求：每位教师每周茶叙2次');
  expect(plan('3次茶叙')).toBe('计划 甲 { 上级 "校.plan" }\n要求：每位教师每周"3次茶叙"2次');
});

describe('A name is refused', () => {
  const PLAN = '教研组 语<|>文组、数学组\n活动 备课 { 组织 语文组 }\n活动 沙龙 { 组织 数学组 }';
  test.each([
    ['that is empty', ' ', 'empty'],
    ['with a line end', '语\n文', 'lineBreak'],
    ['longer than 200 characters', '组'.repeat(201), 'tooLong'],
    ['that is a clause word', '組織', 'keyword'],
    ['that is a first word', 'Activity', 'keyword'],
    ['that means everyone', '教师', 'keyword'],
    ['that is a post', '教研组长', 'keyword'],
    ['of another group', '数学组', 'clash'],
    ['that means everyone, in English', 'Teachers', 'keyword'],
    ['of another group in the other script', '數學組', 'clash'],
  ])('%s', (_, name, reason) => {
    expect(one(PLAN, name)).toBe(reason);
  });

  test('of something in a file that sees this one', () => {
    const files = {
      '校.plan': '计划 校\n教研组 语<|>文组',
      '甲.plan': '计划 甲 { 上级 "校.plan" }\n群体 骨干：教龄10年以上',
    };
    expect(renamed(files, '骨干')).toBe('clash');
  });

  test('but not one that only another kind of thing has', () => {
    expect(one('场地 报<|>告厅\n活动 礼堂开放日', '礼堂')).toBe('场地 礼堂\n活动 礼堂开放日');
    expect(one('场地 报<|>告厅\n活动 礼堂', '礼堂')).toBe('场地 礼堂\n活动 礼堂');
  });

  test('that a table could not hold', () => {
    const files = {
      '校.plan': '计划 校 { 名册 "教师.csv" }\n教研组 语<|>文组',
      '教师.csv': '姓名,教研组\n张敏,语文组\n',
    };
    expect(renamed(files, '语文,组')).toBe('table');
  });

  test.each([
    ['听课', '要求 听<|>课 每位教师 每周 2节', 'standard'],
    ['教师', '要求 听课 每位教<|>师 每周 2节', 'standard'],
    ['语文', '教研组 语文组 { 学科 语<|>文 }', 'value'],
    ['校历.plan', '计划 甲 { 引用 "校<|>历.plan" }', 'file'],
  ])('for %s, which is no name of this plan', (_, text, reason) => {
    expect(one(text, '新名')).toBe(reason);
    const { text: plan, cursor } = marked(text);
    expect(prepareRename(schoolOf({ '计划.plan': plan }), '计划.plan', cursor)).toMatchObject({
      key: reason,
    });
  });

  test('nowhere if no name stands there', () => {
    expect(one('活动 备课 { <|> }', '新名')).toBe('nothing');
  });
});

test('What is renamed is shown without quotes, and only the part that is the name', () => {
  const { text, cursor } = marked('教研组 "Primary English"\n要求 听课 "Prim<|>ary English教师" 每周 2节');
  const found = prepareRename(schoolOf({ '计划.plan': text }), '计划.plan', cursor);
  expect(found).toEqual({
    placeholder: 'Primary English',
    range: { start: { line: 1, character: 7 }, end: { line: 1, character: 22 } },
  });
});
