import { describe, expect, test } from 'vitest';
import { exampleFiles, labels, offered, taken } from './at-cursor.ts';

const CALENDAR = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期中考试 2026-11-05 至 2026-11-06
  节次 { 第1节 8:00—8:40；第7节 15:50—16:30 }
}`;
const GROUPS = `教研组 语文组 { 组长 张敏；成员 李华、王芳；固定时间 周三 第7节；地点 语文教研室 }
教研组 数学组 { 组长 赵磊 }
群体 青年教师：教龄3年以内
`;
const PLAN = `计划 "甲" { 引用 "校历.plan" }\n${GROUPS}`;
const HERE = { '校历.plan': CALENDAR };
const first = (text: string, count = 3) => labels(text, HERE).slice(0, count);

describe('The dates of a calendar are offered piece by piece', () => {
  const calendar = (line: string) => `校历 {\n  学年 2026—2027\n  ${line}\n}`;
  const term = '第一学期 2026-09-01 至 2027-01-22\n  ';
  test.each([
    ['of its own term', '第二学期 ▮', '… 至 …', '第二学期 2027-02-22 至 2027-07-02'],
    ['also by another name', '下学期 ▮', '… 至 …', '下学期 2027-02-22 至 2027-07-02'],
    [
      'the first alone where the last one stands',
      '第二学期 ▮ 至 2027-06-18',
      '2027-02-22',
      '第二学期 2027-02-22 至 2027-06-18',
    ],
    [
      'the last behind the first',
      '第二学期 2027-03-01 ▮',
      '至 2027-07-02',
      '第二学期 2027-03-01 至 2027-07-02',
    ],
    ['the last alone', '第二学期 2027-03-01 至 ▮', '2027-07-02', '第二学期 2027-03-01 至 2027-07-02'],
    ['make-up days not spoken of yet', `${term}调休 ▮`, '2026-10-10 按 …', `${term}调休 2026-10-10 按 周一`],
    ['a weekday for one', `${term}调休 2026-10-10 ▮`, '按 周四', `${term}调休 2026-10-10 按 周四`],
    ['the weekday alone', `${term}调休 2026-10-10 按 ▮`, '周四', `${term}调休 2026-10-10 按 周四`],
  ])('%s', (_, before, label, after) => {
    expect(taken(calendar(before), label)).toBe(calendar(after));
  });

  test('in English', () => {
    const text = 'calendar {\n  school year 2026—2027\n  term 2 ▮ to 2027-06-18\n}';
    expect(labels(text)).toEqual(['2027-02-22']);
  });

  test('a day that has its weekday is not offered again', () => {
    const open = labels(calendar(`${term}调休 2026-09-20 按 周五\n  调休 ▮`));
    expect(open).toEqual(['2026-10-10 按 …']);
  });
});

describe('What can stand is offered, the likeliest first', () => {
  test.each([
    ['a statement', `${PLAN}▮`, '活动'],
    ['a statement in 正文', '正文 队伍建设 {\n  ▮\n}', '要求'],
    ['the name of an activity', '活动 ▮', '集体备课'],
    ['the name of a quota: what is scheduled', '活动 磨课周 { 时间 每周三 }\n要求 ▮', '磨课周'],
    ['a clause of an activity', '活动 甲 {\n  ▮\n}', '组织'],
    ['a clause of a group', '教研组 语文组 { ▮ }', '组长'],
    ['a clause of a calendar', '校历 {\n  ▮', '学年'],
    ['who organizes', `${PLAN}活动 甲 { 组织 ▮`, '语文组'],
    ['who organizes: every group', `${PLAN}活动 甲 { 组织 ▮`, '每个教研组'],
    ['who speaks', `${PLAN}活动 甲 { 主讲 ▮`, '成员轮流'],
    ['who speaks: people', `${PLAN}活动 甲 { 主讲 ▮`, '李华'],
    ['who takes part: cohorts', `${PLAN}活动 甲 { 参加 ▮`, '青年教师'],
    ['a place of others', `${PLAN}活动 甲 { 地点 ▮`, '语文教研室'],
    ['a place of every school', '活动 甲 { 地点 ▮', '录播教室'],
    ['a kind of lesson', '活动 甲 { 课型 ▮', '公开课'],
    ['a policy for days off', '活动 甲 { 遇假 ▮', '顺延'],
    ['a status', '活动 甲 { 状态 ▮', '暂定'],
    ['a week', `${PLAN}活动 甲 { 时间 ▮`, '第7周'],
    ['a weekday', `${PLAN}活动 甲 { 时间 每周 ▮`, '周三'],
    ['the fixed time', `${PLAN}活动 甲 { 时间 每周 ▮`, '固定时间'],
    ['a period of the bell schedule', `${PLAN}活动 甲 { 时间 每周三 ▮`, '第7节'],
    ['an exam to hang on', `${PLAN}活动 甲 { 时间 ▮`, '期中考试'],
    ['how long before it', `${PLAN}活动 甲 { 时间 期中考试 ▮`, '前1周'],
    ['a third of a month', '活动 甲 { 时间 10月▮', '上旬'],
    ['a deadline', `${PLAN}材料 工作计划 每个教研组，截止 ▮`, '第2周内'],
    ['whom a quota is for', '要求 听课 ▮', '每位教师'],
    ['how often', '要求 听课 每位教师 ▮', '每周'],
    ['a comparison', '要求 听课 每位教师 每周 ▮', '不少于'],
    ['a unit that fits', '要求 听课 每位教师 每周 不少于2▮', '节'],
    ['a unit that fits a document', '要求 教学反思 每位教师 每月 1▮', '篇'],
    ['more about a quota', '要求 听课 每位教师 每周 不少于2节，▮', '截止'],
    ['a part of a total', '要求 组内教研 每学期16次 {\n  ▮', '理论学习'],
    ['an item of an assessment', '考核 评优 {\n  ▮', '占60%：分项'],
    ['a condition', '群体 老教师：▮', '教龄3年以内'],
    ['another member', `${PLAN}领导小组 领导组 { 成员 张敏、▮`, '李华'],
    ['a superior group', `${PLAN}备课组 七年级语文 { 隶属 ▮`, '语文组'],
    ['a mentor', `${PLAN}师徒结对 { 师傅 ▮`, '张敏'],
    ['a file', '计划 "甲" { 引用 ▮', '校历.plan'],
    ['what a word is of', '词汇 ▮', '课型'],
    ['what a kind belongs to', '词汇 课型 推门课 { 属于 ▮', '听课'],
    ['a code', '// jiaoyan-ignore ▮', 'sum-mismatch'],
    ['a heading', '正文 ▮', '指导思想'],
    ['who did it', `${PLAN}记录 听课 ▮`, '张敏'],
    ['the end of a range of weekdays', '活动 甲 { 时间 周一至▮', '周五'],
    ['a month of the next year', '活动 甲 { 时间 明年▮', '1月'],
    ['a table for a roster', '名册 ▮', '教师.csv'],
    ['a clause behind an amount', '要求 听课 每位教师 每周 不少于2节 jz▮', '截止'],
    ['a group of a kind of its own', '词汇 组织类型 学习社\nxxs▮', '学习社'],
    ['a clause of such a group', '词汇 组织类型 学习社\n学习社 晨光社 {\n  ▮', '组长'],
    ['who organizes: each of a kind of its own', '词汇 组织类型 学习社\n活动 甲 { 组织 ▮', '每个学习社'],
    ['each of a kind of its own', '词汇 组织类型 学习社\n要求 听课 每个▮', '学习社'],
    ['one more cohort', '要求 示范课 学科带头人、▮', '骨干教师'],
    ['a declared place', '场地 星空室\n活动 甲 { 地点 ▮', '星空室'],
    ['a place in use that nothing is said of yet', '活动 甲 { 地点 天台 }\n场地 ▮', '天台'],
    ['a post as leader', '领导小组 甲 { 组长 ▮', '校长'],
    ['an office', '处室 ▮', '教导处'],
    ['what a plan is called', '校历 { 学年 2026—2027 }\n计划 ▮', '2026—2027学年第一学期教研计划'],
    ['who issues a plan: as its neighbours', '计划 "甲" { 发文单位 ▮', '教研室'],
    ['a topic of others', '活动 甲 { 主题 怎样评课 }\n活动 乙 { 主题 ▮', '怎样评课'],
    ['steps', '活动 甲 { 步骤 ▮', '说课—上课—评课'],
    ['what an assessment is called', '考核 ▮', '教师教研考核'],
    ['which weeks count', '校历 { 教学周 ▮', '至少3天'],
    ['the preparatory week', CALENDAR.replace('  考试', '  预备周 ▮\n  考试'), '2026-08-24'],
    ['holidays of its own', '校历 { 法定节假日 ▮', '自定'],
    ['a school year', `${PLAN.replace('}', '学年 ▮ }')}`, '2026—2027'],
  ])('%s', (_, text, expected) => {
    const others = { ...HERE, '教师.csv': '姓名\n吴一', '邻.plan': '计划 "邻" { 发文单位 教研室 }' };
    expect(labels(text, others)).toContain(expected);
  });

  test('the first of all', () => {
    expect(first('活动 甲 {\n  ▮')).toEqual(['组织', '时间', '地点']);
    expect(first(`${PLAN}活动 甲 { 时间 每周 ▮`)).toEqual(['周一', '周二', '周三']);
    expect(first(`${PLAN}活动 乙 { 时间 每周 固定时间 }\n活动 甲 { 时间 每周 ▮`, 2)).toEqual([
      '固定时间',
      '周一',
    ]);
    expect(first('要求 听课 每位教师 每周 不少于2▮', 1)).toEqual(['节']);
    expect(first('要求 教学反思 每位教师 每月 1▮', 1)).toEqual(['篇']);
  });

  test('what the file uses comes before what it does not', () => {
    const used =
      '活动 甲 { 主题 一；产出 报告 }\n活动 乙 { 主题 二；产出 报告 }\n活动 丙 { 主题 三；产出 报告 }\n';
    const lead = (text: string) => labels(text).indexOf('产出') - labels(text).indexOf('步骤');
    expect(lead('活动 丁 { ▮')).toBeGreaterThan(0);
    expect(lead(`${used.repeat(12)}活动 丁 { ▮`)).toBeLessThan(0);
  });

  test('a week shows its dates', () => {
    const week = offered(`${PLAN}活动 甲 { 时间 第7▮`, HERE).find(
      ({ candidate }) => candidate.label === '第7周',
    );
    expect(week?.candidate.detail).toBe('10/12–10/18');
  });
});

describe('It is found by what one types', () => {
  test.each([
    ['characters from the middle', '活动 备课▮', '集体备课'],
    ['initials', '活动 jtbk▮', '集体备课'],
    ['pinyin', '活动 jiti▮', '集体备课'],
    ['pinyin behind characters', '活动 集体bk▮', '集体备课'],
    ['a synonym', '活动 集备▮', '集体备课'],
    ['English', '活动 collective▮', '集体备课'],
    ['a Traditional form', '活動 甲 { 時▮', '时间'],
    ['a clause word by pinyin', '活动 甲 { sj▮', '时间'],
    ['a clause word by English', '活动 甲 { when▮', '时间'],
    ['a head by pinyin', 'hd▮', '活动'],
    ['a person by pinyin', `${PLAN}活动 甲 { 主讲 zhangm▮`, '张敏'],
    ['校 as xiao', '要求 xiaob▮', '校本培训'],
    ['校长 as xz', '活动 甲 { 参加 xz▮', '校长'],
    ['校长 as xiaozhang', '活动 甲 { 参加 xiaozhang▮', '校长'],
    ['组长 as zz', '活动 甲 { 参加 jyzz▮', '每位教研组长'],
    ['a unit by pinyin', '要求 听课 每位教师 每周 不少于2j▮', '节'],
    ['a period by pinyin', '要求 听课 每位教师 mz▮', '每周'],
    ['a week by its number', `${PLAN}活动 甲 { 时间 第1▮`, '第17周'],
  ])('%s', (_, text, expected) => {
    expect(labels(text, { ...HERE, '别.plan': '计划 "乙" { }' })).toContain(
      expected === '时间' && text.startsWith('活動') ? '時間' : expected,
    );
  });
});

describe('Glued to what stands before it', () => {
  test.each([
    ['活动 甲 { 时间▮', '每周', '活动 甲 { 时间 每周'],
    ['活动 甲 { 组织每个▮', '每个教研组', '活动 甲 { 组织 每个教研组'],
    ['活动集体▮', '集体备课', '活动 集体备课'],
    ['要求 听课 每位▮', '教师', '要求 听课 每位教师'],
    ['要求 听课 每位教师每▮', '每周', '要求 听课 每位教师 每周'],
    ['要求 听课 每位教师每周不▮', '不少于', '要求 听课 每位教师每周 不少于'],
    ['要求 听课 每位教师每周不少于2▮', '节', '要求 听课 每位教师每周不少于2节'],
    ['要求：每位教师每周至少2▮', '次', '要求：每位教师每周至少2次'],
    ['活动 甲 { 时间 每周z▮', '周三', '活动 甲 { 时间 每周 周三'],
    ['活动 甲 { 时间 10月▮', '上旬', '活动 甲 { 时间 10月上旬'],
  ])('%s + %s', (text, label, expected) => {
    expect(taken(text, label).trimEnd()).toBe(expected);
  });

  test('behind a word that may be the end of a line nothing is offered that Enter would take', () => {
    expect(labels('活动 甲 { 时间 每周三▮').filter((label) => /节|下午/.test(label))).toEqual([]);
    expect(labels('要求 听课 每位教师 每周 不少于2节▮')).toEqual([]);
    expect(labels('活动 甲 {▮').slice(0, 1)).not.toEqual([]);
  });
});

describe('What is written fits what stands', () => {
  test.each([
    ['活动 甲 { 时▮ 每周三 }', '时间', '活动 甲 { 时间 每周三 }'],
    ['活动 甲 { 时▮间 每周三 }', '时间', '活动 甲 { 时间 每周三 }'],
    ['计划 "甲" { 引用 "校▮ }', '校历.plan', '计划 "甲" { 引用 "校历.plan" }'],
    ['计划 "甲" { 引用 "▮" }', '校历.plan', '计划 "甲" { 引用 "校历.plan" }'],
    ['计划 "甲" { 引用 ▮ }', '校历.plan', '计划 "甲" { 引用 "校历.plan" }'],
    ['活动 "集▮', '集体备课', '活动 "集体备课"'],
    ['plan "A" { issued ▮', 'issued by', 'plan "A" { issued by '],
  ])('%s + %s', (text, label, expected) => {
    expect(taken(text, label, HERE)).toBe(expected);
  });

  test('a folder up and down', () => {
    const others = { '校历.plan': CALENDAR, '组/语文.plan': '计划 "乙" { }' };
    expect(labels('计划 "甲" { 引用 ▮', others)).toEqual(['校历.plan', '组/语文.plan']);
  });
});

describe('In the language of the file', () => {
  const HANT = '計畫 "甲" { 學校 晴川國小 }\n領域小組 語文領域 { 召集人 林怡君；成員 陳淑芬 }\n';
  const EN =
    'plan "A" { school "B" }\ngroup "Primary English" { leader Mary Brown\n members David Chen、Laura Smith }\n';

  test.each([
    [`${HANT}▮`, '活動'],
    [`${HANT}活動 ▮`, '集體備課'],
    [`${HANT}活動 甲 { ▮`, '時間'],
    [`${HANT}活動 甲 { 時間 ▮`, '每週'],
    [`${HANT}活動 甲 { 時間 單週 ▮`, '週三'],
    [`${HANT}要求 聽課 ▮`, '每位教師'],
    [`${HANT}要求 聽課 每位教師 每週 至少2▮`, '節'],
    [`${HANT}活動 甲 { 主講 ▮`, '林怡君'],
    [`${HANT}▮`, '活動 每週一次'],
    [`${EN}▮`, 'activity'],
    [`${EN}activity "A" { ▮`, 'when'],
    [`${EN}activity "A" { when ▮`, 'every week'],
    [`${EN}activity "A" { when every week ▮`, 'Wed'],
    [`${EN}activity "A" { speakers ▮`, 'David Chen'],
    [`${EN}activity "A" { speakers David C▮`, 'David Chen'],
    [`${EN}activity "A" { by ▮`, 'each research group'],
    [`${EN}quota 听课 ▮`, 'each teacher'],
    [`${EN}quota 听课 each teacher every▮`, 'every week'],
    [`${EN}quota 听课 each teacher every week ▮`, 'at least'],
    [`${EN}quota 听课 each teacher every week at least 2 ▮`, 'lessons'],
    [`${EN}activity coll▮`, 'collective lesson preparation'],
  ])('%s → %s', (text, expected) => {
    expect(labels(text)).toContain(expected);
  });
});

describe('Never offered', () => {
  test.each([
    ['an activity that is declared already', '活动 集体备课 { 时间 每周三 }\n活动 集▮', '集体备课'],
    ['a second plan', '计划 "甲" { }\n▮', '计划'],
    ['a plan within a section', '正文 甲 {\n  ▮', '计划'],
    ['a plan within a section behind another', '正文 甲 {\n  活动 乙 { 时间 周三 }\n  ▮', '计划'],
    ['a clause that stands already', '活动 甲 { 时间 每周三；▮ }', '时间'],
    ['a member who is listed already', `${PLAN}领导小组 领导组 { 成员 李华、▮`, '李华'],
    ['a group within itself', `${PLAN}教研组 语文组 { 隶属 ▮`, '语文组'],
    ['the file itself', '计划 "甲" { 引用 ▮', '我.plan'],
    ['another word for a finished one', 'plan "A" { }\nactivity "A" { by ▮', 'due'],
    ['the whole sentence behind its end', '要求 听课 每位教师 每周 2节 ▮', '每位教师 每周 不少于2节'],
    ['a statement behind another on its line', '正文 甲 {\n  清单 乙 { 丙；丁 } ▮', '活动 每周一次'],
    ['a part of the day behind another', '活动 甲 { 时间 每周三 下午 ▮', '上午'],
    ['a weekday where the day is known', `${PLAN}活动 甲 { 时间 期中考试 前1周 ▮`, '周三'],
    ['an activity to hang on itself', '活动 集体备课 { 时间 ▮', '集体备课'],
  ])('%s', (_, text, unwanted) => {
    expect(labels(text, HERE)).not.toContain(unwanted);
  });

  test('a file that leads back', () => {
    const others = { '乙.plan': '计划 "乙" { 引用 "丙.plan" }', '丙.plan': '计划 "丙" { 引用 "我.plan" }' };
    expect(labels('计划 "甲" { 引用 ▮', others)).toEqual([]);
  });

  test('a week or period of the day that the calendar does not have', () => {
    const all = labels(`${PLAN}活动 甲 { 时间 第▮`, HERE);
    expect(all).toContain('第21周');
    expect(all).not.toContain('第22周');
    expect(labels(`${PLAN}活动 甲 { 时间 每周三 第▮`, HERE)).not.toContain('第2节');
  });

  test.each([
    ['prose', '正文 甲 """\n我们▮'],
    ['a comment', '// 我们▮'],
    ['a behind comment', '活动 甲 { // ▮'],
  ])('anything in %s', (_, text) => {
    expect(labels(text)).toEqual([]);
  });
});

test('A shape brings no name that stands already, and what is moved to asks where to', () => {
  expect(taken('活动 集体备课 { 时间 机动 }\n▮', '活动 每周一次')).toContain('\n活动 新名称1 {');
  expect(taken('活动 集体备课 { 时间 机动 }\n活动 新名称1\n▮', '活动 每周一次')).toContain(
    '\n活动 新名称2 {',
  );
  expect(taken('▮', '活动 每周一次')).toContain('活动 集体备课 {');
  expect(taken('活动 甲 { 遇假 ▮', '改到')).toBe('活动 甲 { 遇假 改到 周一');
});

test('Names of imported files are offered', () => {
  const school = exampleFiles('school');
  const text = '计划 "甲" { 引用 "语文组.plan" }\n活动 甲 { 主讲 zm▮';
  expect(labels(text, school)).toContain('张敏');
  expect(labels('计划 "甲" { }\n活动 甲 { 主讲 zm▮', school)).not.toContain('张敏');
});
