import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';

const { version, scripts, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

function remarksOn(
  text: string,
): readonly { readonly code: string; readonly severity: string; readonly message: string }[] {
  const school = new School(() => null, { holidays: shippedHolidays(), today: null });
  school.set('a.plan', text);
  return diagnosticsOf(school, 'a.plan', { language: 'auto', severity: {} }).map(
    ({ diagnostic }) => diagnostic,
  );
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8');
  const [plan = ''] = [...page.matchAll(/```plan\n([\s\S]*?)```/g)].map((match) => match[1]);

  test('shows a plan that can be read', () => {
    expect(plan).not.toBe('');
    expect(remarksOn(plan).filter(({ code }) => code === 'syntax')).toEqual([]);
  });

  test('links to what exists', () => {
    const targets = [...page.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const local = targets.filter((target) => !/^https?:/.test(target));
    expect(local.length).toBeGreaterThan(4);
    expect(local.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });

  test('tells of every setting and every command of the editor', () => {
    const titles: Record<string, string> = JSON.parse(
      readFileSync(file === 'README.md' ? 'package.nls.json' : 'package.nls.zh-cn.json', 'utf8'),
    );
    const told = page.slice(page.search(/^## (?:编辑器|The editor)$/m));
    const commands = Object.keys(titles).filter((key) => key.startsWith('command.'));
    expect(commands.filter((key) => !told.includes(titles[key] ?? key))).toEqual([]);
    const settings = Object.keys(contributes.configuration.properties);
    expect(settings.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  });

  test('names npm scripts and a package that exist', () => {
    const named = [...page.matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(page).toContain(`jiaoyan-plan-${version}.vsix`);
  });
});

describe('The first plan in Chinese', () => {
  const page = readFileSync('README.zh-CN.md', 'utf8');
  const plan = /```plan\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

  test('gets exactly the remarks that the page tells of', () => {
    const told = /它会指出[^\n]*\n\n((?:- .*\n)+)/.exec(page)?.[1]?.match(/(?<=- ).*/g) ?? [];
    const said = remarksOn(plan).filter(({ severity }) => severity !== 'hint' && severity !== 'info');
    expect(said.length).toBe(told.length);
    expect(told.filter((line) => !said.some(({ message }) => message.startsWith(line)))).toEqual([]);
  });

  test('has 20 teaching weeks, so that 42 lessons would be too many', () => {
    const codes = (text: string) => remarksOn(text).map(({ code }) => code);
    expect(codes(plan)).not.toContain('rate-below-total');
    expect(codes(plan.replace('不少于40节', '不少于42节'))).toContain('rate-below-total');
  });
});
