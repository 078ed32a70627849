import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCompiled, writeCompiled } from '../../bin/code-cache.ts';

const SOURCE = Buffer.from('(function () {})');
const DATA = Buffer.from('what V8 made of it');

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-cache-'));
  file = join(folder, 'deep', 'server.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Compiled code', () => {
  test('is read as it was kept', () => {
    writeCompiled(file, SOURCE, DATA);
    expect(readCompiled(file, SOURCE)).toEqual(DATA);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['server.bin']);
  });

  test('is none if nothing was kept', () => {
    expect(readCompiled(file, SOURCE)).toBeUndefined();
  });

  test('of another text is not taken, be it as long', () => {
    writeCompiled(file, SOURCE, DATA);
    expect(readCompiled(file, Buffer.from('(function () [])'))).toBeUndefined();
  });

  test('is not taken if any byte of it has changed, or some are missing', () => {
    writeCompiled(file, SOURCE, DATA);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 1;
      writeFileSync(file, broken);
      expect(readCompiled(file, SOURCE)).toBeUndefined();
      writeFileSync(file, whole.subarray(0, at));
      expect(readCompiled(file, SOURCE)).toBeUndefined();
    }
    writeFileSync(file, whole);
    expect(readCompiled(file, SOURCE)).toEqual(DATA);
  });

  test.skipIf(process.platform === 'win32')('that others could have written is not taken', () => {
    writeCompiled(file, SOURCE, DATA);
    chmodSync(file, 0o622);
    expect(readCompiled(file, SOURCE)).toBeUndefined();
  });

  test('is replaced as a whole', () => {
    writeCompiled(file, SOURCE, DATA);
    writeCompiled(file, SOURCE, Buffer.from('newer'));
    expect(readCompiled(file, SOURCE)).toEqual(Buffer.from('newer'));
  });

  test('that nobody has written for a month goes; the rest stays', () => {
    writeCompiled(file, SOURCE, DATA);
    const old = join(folder, 'deep', 'old.bin');
    writeFileSync(old, 'x');
    const then = (Date.now() - 31 * 24 * 60 * 60 * 1000) / 1000;
    utimesSync(old, then, then);
    writeCompiled(join(folder, 'deep', 'cli.bin'), SOURCE, DATA);
    expect(readdirSync(join(folder, 'deep')).sort()).toEqual(['cli.bin', 'server.bin']);
  });

  test('that cannot be kept is no failure, and leaves nothing behind', () => {
    writeFileSync(join(folder, 'deep'), 'a file where the folder should be');
    writeCompiled(file, SOURCE, DATA);
    expect(readCompiled(file, SOURCE)).toBeUndefined();
    const taken = join(folder, 'taken.bin');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    writeCompiled(taken, SOURCE, DATA);
    expect(readdirSync(folder).sort()).toEqual(['deep', 'taken.bin']);
  });
});
