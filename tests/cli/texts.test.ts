import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../server/cli/pages.ts';
import { TEMPLATES } from '../../server/data/templates.generated.ts';

const root = join(import.meta.dirname, '..', '..');

describe('texts inside the bundle', () => {
  it('are those of the files', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/generate-texts.mjs'), '--check'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('offer the starter plans of the folder', () => {
    expect(TEMPLATES.map(({ name }) => name).slice(0, 4)).toEqual(['学校', '教研组', '备课组', '台灣學校']);
    expect(
      readdirSync(join(root, 'grammar/templates'))
        .filter((file) => file.endsWith('.plan'))
        .sort(),
    ).toEqual(TEMPLATES.map(({ name }) => `${name}.plan`).sort());
    for (const { name, text } of TEMPLATES)
      expect(text).toBe(readFileSync(join(root, 'grammar/templates', `${name}.plan`), 'utf8'));
  });

  it('have no page for what is no code', () => {
    for (const code of ['', 'constructor', '__proto__', '没有']) expect(pageOf(code, 'zh-Hans')).toBeNull();
  });
});
