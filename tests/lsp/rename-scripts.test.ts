import { describe, expect, test } from 'vitest';
import { markedFiles } from '../support/marked.ts';
import { renameAt } from '../support/rename-at.ts';
import { schoolOf } from '../support/school-of.ts';

// One school whose plans are written in three ways; a name is changed where the cursor stands, in either of them.

const HANS = `计划 校 { 学年 2026—2027 }
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
群体 骨干团队：教龄10年以上
词汇 课型 晨读课 { 单位 节 }
活动 书香节 { 组织 语文组；主讲 李华；参加 骨干团队；时间 第5周 周三 }
`;
const HANT = `計劃 組 { 學年 2026—2027；上級 "校.plan" }
要求 聽課 骨幹團隊 每學期 2節
要求 晨讀課 語文組教師 每學期 2節
活動 點評 { 組織 語文組；主講 李華、王芳；時間 書香節 後1天 }
`;
const EN = `plan "Team" { superior "校.plan" }
quota 晨读课 骨干团队 every term 2 lessons
activity "Follow-up" { by 语文组; speakers 李华; participants 骨干团队; when 1 day after 书香节 }
`;
const SCHOOL = { '校.plan': HANS, '组.plan': HANT, 'team.plan': EN };

/** The lines of all files that a rename changes, as they are then. */
function changedLines(path: keyof typeof SCHOOL, at: string, name: string): readonly string[] | string {
  const before: Readonly<Record<string, string>> = SCHOOL;
  const files = { ...SCHOOL, [path]: SCHOOL[path].replace(at, `${at.slice(0, -1)}<|>${at.slice(-1)}`) };
  const { texts, at: place } = markedFiles(files);
  const after = renameAt(schoolOf(texts), texts, place, name);
  if (typeof after === 'string') return after;
  return Object.entries(after).flatMap(([file, text]) => {
    const old = (before[file] ?? '').split('\n');
    return text.split('\n').filter((line, i) => line !== old[i]);
  });
}

describe.each([
  [
    'a person',
    '李华',
    '李桦',
    [
      '教研组 语文组 { 组长 张敏；成员 李桦、王芳 }',
      '活动 书香节 { 组织 语文组；主讲 李桦；参加 骨干团队；时间 第5周 周三 }',
      '活動 點評 { 組織 語文組；主講 李桦、王芳；時間 書香節 後1天 }',
      'activity "Follow-up" { by 语文组; speakers 李桦; participants 骨干团队; when 1 day after 书香节 }',
    ],
  ],
  [
    'a group',
    '语文组',
    '文科组',
    [
      '教研组 文科组 { 组长 张敏；成员 李华、王芳 }',
      '活动 书香节 { 组织 文科组；主讲 李华；参加 骨干团队；时间 第5周 周三 }',
      '要求 晨讀課 文科组教師 每學期 2節',
      '活動 點評 { 組織 文科组；主講 李華、王芳；時間 書香節 後1天 }',
      'activity "Follow-up" { by 文科组; speakers 李华; participants 骨干团队; when 1 day after 书香节 }',
    ],
  ],
  [
    'a cohort',
    '骨干团队',
    '领航团队',
    [
      '群体 领航团队：教龄10年以上',
      '活动 书香节 { 组织 语文组；主讲 李华；参加 领航团队；时间 第5周 周三 }',
      '要求 聽課 领航团队 每學期 2節',
      'quota 晨读课 领航团队 every term 2 lessons',
      'activity "Follow-up" { by 语文组; speakers 李华; participants 领航团队; when 1 day after 书香节 }',
    ],
  ],
  [
    'an activity',
    '书香节',
    '阅读节',
    [
      '活动 阅读节 { 组织 语文组；主讲 李华；参加 骨干团队；时间 第5周 周三 }',
      '活動 點評 { 組織 語文組；主講 李華、王芳；時間 阅读节 後1天 }',
      'activity "Follow-up" { by 语文组; speakers 李华; participants 骨干团队; when 1 day after 阅读节 }',
    ],
  ],
  [
    'a kind',
    '晨读课',
    '晨诵课',
    [
      '词汇 课型 晨诵课 { 单位 节 }',
      '要求 晨诵课 語文組教師 每學期 2節',
      'quota 晨诵课 骨干团队 every term 2 lessons',
    ],
  ],
] as const)('A new name for %s reaches plans in 简, 繁 and English', (_, old, name, expected) => {
  const traditional: Readonly<Record<string, string>> = {
    李华: '李華',
    语文组: '語文組',
    骨干团队: '骨幹團隊',
    书香节: '書香節',
    晨读课: '晨讀課',
  };
  test.each([
    ['校.plan', old],
    ['组.plan', traditional[old] ?? ''],
    ['team.plan', old],
  ] as const)('asked for in %s', (path, at) => {
    expect(changedLines(path, at, name)).toEqual(expected);
  });
});

describe('A new name that will not do is refused in each of them', () => {
  test.each([
    ['校.plan', '语文组', '骨干团队', 'clash'],
    ['组.plan', '語文組', '骨幹團隊', 'clash'],
    ['team.plan', '书香节', '晨讀課', 'clash'],
    ['team.plan', '语文组', 'Activity', 'keyword'],
    ['组.plan', '李華', '教師', 'keyword'],
    ['校.plan', '李华', '', 'empty'],
  ] as const)('%s: %s → %s', (path, at, name, reason) => {
    expect(changedLines(path, at, name)).toBe(reason);
  });
});
