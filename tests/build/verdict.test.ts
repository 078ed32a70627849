import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
// @ts-expect-error: a plain script without types
import { readResults } from '../../scripts/editor/results.mjs';
// @ts-expect-error: a plain script without types
import { countUnit, verdict } from '../../scripts/verdict.mjs';

describe('A run of many tests', () => {
  test('counts for what its report says', () => {
    expect(verdict(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
    expect(verdict(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  test('has failed without a report, with an empty one, and when it ended badly for no reason that is told', () => {
    expect(verdict(0, null)).toEqual({ passed: 0, failed: 1 });
    expect(verdict(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(verdict(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
    expect(verdict(null, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  test('has not passed where tests were left out or a file could not be read', () => {
    const file = (status: string, ...tests: readonly string[]) => ({
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    });
    const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'failed'), file('failed')];
    expect(countUnit({ numPassedTests: 1, numTotalTests: 3, testResults })).toEqual({ passed: 1, failed: 3 });
    expect(countUnit(null)).toBeNull();
  });
});

describe('The results of an editor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiaoyan-results-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const passed = { group: 'a', title: 't', failure: null, milliseconds: 1 };
  const failures = (left: unknown, groups: readonly string[]): readonly string[] => {
    const file = join(folder, 'results.json');
    rmSync(file, { force: true });
    if (left !== undefined) writeFileSync(file, JSON.stringify(left));
    const found: readonly { readonly group: string; readonly failure: string | null }[] = readResults(
      file,
      groups,
    );
    return found.filter(({ failure }) => failure !== null).map(({ group }) => group);
  };

  test('are in order when all groups have run to the end', () => {
    expect(failures({ finished: true, total: 1, tests: [passed] }, ['a'])).toEqual([]);
  });

  test('are a failure when there are none, when the host has died half-way, and when a file did not run', () => {
    expect(failures(undefined, ['a'])).toEqual(['editor']);
    expect(failures({ finished: false, total: 1, tests: [passed] }, ['a'])).toEqual(['editor']);
    expect(failures({ finished: true, total: 2, tests: [passed] }, ['a'])).toEqual(['editor']);
    expect(failures({ finished: true, total: 1, tests: [passed] }, ['a', 'b'])).toEqual(['b']);
  });
});
