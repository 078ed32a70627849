import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPath } from '../../server/cli/sources.ts';
import { nearest } from '../../server/cli/suggest.ts';
import { decode } from '../../server/files/decode.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('reading a file', () => {
  it('takes UTF-8 with and without a byte order mark, whatever the line ends', () => {
    expect(decode(new TextEncoder().encode('计划\r\n甲'))).toEqual({ text: '计划\r\n甲', encoding: 'utf-8' });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2))).toEqual({ text: '甲', encoding: 'utf-8' });
    expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('takes what Windows editors write: GB18030 and UTF-16', () => {
    expect(decode(bytes(0xbd, 0xcc, 0xd1, 0xd0))).toEqual({ text: '教研', encoding: 'gb18030' });
    expect(decode(bytes(0x95, 0x32, 0x82, 0x36))).toEqual({ text: '𠀀', encoding: 'gb18030' });
    expect(decode(bytes(0xff, 0xfe, 0x59, 0x65))?.text).toBe('教');
  });

  it('refuses what is no text', () => {
    expect(decode(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toBeNull();
    expect(decode(bytes(0xff, 0xff, 0xff))).toBeNull();
    expect(decode(bytes(1, 2, 3, 4, 5, 6, 7, 8))).toBeNull();
  });

  it('never throws, and gives back any text without NUL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(decode(data)?.text ?? '').not.toContain('\u0000');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(new TextEncoder().encode(text))?.text).toBe(text);
      }),
    );
  });
});

it('suggests only what is near', () => {
  expect(nearest('语文粗', ['数学组', '语文组'])).toBe('语文组');
  expect(nearest('chek', ['check', 'calendar'])).toBe('check');
  expect(nearest('完全不同', ['check'])).toBeNull();
  expect(nearest('', [])).toBeNull();
});

it('names files the same way on every system', () => {
  expect(
    ['./a.plan', 'a//b.plan', 'plans\\a.plan', 'C:\\x\\a.plan', '../a.plan', '.'].map(normalPath),
  ).toEqual(['a.plan', 'a/b.plan', 'plans/a.plan', 'C:/x/a.plan', '../a.plan', '.']);
});
