import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_SEVERITY } from '../../server/messages/severity.ts';
import { checkText } from '../../server/render/check-text.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;

test('Every file that the manifest names is there or is built', () => {
  const named: string[] = [];
  JSON.parse(JSON.stringify({ ...contributes, icon: manifest.icon }), (key, value) => {
    if (
      ['path', 'configuration', 'light', 'dark', 'icon'].includes(key) &&
      /^[.\w-]+\/.*\.\w+$/.test(String(value))
    )
      named.push(value);
    return value;
  });
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('Every remark can be graded in the settings, and nothing else', () => {
  const { enum: codes } = contributes.configuration.properties['jiaoyan.diagnostics.severity'].propertyNames;
  expect(codes).toEqual(Object.keys(DEFAULT_SEVERITY).sort());
});

test('The market finds it: at most five keywords, allowed categories, a picture large enough', () => {
  expect(manifest.keywords.length).toBeLessThanOrEqual(5);
  expect(manifest.categories).toContain('Education');
  const png = readFileSync(manifest.icon);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThanOrEqual(256);
});

test.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  'The problems view understands what check prints in %s',
  (language) => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const printed = checkText(
      severities.map((severity) => ({
        code: 'sum-mismatch' as const,
        severity,
        message: 'm [x]',
        file: '计划/语文 组.plan',
        range: { start: { line: 41, character: 2 }, end: { line: 41, character: 4 } },
        data: {},
        related: [],
        href: '',
      })),
      { language, files: 1, colour: false, line: () => null },
    );
    const lines = printed.split('\n').filter((line) => line.includes('sum-mismatch'));
    const matched = lines.map((line) =>
      contributes.problemMatchers.flatMap(
        ({ severity, pattern }: { severity: string; pattern: { regexp: string } }) => {
          const match = new RegExp(pattern.regexp).exec(line);
          return match ? [[severity, ...match.slice(1)]] : [];
        },
      ),
    );
    const place = ['计划/语文 组.plan', '42', '3', 'm [x]', 'sum-mismatch'];
    expect(matched).toEqual(['error', 'warning', 'info', 'info'].map((severity) => [[severity, ...place]]));
  },
);
