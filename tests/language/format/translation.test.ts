import { describe, expect, it } from 'vitest';
import { formatText } from '../../../server/language/format/format.ts';
import { isTried } from '../../support/effort.ts';
import { planCorpus } from '../../support/plan-corpus.ts';
import { commentsOf, proseOf, understood } from './said.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

const written = (text: string, language: (typeof LANGUAGES)[number]) =>
  formatText(text, { language }).text.trimEnd();

describe('every plan of the project with its keywords in another language', () => {
  for (const [at, { origin, text }] of planCorpus().entries()) {
    it(`${origin} means what it meant`, () => {
      const before = { meaning: understood(text), prose: proseOf(text), comments: commentsOf(text) };
      for (const [number, language] of LANGUAGES.entries()) {
        // One of the three, and of the others one in four (tests/support/effort.ts).
        if (number !== at % LANGUAGES.length && !isTried(`${origin} ${language}`, 4)) continue;
        const translated = formatText(text, { language }).text;
        expect(understood(translated)).toEqual(before.meaning);
        expect(proseOf(translated)).toEqual(before.prose);
        expect(commentsOf(translated)).toEqual(before.comments);
        expect(formatText(translated, { language }).text).toBe(translated);
      }
    });
  }
});

describe('keywords', () => {
  it('are written in Traditional characters, names stay as they are', () => {
    expect(
      written('活动 集体备课 { 组织 每个教研组  时间 每周三下午  主备 成员轮流  遇假 顺延 }', 'zh-Hant'),
    ).toBe('活動 集体备课 { 組織 每個教研组  時間 每週三下午  主備 成員輪流  遇假 順延 }');
    expect(written('要求 听课 每位教师 每两周不少于2节', 'zh-Hant')).toBe(
      '要求 听课 每位教师 每兩週 不少於2節',
    );
  });
  it('are written in English with the words in English order', () => {
    expect(written('活动 竞赛 { 参加 全体教师  时间 11月上旬  状态 暂定 }', 'en')).toBe(
      'activity 竞赛 { who all 教师  when early November  status tentative }',
    );
    expect(written('要求 听课 每位教师 每周不少于2节，每学期至少1次', 'en')).toBe(
      'quota 听课 each 教师 every week at least 2 lessons, every term at least 1 time',
    );
    expect(written('材料 计划 每个教研组 1份，截止 10月20日前，报送 教科室', 'en')).toBe(
      'document 计划 each 教研组 1 copy, due no later than October 20, submit to 教科室',
    );
    expect(written('活动 讲座 { 时间 第3、7周 周五 14:30—16:00 }', 'en')).toBe(
      'activity 讲座 { when weeks 3、7 Friday 14:30—16:00 }',
    );
  });
  it('come back into Chinese', () => {
    expect(written('activity 集体备课 { by each 教研组  when every week Wed 14:30-16:00 }', 'zh-Hans')).toBe(
      '活动 集体备课 { 组织 每位教研组  时间 每周 周三 14:30-16:00 }',
    );
    expect(written('quota 听课 each 教师 every week at least 2 节, due end of term', 'zh-Hans')).toBe(
      '要求 听课 每位教师 每周 不少于2节，截止 期末',
    );
  });
  it('of a school calendar keep their numbers', () => {
    expect(written('校历 { 第一学期 2026-09-01 至 2027-01-22；调休 2026-10-10 按 周四 }', 'en')).toBe(
      'calendar { term 1 2026-09-01 to 2027-01-22; make-up 2026-10-10 as Thursday }',
    );
  });
  it('stay where the language has no word for them', () => {
    expect(written('要求 课题 每个教研组 每学年 1个', 'en')).toBe(
      'quota 课题 each 教研组 every school year 1个',
    );
  });
  it('in names, prose and free text stay', () => {
    const text =
      '正文 每周要求 """\n每周 要求 活动\n"""\n活动 "每周活动" { 主题 每周一讲  说明 时间 不定 }\n';
    expect(formatText(text, { language: 'en' }).text).toContain('"""\n每周 要求 活动\n"""');
    expect(formatText(text, { language: 'en' }).text).toContain('activity "每周活动" { topic 每周一讲');
  });
});
