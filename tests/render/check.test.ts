import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/messages/diagnostic.ts';
import { checkGithub } from '../../server/render/check-github.ts';
import { checkJson } from '../../server/render/check-json.ts';
import { checkSarif } from '../../server/render/check-sarif.ts';
import { checkText } from '../../server/render/check-text.ts';
import { textWidth } from '../../server/render/width.ts';
import { sum, vague } from '../cli/memory.ts';

const at = (line: number, from: number, to: number, endLine = line) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});
const text = (diagnostic: Diagnostic, line: string, colour = false) =>
  checkText([diagnostic], { language: 'zh-Hans', files: 1, colour, line: () => line });

describe('check as text', () => {
  it('underlines Chinese characters over their whole width', () => {
    expect(text({ ...sum, range: at(1, 3, 7) }, '要求 组内教研 16次')).toBe(
      [
        'a.plan:2:4: 错误: 分项合计15次，与总数16次相差1次 [sum-mismatch]',
        ' 2 | 要求 组内教研 16次',
        '   |      ^^^^^^^^',
        '  b.plan:1:1: 参见: 总数在此',
        '',
        '1 个文件：1 个错误，0 个警告，0 条提示，0 条建议',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a\t组', 2, 3, 5, 2],
    ['👩‍🏫老师', 5, 7, 4, 4],
    ['e\u0301x', 2, 3, 1, 1],
    ['完', 1, 1, 2, 1],
  ])('puts the caret right in %j', (line, from, to, before, width) => {
    const caret = text({ ...vague, range: at(0, from, to) }, line).split('\n')[2] ?? '';
    expect(caret).toBe(`   | ${' '.repeat(before)}${'^'.repeat(width)}`);
  });

  it('marks the first line of a longer range', () => {
    expect(text({ ...vague, range: at(4, 0, 1, 9) }, '正文')).toContain('   | ^^^^\n');
  });

  it('never lets a file command the terminal', () => {
    const out = text({ ...vague, message: '\u001b[2J\u202e', file: 'a\u0007.plan' }, '\u001b]0;x\u0007');
    for (const command of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(command);
  });

  it('colours only when asked', () => {
    expect(text(sum, '要求')).not.toContain('\u001b');
    expect(text(sum, '要求', true)).toContain('\u001b[31m错误\u001b[0m');
  });

  it('says that all is well', () => {
    expect(checkText([], { language: 'en', files: 2, colour: false, line: () => null })).toBe(
      '2 files, nothing to report\n',
    );
  });

  it('of very many on one file lists the gravest, in order of place, and says how many more there are', () => {
    const many = Array.from({ length: 1500 }, (_, line) => ({ ...vague, range: at(line, 0, 1) }));
    const late = { ...sum, related: [], range: at(2000, 0, 1) };
    const other = { ...vague, file: 'z.plan' };
    const out = checkText([...many, late, other], {
      language: 'zh-Hans',
      files: 2,
      colour: false,
      line: () => null,
    });
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => line.startsWith('a.plan:') && line.includes('警告:'))).toHaveLength(999);
    expect(lines.slice(-5)).toEqual([
      expect.stringMatching(/^a\.plan:999:1: 警告/),
      expect.stringMatching(/^a\.plan:2001:1: 错误/),
      'a.plan: 另有 501 条没有列出；加上 --format json 可看到全部',
      expect.stringMatching(/^z\.plan:/),
      '2 个文件：1 个错误，1501 个警告，0 条提示，0 条建议',
    ]);
    expect(JSON.parse(checkJson([...many, late], 1)).diagnostics).toHaveLength(1501);
  });

  it('knows the width of characters', () => {
    expect(['教研', 'ab', '，', '“', 'e\u0301', '𠮷', '🏫', '\u200b'].map(textWidth)).toEqual([
      4, 2, 2, 1, 1, 2, 2, 0,
    ]);
  });
});

describe('check for programs', () => {
  it('as JSON counts and keeps the numbers', () => {
    const data = JSON.parse(checkJson([sum, vague], 2));
    expect(data).toMatchObject({ version: 1, files: 2, errors: 1, warnings: 1, infos: 0, hints: 0 });
    const { href: _, ...rest } = sum;
    expect(data.diagnostics[0]).toEqual(rest);
    expect(Object.keys(data)).toEqual([
      'version',
      'files',
      'errors',
      'warnings',
      'infos',
      'hints',
      'diagnostics',
    ]);
  });

  it('as SARIF names every rule once, with places from 1 and paths as URIs', () => {
    const log = JSON.parse(
      checkSarif(
        [
          { ...sum, file: '计划/a b.plan', href: 'https://example.org/x', message: '见 [甲](1)' },
          vague,
          vague,
        ],
        '0.1.0',
      ),
    );
    const [run] = log.runs;
    expect([log.version, run.columnKind, run.tool.driver.name]).toEqual([
      '2.1.0',
      'utf16CodeUnits',
      'jiaoyan',
    ]);
    expect(run.tool.driver.rules).toEqual([
      { id: 'sum-mismatch', helpUri: 'https://example.org/x' },
      { id: 'vague-wording' },
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: `${encodeURIComponent('计划')}/a%20b.plan` },
      region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 8 },
    });
    expect(run.results.map((r: { level: string }) => r.level)).toEqual(['error', 'warning', 'warning']);
    expect(run.results[0].message.text).toBe('见 \\[甲\\](1)');
    expect(run.results[0].relatedLocations[0].message.text).toBe('总数在此');
  });

  it('as SARIF gives absolute paths as file URIs', () => {
    const uris = JSON.parse(
      checkSarif(
        [
          { ...sum, file: '/甲.plan' },
          { ...sum, file: 'C:/a.plan' },
        ],
        '1',
      ),
    ).runs[0].results.map(
      (r: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        r.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(uris).toEqual(['file:///%E7%94%B2.plan', 'file:///C:/a.plan']);
    for (const uri of uris) expect(() => new URL(uri)).not.toThrow();
  });

  it('for GitHub escapes what would end a command', () => {
    const out = checkGithub([
      { ...sum, file: 'a,b:c.plan', message: '50%\n::error::甲' },
      { ...vague, severity: 'hint', range: at(1, 0, 2, 3) },
    ]);
    expect(out).toBe(
      '::error file=a%2Cb%3Ac.plan,line=2,endLine=2,col=4,endColumn=8,title=sum-mismatch::50%25%0A::error::甲\n' +
        '::notice file=a.plan,line=2,endLine=4,title=vague-wording::“定期”没有说明何时\n',
    );
  });
});
