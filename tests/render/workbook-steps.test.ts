import { Deflate } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { finished } from '../../server/engine/steps/steps.ts';
import { stepwise } from '../../server/lsp/in-slices.ts';
import type { Cell, Sheet } from '../../server/render/sheet.ts';
import { workbook } from '../../server/render/xlsx.ts';

const ROWS = 3_000;
const COLUMNS = 6;
/** More rows than any A4 page holds. */
const PAGE = 80;
/** UTF-8 of the text that is packed in one step. */
const PACKED = 3 * 0x10000 + 0x2000;

/** A table of so many rows, and how often a text in it has been looked at. */
function counted(rows: number): { readonly sheet: Sheet; readonly looked: () => number } {
  let looks = 0;
  const cell = (row: number, column: number): Cell => ({
    mark: '',
    tone: 'plain',
    rows: 1,
    get lines() {
      looks++;
      return [{ text: `第${row}次${column}`, tone: 'plain' as const }];
    },
  });
  const sheet: Sheet = {
    title: '大校',
    subtitle: '',
    footnote: '',
    landscape: false,
    columns: Array.from({ length: COLUMNS }, (_, at) => ({ title: `${at}`, width: 10, centred: false })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: COLUMNS }, (_, column) => cell(row, column)),
    ),
  };
  return { sheet, looked: () => looks };
}

const written = (sheet: Sheet) => workbook([{ name: '大校', sheet, frozen: 1 }], null);

afterEach(() => vi.restoreAllMocks());

/** All steps one by one: the most that one of them does, and what is waited for in between. */
async function stepByStep(sheet: Sheet, looked: () => number) {
  const push = vi.spyOn(Deflate.prototype, 'push');
  const most = { looked: 0, packed: 0 };
  let waits = 0;
  let answer: unknown;
  for (const work = written(sheet); ; ) {
    const before = looked();
    push.mockClear();
    const step = work.next(answer);
    most.looked = Math.max(most.looked, looked() - before);
    const bytes = push.mock.calls.reduce((sum, [chunk]) => sum + chunk.length, 0);
    most.packed = Math.max(most.packed, bytes);
    if (step.done) return { most, waits, size: step.value.length };
    if (step.value) waits++;
    answer = step.value && (await step.value);
  }
}

describe('A workbook of thousands of rows', () => {
  test('is written in steps none of which sees more of it than a page', async () => {
    const { sheet, looked } = counted(ROWS);
    const { most } = await stepByStep(sheet, looked);
    expect(looked()).toBeGreaterThan(2 * ROWS * COLUMNS);
    expect(most.looked).toBeGreaterThan(0);
    expect(most.looked).toBeLessThan(PAGE * COLUMNS * 2);
  });

  test('is packed piece by piece, and waits for nothing but for what packs it', async () => {
    const { sheet, looked } = counted(ROWS);
    const { most, waits, size } = await stepByStep(sheet, looked);
    expect(size).toBeGreaterThan(50_000);
    expect(most.packed).toBeGreaterThan(0);
    expect(most.packed).toBeLessThan(PACKED);
    expect(waits).toBe(1);
  });

  test('takes no longer steps when it has ten times as many rows', async () => {
    const [small, large] = [counted(ROWS / 10), counted(ROWS)];
    const [few, many] = [
      await stepByStep(small.sheet, small.looked),
      await stepByStep(large.sheet, large.looked),
    ];
    expect(many.most.looked).toBe(few.most.looked);
  });

  test('is given up in the middle when nobody wants it any more', async () => {
    const push = vi.spyOn(Deflate.prototype, 'push');
    const whole = counted(5 * ROWS);
    await finished(written(whole.sheet));
    const packed = push.mock.calls.length;
    push.mockClear();

    const { sheet, looked } = counted(5 * ROWS);
    const unwanted = () => looked() > whole.looked() / 3;
    expect(await stepwise(written(sheet), unwanted)).toBeNull();
    expect(looked()).toBeLessThan(whole.looked());
    expect(push.mock.calls.length).toBe(0);
    expect(packed).toBeGreaterThan(10);
  });

  test('tells how far it is, more and more', async () => {
    const told: number[] = [];
    await stepwise(
      written(counted(5 * ROWS).sheet),
      () => false,
      (taken) => void told.push(taken),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(ROWS);
  });
});
