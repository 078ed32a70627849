import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { lineStarts, positionAt } from '../../../server/language/document/line-index.ts';
import { heads } from '../../../server/language/lexicon/keywords.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { documentationOf } from '../../../server/lsp/completion/documentation.ts';
import { completionList } from '../../../server/lsp/completion/register.ts';
import { signatureAt } from '../../../server/lsp/completion/signature.ts';
import { LANGUAGES, type Language } from '../../../server/messages/language.ts';
import { wordsIn } from '../../../server/messages/words.ts';
import { schoolOf } from '../../support/school-of.ts';
import { filledIn } from './at-cursor.ts';

/** Codes that a reader has for text that is written wrongly or can be read in two ways. */
const DOUBTS = new Set([
  'syntax',
  'unknown-clause',
  'glued-keyword',
  'ambiguous-split',
  'invalid-date',
  'range-reversed',
  'vague-wording',
  'placeholder',
]);

function doubts(text: string): readonly string[] {
  const school = schoolOf({ '甲.plan': text });
  return school
    .problems('甲.plan')
    .filter(({ code }) => DOUBTS.has(code))
    .map(({ code, data }) => `${code} ${JSON.stringify(data)} in ${text}`);
}

describe.each(LANGUAGES)('What completion writes can be read as it stands (%s)', (language) => {
  const words = wordsIn(language).completion;
  const en = language === 'en';
  const activity = (time: string) =>
    en ? `activity "A" { by "G"\n when ${time} }` : `活动 甲 { 组织 语文组；时间 ${time} }`;
  const quota = (sentence: string) => (en ? `quota 听课 ${sentence}` : `要求 听课 ${sentence}`);

  test.each(words.shapes.map(({ title, body }) => [title, filledIn(body.join('\n'))]))('%s', (_, text) => {
    expect(doubts(text)).toEqual([]);
  });

  test('times', () => {
    const everyMonth = en ? 'every month' : '每月';
    const weekday = en ? 'Wed' : '周三';
    // Every week, but on no day, is vague by itself: a weekday comes next.
    const [weekly, fixed, odd, even, fortnightly, ...others] = words.routines;
    const times = [
      ...[weekly, odd, even, fortnightly].map((routine) => `${routine} ${weekday}`),
      fixed,
      ...others,
      ...words.points,
      ...words.undated,
      ...words.monthly.slice(0, 4).map((day) => `${everyMonth} ${day}`),
      ...words.dayParts.map((part) => `2026-10-14 ${part}`),
      ...words.distances.map((distance) => (en ? `${distance} National Day` : `国庆节 ${distance}`)),
      `${words.week(7)} ${weekday}`,
      words.month(10),
    ];
    expect(times.flatMap((time) => doubts(activity(time ?? '')))).toEqual([]);
  });

  test('deadlines', () => {
    const deadlines = [words.points[2], words.points[3], en ? words.week(2) : words.withinWeek(2)];
    const due = en ? ', due ' : '，截止 ';
    expect(
      deadlines.flatMap((deadline) =>
        doubts(quota(`${words.eachPerson(en ? 'teacher' : '教师')}${due}${deadline}`)),
      ),
    ).toEqual([]);
  });

  test('sentences of quotas', () => {
    const who = words.eachPerson(en ? 'teacher' : '教师');
    const amount = en ? '2 lessons' : '2节';
    const sentences = [
      ...words.sentences.map(({ body }) => filledIn(body)),
      ...words.periods.map((period) => `${who} ${period} ${words.comparisons[0]} ${amount}`),
      ...words.comparisons.map((comparison) => `${who} ${words.periods[0]} ${comparison} ${amount}`),
    ];
    expect(sentences.flatMap((sentence) => doubts(quota(sentence)))).toEqual([]);
  });

  test('conditions and items of an assessment', () => {
    const conditions = words.conditions.map(({ body }) =>
      en ? `cohort "A": ${filledIn(body)}` : `群体 甲：${filledIn(body)}`,
    );
    const criteria = words.criteria.map(({ body }) =>
      en ? `assessment "A" {\n${filledIn(body)}\n}` : `考核 甲 {\n${filledIn(body)}\n}`,
    );
    expect([...conditions, ...criteria].flatMap(doubts)).toEqual([]);
  });

  test('the calendar', () => {
    const clause = en
      ? { exam: 'exam', closure: 'closed', makeup: 'make-up', bell: 'period 1', termSpan: 'term 1' }
      : { exam: '考试', closure: '停课', makeup: '调休', bell: '第1节', termSpan: '第一学期' };
    for (const [slot, phrases] of Object.entries(words.calendarValues)) {
      const line = (body: string) => `${clause[slot as keyof typeof clause]} ${filledIn(body)}`;
      const block = (body: string) =>
        slot === 'bell' ? `${en ? 'periods' : '节次'} { ${line(body)} }` : line(body);
      const year = en ? 'school year 2026—2027' : '学年 2026—2027';
      const texts = phrases.map(({ body }) => `${en ? 'calendar' : '校历'} {\n${year}\n${block(body)}\n}`);
      expect(texts.flatMap(doubts)).toEqual([]);
    }
  });
});

test('The lists are parallel in all languages', () => {
  const lengths = (language: Language) =>
    Object.entries(wordsIn(language).completion).flatMap(([key, value]) =>
      Array.isArray(value) ? [[key, value.length]] : [],
    );
  expect(lengths('zh-Hant')).toEqual(lengths('zh-Hans'));
  expect(lengths('en')).toEqual(lengths('zh-Hans'));
});

test('Every kind of statement has a shape to fill in', () => {
  const withShape = new Set(wordsIn('zh-Hans').completion.shapes.map(({ head }) => head));
  const kinds = new Set(heads().map(({ statement }) => statement));
  const shown = new Set(
    heads()
      .filter(({ id }) => withShape.has(id))
      .map(({ statement }) => statement),
  );
  expect([...kinds].filter((kind) => !shown.has(kind))).toEqual(['roster']);
});

test.each(LANGUAGES)('Each shape is offered once, by the server alone (%s)', (language) => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(contributes.snippets).toBeUndefined();
  const header = {
    'zh-Hans': '计划 "甲" { }\n',
    'zh-Hant': '計畫 "甲" { }\n',
    en: 'plan "A" { }\n',
  }[language];
  const school = schoolOf({ '甲.plan': header });
  const items = completionList(school, '甲.plan', { line: 1, character: 0 }, true)?.items ?? [];
  const shapes = items.filter(({ kind }) => kind === CompletionItemKind.Snippet);
  expect(shapes.length).toBe(wordsIn(language).completion.shapes.length - 1);
  for (const part of [
    ({ label }: CompletionItem) => label,
    ({ textEdit }: CompletionItem) => textEdit?.newText,
  ])
    expect(new Set(items.map(part)).size).toBe(items.length);
});

test.each([
  ['zh-Hans', '计划 "'],
  ['zh-Hant', '計畫 "'],
  ['en', 'plan "'],
] as const)('The first plan of all begins in the language of the editor (%s)', (language, head) => {
  const list = completionList(
    schoolOf({ '甲.plan': '' }),
    '甲.plan',
    { line: 0, character: 0 },
    false,
    language,
  );
  expect(list?.items[0]?.textEdit?.newText.startsWith(head)).toBe(true);
});

describe('What the editor is told', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('▮');
    const text = marked.replace('▮', '');
    const school = schoolOf({ '甲.plan': text });
    return { school, text, offset, position: positionAt(lineStarts(text), offset) };
  };

  test('its own filter keeps everything, in our order, whatever was typed', () => {
    for (const typed of ['jtbk', '备课', 'collective']) {
      const { school, position } = at(`活动 ${typed}▮`);
      const list = completionList(school, '甲.plan', position, true);
      expect(list?.isIncomplete).toBe(true);
      expect(list?.items.length).toBeGreaterThan(0);
      for (const item of list?.items ?? []) expect(item.filterText).toBe(typed);
      const order = list?.items.map(({ sortText }) => sortText) ?? [];
      expect([...order].sort()).toEqual(order);
    }
  });

  test('what is replaced is what was typed, on its line', () => {
    const { school, position } = at('计划 "甲" { }\r\n活动 甲 {\r\n  时▮');
    const item = completionList(school, '甲.plan', position, true)?.items.find(
      ({ label }) => label === '时间',
    );
    expect(item?.textEdit).toEqual({
      newText: '时间 ',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } },
    });
  });

  test('an editor without placeholders gets plain text', () => {
    const { school, position } = at('▮');
    const items = completionList(school, '甲.plan', position, false)?.items ?? [];
    expect(items.length).toBeGreaterThan(20);
    for (const { textEdit, insertTextFormat } of items) {
      expect(textEdit?.newText).not.toContain('$');
      expect(insertTextFormat).toBe(1);
    }
  });

  test.each([
    ['clause', '时间'],
    ['head', '活动'],
    ['kind', '集体备课'],
    ['code', 'sum-mismatch'],
  ] as const)('the page of a %s', (of, id) => {
    for (const language of LANGUAGES) {
      const page = documentationOf({ of, id }, standardLibrary().kinds, language);
      expect(page.length).toBeGreaterThan(4);
      if (of !== 'code') expect(page).toContain('```jiaoyan-plan\n');
    }
  });

  test('the example of every standard kind can be read', () => {
    const { kinds } = standardLibrary();
    for (const kind of kinds) {
      const page = documentationOf({ of: 'kind', id: kind.name.text }, kinds, 'zh-Hans');
      const example = /```jiaoyan-plan\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
      expect([kind.name, ...kind.aliases].some(({ text }) => example.includes(text))).toBe(true);
      expect(doubts(example)).toEqual([]);
    }
  });

  test.each([
    ['活动 甲 { 时间 ▮', 0],
    ['活动 甲 { 时间 每周 ▮', 1],
    ['活动 甲 { 时间 每周 周三 ▮', 2],
    ['活动 甲 { 时间 每周 周三 第7节 除 ▮', 3],
    ['活动 甲 { 时间 第3周 周二、▮', 0],
    ['要求 听课 ▮', 0],
    ['要求 听课 每位教师 ▮', 1],
    ['要求 听课 每位教师 每周 ▮', 2],
    ['要求 听课 每位教师 每周 不少于2节▮', 3],
    ['要求 听课 每位教师 每周 不少于2节，▮', 3],
    ['活動 甲 { 時間 ▮', 0],
    ['活動 甲 { 時間 單週 ▮', 1],
    ['活動 甲 { 時間 單週 週二 ▮', 2],
    ['要求 聽課 ▮', 0],
    ['要求 聽課 每位教師 ▮', 1],
    ['要求 聽課 每位教師 每週 ▮', 2],
    ['要求 聽課 每位教師 每週 至少2節，▮', 3],
    ['activity "A" { when ▮', 0],
    ['activity "A" { when every week ▮', 1],
    ['activity "A" { when every week Wed ▮', 2],
    ['activity "A" { when every week Wed 14:30-16:00 except ▮', 3],
    ['quota 听课 ▮', 0],
    ['quota 听课 each teacher ▮', 1],
    ['quota 听课 each teacher every week ▮', 2],
    ['quota 听课 each teacher every week at least 2 lessons, ▮', 3],
    ['}} 乱\n活动 甲 { 组织 语文组；时间 每周 ▮\n活懂 乙', 1],
    ['}} 亂\n要求 聽課 每位教師 ▮\n活懂 乙 {', 1],
    ['}} oops\nactivity "A" { by "B"; when every week ▮\nactvty', 1],
    ['正文 甲 """\n时间 每周 ▮\n"""', null],
    ['活动 甲 { 地点 ▮', null],
    ['活动 ▮', null],
  ])('%s: part %s of the pattern', (marked, part) => {
    const { school, offset } = at(marked);
    const analysis = school.analysis('甲.plan');
    const help = analysis && signatureAt(analysis, offset, 'zh-Hans');
    expect(help?.activeParameter ?? null).toBe(part);
    for (const { label, parameters } of help?.signatures ?? []) {
      for (const parameter of parameters ?? []) {
        const [from, to] = parameter.label as [number, number];
        expect(label.slice(from, to)).not.toBe('');
      }
    }
  });
});
