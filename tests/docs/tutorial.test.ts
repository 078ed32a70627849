import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = resolve('dist/cli.mjs');
/** Ends what is shown of a long answer. */
const GOES_ON = '\n…';
const DAY = 86_400_000;

interface Tutorial {
  readonly page: string;
  readonly folder: string;
  readonly names: string;
  /** A number of the prose with its noun, and where both have their value from. */
  readonly number: RegExp;
  readonly date: RegExp;
  readonly monthOf: (found: RegExpExecArray) => readonly [month: number, day: number];
}

const MONTHS = ['September', 'October', 'November'];

const TUTORIALS: readonly Tutorial[] = [
  {
    page: 'docs/tutorial.md',
    folder: '教程',
    names: 'package.nls.zh-cn.json',
    number: /(?<![第\d])(\d+) (周|节|次)/g,
    date: /(\d+)月(\d+)日/g,
    monthOf: ([, month, day]) => [Number(month), Number(day)],
  },
  {
    page: 'docs/tutorial.en.md',
    folder: 'tutorial',
    names: 'package.nls.json',
    number: /\b(\d+) (weeks|teaching weeks|lessons|times)/g,
    date: /(\d+) (September|October|November)/g,
    monthOf: ([, day, month]) => [MONTHS.indexOf(month ?? '') + 9, Number(day)],
  },
];

interface Step {
  readonly kind: 'plan' | 'sh' | 'text';
  readonly path: string;
  readonly text: string;
}

function stepsOf(text: string): readonly Step[] {
  return [...text.matchAll(/^```(plan|sh|text) ?(.*)\n([\s\S]*?)\n```$/gm)].map(
    ([, kind, path = '', body = '']): Step => ({
      kind: kind === 'plan' || kind === 'sh' ? kind : 'text',
      path,
      text: body,
    }),
  );
}

const proseOf = (text: string): string => text.replaceAll(/^```[\s\S]*?\n```$/gm, '');

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

describe.each(TUTORIALS)('$page', ({ page, folder, names, number, date, monthOf }) => {
  const text = readFileSync(page, 'utf8');
  const steps = stepsOf(text);
  const place = mkdtempSync(join(tmpdir(), 'jiaoyan-tutorial-'));
  const played: { readonly call: string; readonly answer: Answer; readonly shown: string | null }[] = [];
  afterAll(() => rmSync(place, { recursive: true }));

  function jiaoyan(call: string): Answer {
    const words = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words.slice(2)], {
      cwd: place,
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }

  /** What a box with several calls answers stands below it in one piece. */
  beforeAll(() => {
    for (const [at, { kind, path, text: body }] of steps.entries()) {
      if (kind === 'plan') {
        mkdirSync(join(place, dirname(path)), { recursive: true });
        writeFileSync(join(place, path), `${body}\n`);
      }
      if (kind !== 'sh') continue;
      const answers = body.split('\n').map(jiaoyan);
      const next = steps[at + 1];
      played.push({
        call: body,
        answer: {
          status: answers.at(-1)?.status ?? null,
          out: answers.map(({ out }) => out).join(''),
          err: answers.map(({ err }) => err).join(''),
        },
        shown: next?.kind === 'text' ? next.text : null,
      });
    }
  }, 120_000);

  test('every answer is shown as it is', () => {
    expect(played.filter(({ shown }) => shown !== null).length).toBeGreaterThan(5);
    for (const { call, answer, shown } of played) {
      if (shown === null) continue;
      const begins = shown.endsWith(GOES_ON);
      const told = begins ? answer.out.slice(0, shown.length - GOES_ON.length) : answer.out.trimEnd();
      expect({ call, told }).toEqual({ call, told: begins ? shown.slice(0, -GOES_ON.length) : shown });
    }
  });

  test('every call does what it says: files are written, and only the mistakes made on purpose are errors', () => {
    for (const { call } of played) {
      for (const [, file = ''] of call.matchAll(/-o (\S+)/g)) {
        expect(existsSync(join(place, file)), file).toBe(true);
        expect(statSync(join(place, file)).size).toBeGreaterThan(1000);
      }
    }
    const [mistaken, ...fine] = [...played].sort((a, b) => (b.answer.status ?? 0) - (a.answer.status ?? 0));
    expect(mistaken?.shown).toContain('[sum-mismatch]');
    expect(fine.map(({ answer }) => answer.status)).toEqual(fine.map(() => 0));
  });

  test('the numbers in its sentences are those of the calendar', () => {
    const { terms, events } = JSON.parse(jiaoyan(`npx jiaoyan calendar ${folder} --format json`).out);
    const [term] = terms;
    const weeks = (Date.UTC(2027, 0, 24) + DAY - Date.UTC(2026, 7, 31)) / (7 * DAY);
    const teaching = term.weeks.filter((week: { countable: boolean }) => week.countable).length;
    expect(term.weeks.length).toBe(weeks);
    expect(teaching).toBe(weeks - 1);
    const meetings = new Map<string, number>();
    for (const { group, status } of events)
      if (group !== null && status !== 'suspended') meetings.set(group, (meetings.get(group) ?? 0) + 1);
    expect(new Set(meetings.values()).size).toBe(1);
    const [met = 0] = meetings.values();

    const asked = 2;
    const demanded = 16;
    const computed = new Set([weeks, teaching, asked, asked * teaching, met, demanded]);
    const told = [...proseOf(text).matchAll(number)].map(([, digits]) => Number(digits));
    expect(new Set(told)).toEqual(computed);
    expect(met).toBeGreaterThanOrEqual(demanded);
  });

  test('the days in its sentences are those of the plans and answers', () => {
    const shown = steps.map(({ text: body }) => body).join('\n');
    const days = [...proseOf(text).matchAll(date)].map(monthOf);
    expect(days.length).toBeGreaterThan(2);
    for (const [month, day] of days) expect(shown).toMatch(new RegExp(`(?<!\\d)${month}/${day}(?!\\d)`));
    expect(new Date(Date.UTC(2026, 9, 10)).getUTCDay()).toBe(6);
    expect(new Date(Date.UTC(2026, 9, 8)).getUTCDay()).toBe(4);
  });

  test('the commands of the editor have these names', () => {
    const titles = Object.values<string>(JSON.parse(readFileSync(names, 'utf8')));
    const spoken = /F1[^“]*“([^”]+)”[^“]*“([^”]+)”/.exec(text)?.slice(1) ?? [];
    expect(spoken).toHaveLength(2);
    expect(spoken.filter((name) => !titles.some((title) => title.startsWith(name)))).toEqual([]);
  });
});

test('examples/tutorial is what the tutorial ends with, with a remark on each line', () => {
  const last = new Map(
    stepsOf(readFileSync('docs/tutorial.md', 'utf8'))
      .filter(({ kind }) => kind === 'plan')
      .map(({ path, text }) => [path.replace('教程/', 'examples/tutorial/'), text]),
  );
  expect(last.size).toBe(2);
  for (const [path, text] of last) {
    const bare = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.replace(/(^|\s+)\/\/.*$/, ''))
      .filter((line) => line !== '');
    expect(bare.join('\n')).toBe(text);
  }
});
