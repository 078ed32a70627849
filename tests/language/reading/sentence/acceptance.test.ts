import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../server/engine/text/fold.ts';
import {
  type Expected,
  expectations,
  expectedReading,
  glued,
  understood,
} from '../../../support/clause-reading.ts';

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
const real = expectations(fixture('acceptance/sentences.txt'));
const more = expectations(fixture('sentences/more.txt'));
const heldOut = expectations(fixture('sentences/held-out.txt'));

describe.each([
  ['of real plans', real],
  ['as schools write them', more],
])('sentences %s', (_, sentences) => {
  test.each(sentences)('with blanks: $spaced', ({ spaced, reading }) => {
    expect(understood(spaced).reading).toBe(expectedReading(reading));
  });

  test.each(sentences.filter(isChinese))('without blanks: $spaced', ({ spaced, reading }) => {
    expect(understood(glued(spaced)).reading).toBe(expectedReading(reading));
  });

  test('read the same in Traditional characters', () => {
    for (const { spaced, reading } of sentences.filter(isChinese)) {
      for (const sentence of [spaced, glued(spaced)].map(toTraditional)) {
        expect(fold(understood(sentence).reading), sentence).toBe(
          fold(toTraditional(expectedReading(reading))),
        );
      }
    }
  });

  test('read the same whichever blanks are left out', () => {
    for (const { spaced, reading } of sentences.filter(isChinese)) {
      for (const sentence of withSomeBlanks(spaced)) {
        const read = understood(sentence);
        expect(
          read.hinted || read.reading === expectedReading(reading),
          `${sentence} → ${read.reading}`,
        ).toBe(true);
      }
    }
  });
});

describe('sentences that nothing was tuned on', () => {
  const right = (sentences: readonly Expected[], form: (text: string) => string) =>
    sentences.filter(({ spaced, reading }) => understood(form(spaced)).reading === expectedReading(reading))
      .length;

  test('are read right with blanks, but for one in twenty', () => {
    expect(right(heldOut, (text) => text) / heldOut.length).toBeGreaterThanOrEqual(0.95);
  });

  test('are read right without blanks, but for one in five (verbs that no table has stay in the name)', () => {
    const chinese = heldOut.filter(isChinese);
    expect(right(chinese, glued) / chinese.length).toBeGreaterThanOrEqual(0.8);
  });

  test('are never misread without a hint', () => {
    for (const { spaced, reading } of heldOut.filter(isChinese)) {
      for (const sentence of [spaced, glued(spaced)]) {
        const read = understood(sentence);
        expect(
          read.hinted || read.reading === expectedReading(reading),
          `${sentence} → ${read.reading}`,
        ).toBe(true);
      }
    }
  });
});

describe.each(['acceptance/names.txt', 'sentences/names.txt'])('names that schools use (%s)', (file) => {
  const names = fixture(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  test.each(names)('%s, declared, is one name in a sentence', (name) => {
    const bare = name.replace(/ /g, '');
    const context = { declared: [name] };
    expect(understood(`每位教师每学期${name}1次`, context).reading).toBe(`每位教师/每学期/${bare}/1次`);
    expect(understood(`每位教师 每学期 ${name} 1次`, context).reading).toBe(`每位教师/每学期/${bare}/1次`);
    expect(understood(`${name} 每学期1次`, context).reading).toBe(`/每学期/${bare}/1次`);
  });
});

/** Latin words keep their blanks. */
function isChinese({ spaced }: Expected): boolean {
  return !/[a-z]/.test(spaced);
}

function withSomeBlanks(spaced: string): readonly string[] {
  const pieces = spaced.split(' ');
  return Array.from({ length: 2 ** (pieces.length - 1) }, (_, mask) =>
    pieces.map((piece, i) => (i > 0 && (mask >> (i - 1)) & 1 ? ` ${piece}` : piece)).join(''),
  );
}
