import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../server/cli/arguments.ts';
import { calendar } from '../../server/cli/calendar.ts';
import { check } from '../../server/cli/check.ts';
import { COMMON_OPTIONS } from '../../server/cli/command.ts';
import { document } from '../../server/cli/document.ts';
import { explain } from '../../server/cli/explain.ts';
import { format } from '../../server/cli/format.ts';
import { newPlan } from '../../server/cli/new.ts';
import { quotas } from '../../server/cli/quotas.ts';
import { server } from '../../server/cli/server.ts';
import { cliWords } from '../../server/cli/words.ts';
import { calendarData } from '../../server/render/calendar-json.ts';
import { checkJson } from '../../server/render/check-json.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { quotaReport } from '../../server/school/quota-report.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const COMMANDS = [check, calendar, quotas, document, format, newPlan, explain, server];
const page = readFileSync('docs/formats.md', 'utf8');

/** A section of the page, by its number. */
function section(number: number): string {
  return page.split(/^## /m).find((text) => text.startsWith(`${number} `)) ?? '';
}

const school = schoolOf({
  '计划.plan': `计划 "计划" { 学校 城北实验小学；学年 2025—2026 第二学期 }
校历 { 学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；调休 2026-02-28 按 周一 }
教研组 语文组 { 成员 张敏、李华 }
活动 集体备课 { 组织 语文组  时间 每周 周三 14:00—15:00 }
要求 集体备课 语文组 每学期20次 { 说课 9次；评课 9次 }`,
});

/** Every key in JSON, at any depth; what stands in `data` is each code's own. */
function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(key === 'data' ? [] : keysOf(inner))]);
}

function untold(value: unknown, told: string): readonly string[] {
  return [...new Set(keysOf(value))].filter((key) => !told.includes(`\`${key}\``));
}

describe('docs/formats.md', () => {
  test('names every command with every option', () => {
    const told = section(1).replaceAll('\\|', '|');
    const options = [...COMMANDS.flatMap((command) => command.options), ...COMMON_OPTIONS];
    expect(COMMANDS.map(({ name }) => name).filter((name) => !told.includes(`| \`${name}\` |`))).toEqual([]);
    expect(options.map(({ name }) => `--${name}`).filter((option) => !told.includes(option))).toEqual([]);
    const choices = options.flatMap((option) =>
      option.choices && option.name !== 'layout' ? [option.choices] : [],
    );
    expect(choices.map((list) => list.join('|')).filter((list) => !told.includes(list))).toEqual([]);
  });

  test('names every key of the JSON of check', () => {
    const diagnostics = diagnosed(school, '计划.plan');
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(untold(JSON.parse(checkJson(diagnostics, 1)), section(2))).toEqual([]);
  });

  test('names every key of the JSON of calendar', () => {
    const view = calendarView(school, school.paths());
    const data = view && calendarData(view);
    expect(data?.events.length).toBeGreaterThan(10);
    expect(untold(data, section(3))).toEqual([]);
  });

  test('names every key of the JSON of quotas', () => {
    const report = quotaReport(school, school.paths());
    expect(report.quotas.length).toBeGreaterThan(0);
    expect(untold(report, section(4))).toEqual([]);
  });

  test('names the requests that the server answers', () => {
    const sources = ['calendar-request', 'quotas-request', 'client-files', 'preview/register'].map((file) =>
      readFileSync(`server/lsp/${file}.ts`, 'utf8'),
    );
    const requests = sources.flatMap((text) => text.match(/jiaoyan\/[a-zA-Z]+(?=')/g) ?? []);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((request) => !section(7).includes(`\`${request}\``))).toEqual([]);
  });
});

describe('Calls of the command line in the pages', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(how-to|ci|editors)/.test(name),
  );
  const calls = pages
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      [...readFileSync(`docs/${name}`, 'utf8').matchAll(/(?:jiaoyan|cli\.mjs) ([a-z]+ [^\n`#>]*)/g)].map(
        ([, call = '']) => [name, call.trim()] as const,
      ),
    );

  test.each(calls)('%s: jiaoyan %s', (_, call) => {
    const [name, ...rest] = call.split(/\s+/);
    const command = COMMANDS.find((one) => one.name === name);
    expect(() =>
      parseArguments(rest, [...(command?.options ?? []), ...COMMON_OPTIONS], cliWords('zh-Hans')),
    ).not.toThrow();
    expect(command).toBeDefined();
  });
});
