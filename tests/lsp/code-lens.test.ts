import { describe, expect, it } from 'vitest';
import { quotaRows } from '../../server/engine/quota/rows.ts';
import { lensesIn } from '../../server/lsp/lens/lenses-in.ts';
import { ask } from '../../server/lsp/said/asked.ts';
import { placedBlocks } from '../../server/lsp/said/placed-blocks.ts';
import { schoolFiles } from '../support/school-files.ts';
import { schoolOf } from '../support/school-of.ts';

const TERM = `计划 "语文组教研计划" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期末考试 2027-01-18 至 2027-01-22
}
教研组 语文组 { 成员 张敏、李华；固定时间 周三 第7节 }
教研组 数学组 { 成员 杨志强；固定时间 周二 第6节 }
`;

interface Shown {
  readonly line: string;
  readonly title: string;
  /** First lines of the places it leads to. */
  readonly places: readonly string[];
}

function lenses(
  files: Readonly<Record<string, string>>,
  path: string,
  today: string | null = null,
): readonly Shown[] {
  const school = schoolOf(files, today);
  const asked = ask(school, path);
  if (!asked) throw new Error('no such plan');
  const lineAt = (file: string, line: number) => (files[file] ?? '').split('\n')[line]?.trim() ?? '';
  return placedBlocks(asked.analysis).flatMap((block) =>
    lensesIn(block, asked).map((lens) => ({
      line: lineAt(path, school.locate(lens.at).start.line),
      title: lens.title(),
      places: lens.places().map((place) => lineAt(place.origin.file, school.locate(place).start.line)),
    })),
  );
}

/** Titles of the lines above the statements of one text. */
function titles(text: string, today: string | null = null): readonly string[] {
  return lenses({ '计划.plan': TERM + text }, '计划.plan', today).map(({ title }) => title);
}

describe('above an activity: what its schedule yields', () => {
  it.each([
    // 21 Wednesdays; 7 October is National Day's, 20 January is an exam day.
    ['时间 每周三', '生成 21 场，1 场遇假，1 场遇考试'],
    ['时间 每周三  遇假 顺延', '生成 21 场，1 场改期，1 场遇考试'],
    ['时间 10月14日、11月11日', '生成 2 场'],
    ['时间 11月上旬', '生成 1 个时段'],
    ['时间 10月14日  状态 取消', '原定 1 场，现已停办'],
  ])('%s', (clauses, title) => {
    expect(titles(`活动 研讨 { 组织 语文组  ${clauses} }`)).toEqual([title]);
  });

  it('stages count', () => {
    expect(titles('赛课 优质课 { 阶段 初赛 { 时间 10月14日 }\n阶段 决赛 { 时间 11月11日 } }')).toEqual([
      '生成 2 场',
    ]);
  });

  it('without a time there is nothing to say', () => {
    expect(titles('活动 研讨 { 组织 语文组 }\n活动 机动 { 时间 不定期 }')).toEqual([]);
  });

  it('two activities of one statement each have theirs', () => {
    expect(titles('活动 沙龙、论坛 { 组织 语文组  时间 10月14日 }')).toEqual(['生成 1 场', '生成 1 场']);
  });

  it('leads to the demands it serves, and to the exam it meets', () => {
    const text = `${TERM}活动 研讨 { 组织 语文组  时间 每周三 }\n要求 研讨 语文组 每学期 16次\n`;
    const [activity] = lenses({ '计划.plan': text }, '计划.plan');
    expect(activity?.places).toEqual([
      '要求 研讨 语文组 每学期 16次',
      '考试 期末考试 2027-01-18 至 2027-01-22',
    ]);
  });
});

describe('above a quota: what calendar and records make of it', () => {
  it('enough', () => {
    expect(titles('活动 研讨 { 组织 语文组  时间 每周三 }\n要求 研讨 语文组 每学期 16次')[1]).toBe(
      '计划 19 / 要求 16',
    );
  });

  it('too little', () => {
    expect(titles('活动 研讨 { 组织 语文组  时间 10月14日、11月11日 }\n要求 研讨 语文组 每学期 4次')[1]).toBe(
      '计划 2 / 要求 4 · 差 2',
    );
  });

  it('for several groups, how many are short', () => {
    const text =
      '活动 研讨 { 组织 语文组  时间 每周三 }\n活动 研讨二 { 组织 数学组  课型 研讨  时间 10月14日 }\n要求 研讨 每个教研组 每学期 4次';
    expect(titles(text)[2]).toBe('计划 1~19 / 要求 4 · 差 3 · 共 2 个，1 个不够');
  });

  it('two periods are told apart', () => {
    const text = '活动 研讨 { 组织 语文组  时间 每周三 }\n要求 研讨 语文组 每两周1次，每学期 16次';
    expect(titles(text).slice(1)).toEqual(['每两周：计划 2 / 要求 1', '每学期：计划 19 / 要求 16']);
  });

  it('records against what is due', () => {
    const text = '要求 听课 李华 每周 2节\n记录 听课 李华 3节，日期 2026-09-10';
    // Twelve teaching weeks have ended by Saturday 21 November: 24 lessons are due.
    expect(titles(text, '2026-11-21')).toEqual(['记录 3 / 应完成 24']);
    expect(titles(text)).toEqual([]);
  });

  it('leads to the activities and records', () => {
    const text = `${TERM}活动 研讨 { 组织 语文组  时间 每周三 }\n活动 研讨 { 组织 数学组  时间 每周二 }\n要求 研讨 语文组 每学期 16次\n`;
    const shown = lenses({ '计划.plan': text }, '计划.plan');
    expect(shown[2]?.places).toEqual(['活动 研讨 { 组织 语文组  时间 每周三 }']);
  });

  it('in Traditional Chinese and English', () => {
    const traditional = `計劃 "語文組教研計劃" { 學年 2026—2027 第一學期 }\n校曆 {\n  學年 2026—2027\n  第一學期 2026-09-01 至 2027-01-22\n  考試 期末考試 2027-01-18 至 2027-01-22\n}\n教研組 語文組 { 成員 張敏、李華 }\n活動 研討 { 組織 語文組  時間 每週三 }\n要求 研討 語文組 每學期不少於20次\n`;
    expect(lenses({ 'a.plan': traditional }, 'a.plan').map(({ title }) => title)).toEqual([
      '產生 21 場，1 場遇假，1 場遇考試',
      '計畫 19 / 要求 20 · 差 1',
    ]);
    const english = `plan "English plan" { school year 2026—2027 }\ncalendar {\n  school year 2026—2027\n  term 1 2026-09-01 to 2027-01-22\n  exam "Final exams" 2027-01-18 to 2027-01-22 whole week\n}\ngroup "English" { members Mary Brown }\nactivity "Seminar" { by "English"; when every week Wed }\nquota "Seminar" "English" every term at least 20 times\n`;
    expect(lenses({ 'a.plan': english }, 'a.plan').map(({ title }) => title)).toEqual([
      '21 events, 1 on days off, 1 on exam days',
      'planned 19 / required 20 · 1 short',
    ]);
  });
});

describe('the numbers are those of the table of quotas', () => {
  const files = schoolFiles('examples/school');
  it.each(Object.keys(files).filter((path) => path.endsWith('.plan')))('%s', (path) => {
    const school = schoolOf(files, '2026-11-21');
    const input = school.quotaInput(path);
    const rows = input ? quotaRows(input) : [];
    for (const { title } of lenses(files, path, '2026-11-21').filter(({ title }) =>
      title.includes('计划 '),
    )) {
      const [least = '', most = least] = (/计划 ([\d.]+)(?:~([\d.]+))?/.exec(title) ?? []).slice(1);
      const demanded = /要求 (\d+)/.exec(title)?.[1];
      const fitting = rows.filter(({ planned, min }) => String(min) === demanded && planned !== null);
      expect(fitting.map(({ planned }) => String(planned))).toContain(least);
      expect(fitting.map(({ planned }) => String(planned))).toContain(most);
    }
  });
});

it.each(['活动 研讨 { 组织 语文组  时间 每周三', '要求 研讨 语文组 每学期 {', '活动 {', '要求'])(
  'half-written text: %s',
  (text) => {
    expect(() => titles(text)).not.toThrow();
  },
);
