import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationsOf, type Shown, unmet } from './expectations.ts';

const shown = (code: string, line: number, data: Shown['data'] = {}, severity = 'warning'): Shown => ({
  code,
  severity,
  line,
  message: '',
  data,
});

describe('what a plan file promises in its comments', () => {
  it('reads several codes, values, the line above and the whole file', () => {
    const text = [
      '要求 研究课 // 期待 vague-wording word=每期 | quota-unscheduled；不期待 capacity-exceeded（上限）、sum-mismatch（1+1=2）',
      '""" // 21 组 → 21 个；期待 placeholder at=-1 text=xx市',
      '// 不期待 syntax',
      '引用 "a//期待 b" 的 不算',
    ].join('\n');
    expect(expectationsOf(text)).toEqual([
      { wanted: true, code: 'vague-wording', line: 0, values: [['word', '每期']] },
      { wanted: true, code: 'quota-unscheduled', line: 0, values: [] },
      { wanted: false, code: 'capacity-exceeded', line: 0, values: [] },
      { wanted: false, code: 'sum-mismatch', line: 0, values: [] },
      { wanted: true, code: 'placeholder', line: 0, values: [['text', 'xx市']] },
      { wanted: false, code: 'syntax', line: null, values: [] },
    ]);
  });

  it('tells what is missing, forbidden and unexpected', () => {
    const expectations = expectationsOf(
      'a // 期待 sum-mismatch total=16 fields=时间,人员\nb // 不期待 day-off-conflict\n',
    );
    const right = shown('sum-mismatch', 0, { total: 16, fields: ['时间', '人员'] });
    expect(unmet(expectations, [right, shown('makeup-unassigned', 5, {}, 'info')])).toEqual([]);
    expect(unmet(expectations, [shown('sum-mismatch', 0, { total: 15 })])).toHaveLength(1);
    expect(unmet(expectations, [right, shown('day-off-conflict', 1)])).toHaveLength(2);
    expect(unmet(expectations, [right, shown('outside-term', 4)])).toEqual(['unexpected 5: outside-term ']);
  });

  it('finds every 期待 of the examples, each with a code that exists', () => {
    const codes = readFileSync('server/engine/plan/codes.ts', 'utf8');
    const files = ['examples', 'tests/fixtures/acceptance'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.plan'))
        .map((name) => join(root, name)),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const found = expectationsOf(text);
      const lines = text.split('\n').filter((line) => /\/\/.*期待/.test(line)).length;
      expect(found.length, file).toBeGreaterThanOrEqual(lines);
      for (const { code } of found)
        expect(codes, `${file}: ${code}`).toMatch(new RegExp(`^ {2}'?${code}'?: `, 'm'));
    }
  });
});
