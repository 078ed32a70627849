import { describe, expect, it } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { allDeclarations } from '../../server/engine/plan/all-declarations.ts';
import { analyseFile } from '../../server/language/document/file-analysis.ts';
import { standardLibrary } from '../../server/language/school/standard.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { planOfLines } from '../bench/plans.ts';

/*
 * What a keystroke costs follows the statement it touches. Held by what is worked out anew, which is the same on every
 * machine, and by ratios within one run; milliseconds are measured by `npm run bench`.
 */

const PATH = '计划.plan';
const TEXT = planOfLines(10_000);
const SETTINGS = { language: 'zh-Hans', severity: {} } as const;
const { names } = standardLibrary();

/** The text with something put behind the first such word of its second half. */
function typed(word: string, put: string): string {
  const at = TEXT.indexOf(word, Math.floor(TEXT.length / 2)) + word.length;
  return TEXT.slice(0, at) + put + TEXT.slice(at);
}

const school = new School(() => null, { holidays: shippedHolidays(), today: null });

/** All there is of a plan that could be taken over as it is. */
function state(text: string) {
  school.set(PATH, text);
  const shown = diagnosticsOf(school, PATH, SETTINGS);
  return {
    statements: new Set<unknown>(school.analysis(PATH)?.blocks),
    events: new Set<unknown>(school.known(PATH)?.scheduled.occurrences),
    // Quotas have their own test of what they depend on.
    remarks: new Set<unknown>(
      shown.filter(({ problem }) => !problem.code.startsWith('quota-')).map(({ diagnostic }) => diagnostic),
    ),
  };
}

/** How much of each is new after an edit. */
function anew(text: string): Readonly<Record<'statements' | 'events' | 'remarks', number>> {
  const before = state(TEXT);
  const after = state(text);
  const added = (key: keyof typeof before) => [...after[key]].filter((one) => !before[key].has(one)).length;
  return { statements: added('statements'), events: added('events'), remarks: added('remarks') };
}

describe('after a key in a plan of 10,000 lines', () => {
  it('there is enough to be worked out', () => {
    const { statements, events, remarks } = state(TEXT);
    expect(statements.size).toBeGreaterThan(1_000);
    expect(events.size).toBeGreaterThan(1_000);
    expect(remarks.size).toBeGreaterThan(100);
  });

  it.each([
    ['prose beside activities', '先听课', '啊', 6],
    ['prose by itself', '\n先听课', '啊', 0],
    ['the topic of an activity', '单元整体教学第', '啊', 6],
    ['the place of an activity', '号录播教室', '啊', 6],
    ['the time of an activity', '  时间 第', '1', 6],
    ['the name of an activity', '\n活动 ', '新', 6],
    ['the amount of a requirement', '不少于', '1', 4],
    ['a document', '\n材料 ', '新', 4],
  ])('%s: one statement is read anew, and no more events than it has', (_, word, put, events) => {
    const work = anew(typed(word, put));
    expect(work.statements).toBeLessThanOrEqual(1);
    expect(work.events).toBeLessThanOrEqual(events);
    expect(work.remarks).toBeLessThanOrEqual(4);
  });

  it('a new line moves remarks and leaves all else as it is', () => {
    const work = anew(typed('\n\n', '\n'));
    expect(work).toMatchObject({ statements: 0, events: 0 });
  });

  it('a brace that is never closed costs the statements up to the next head', () => {
    expect(anew(typed('\n\n', '活动 新 {\n')).statements).toBeLessThanOrEqual(4);
  });

  it('a member of a group is looked for in the sentences that ask for names, and dates the events of its group', () => {
    const { events } = state(TEXT);
    const work = anew(typed('\n\n', '教研组 新组 { 成员 欧阳雪 }\n'));
    expect(work.statements).toBeLessThanOrEqual(2);
    expect(work.events).toBeLessThanOrEqual(events.size);
  });
});

describe('after a key in a 正文 of thousands of lines', () => {
  const inside = planOfLines(5_000);
  const at = inside.indexOf('\n活动 ');
  const within = `${inside.slice(0, at)}\n正文 全部 {${inside.slice(at).replace(/^(?=.)/gm, '  ')}\n}\n`;
  const middle = (word: string) => within.indexOf(word, Math.floor(within.length / 2)) + word.length;
  const put = (word: string, what: string) =>
    within.slice(0, middle(word)) + what + within.slice(middle(word));
  let analysed = analyseFile(PATH, within, names);
  /** Statements and what they say that are not those of before; what was typed is taken back. */
  const anew = (text: string) => {
    const after = analyseFile(PATH, text, names, analysed);
    const known = new Set<unknown>(analysed.blocks);
    const said = new Set<unknown>(allDeclarations(analysed.plan));
    analysed = analyseFile(PATH, within, names, after);
    return {
      statements: after.blocks.filter((block) => !known.has(block)).length,
      declarations: allDeclarations(after.plan).filter((one) => !said.has(one)).length,
    };
  };

  it('it is one statement with more than a thousand in it', () => {
    expect(analysed.units.at(-1)?.blocks.length).toBeGreaterThan(1_000);
  });

  it.each([
    ['prose', '先听课', '啊'],
    ['the topic of an activity', '单元整体教学第', '啊'],
    ['the place of an activity', '号录播教室', '啊'],
    ['the amount of a requirement', '不少于', '1'],
  ])('%s: one statement is read anew, and what holds it says so', (_, word, what) => {
    const work = anew(put(word, what));
    expect(work.statements).toBe(1);
    // The statement, the 正文 that it stands in, and that around it.
    expect(work.declarations).toBeLessThanOrEqual(3);
  });

  it.each([
    ['a new line', '\n\n', '\n', 0],
    ['a new statement', '\n\n', '活动 新 { 时间 第3周 }\n', 1],
    ['a brace that is never closed', '\n\n', '活动 新 {\n', 3],
    ['a line without a head', '\n\n', '  还没有想好\n', 2],
  ])('%s: no more than the statements around it', (_, word, what, most) => {
    expect(anew(put(word, what)).statements).toBeLessThanOrEqual(most);
  });
});

describe('beside reading the whole file', () => {
  /** The quickest of some runs. */
  const quickest = (runs: number, task: (run: number) => void) => {
    const times = Array.from({ length: runs }, (_, run) => {
      const begin = performance.now();
      task(run);
      return performance.now() - begin;
    });
    return Math.min(...times);
  };

  it('a key costs a twentieth of it at most', () => {
    let analysis = analyseFile(PATH, TEXT, names);
    const whole = quickest(4, () => analyseFile(PATH, TEXT, names));
    const key = quickest(40, (run) => {
      analysis = analyseFile(PATH, typed('单元整体教学第', '甲乙丙丁'.charAt(run % 4)), names, analysis);
    });
    expect(whole / key).toBeGreaterThan(20);
  });

  it('ten times the text costs no more than twenty times the key', () => {
    const key = (lines: number) => {
      const text = planOfLines(lines);
      const at = text.indexOf('教学第', Math.floor(text.length / 2)) + 3;
      let analysis = analyseFile(PATH, text, names);
      return quickest(40, (run) => {
        const now = text.slice(0, at) + '甲乙丙丁'.charAt(run % 4) + text.slice(at);
        analysis = analyseFile(PATH, now, names, analysis);
      });
    };
    key(1_000);
    expect(key(10_000) / key(1_000)).toBeLessThan(20);
  });
});
