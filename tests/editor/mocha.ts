// Mocha's build for browsers: it needs nothing of Node, so that the same tests run in every extension host.
import 'mocha/mocha.js';
import type MochaType from 'mocha';

declare const Mocha: typeof MochaType;

/** Enough for the start of an editor on a slow machine; single waits have shorter limits of their own. */
const LIMIT = 120_000;

/** How one test ended. */
export interface TestResult {
  readonly group: string;
  readonly title: string;
  /** Null if it passed. */
  readonly failure: string | null;
  readonly milliseconds: number;
}

// The base of all reporters: it listens and prints nothing.
const runner = new Mocha({ reporter: Mocha.reporters.Base, timeout: LIMIT });
const globals: Partial<MochaType.MochaGlobals> = {};
runner.suite.emit('pre-require', globals, '', runner);

export const { describe, it, before, after, beforeEach, afterEach } = globals as MochaType.MochaGlobals;

/**
 * Runs what stands directly in the groups in another order: that with the smallest number first, the rest as declared.
 * Each keeps the name of its group.
 */
export function arrange(place: (part: MochaType.Suite) => number): void {
  const parts = runner.suite.suites.flatMap((group) => group.suites.map((part) => ({ group, part })));
  parts.sort((one, other) => place(one.part) - place(other.part));
  runner.suite.suites = parts.map(({ group, part }) => {
    const alone = group.clone();
    alone.parent = runner.suite;
    alone.suites = [part];
    part.parent = alone;
    return alone;
  });
}

/** Number of tests declared so far. */
export function countTests(): number {
  return runner.suite.total();
}

/**
 * Runs all tests that were declared.
 *
 * @param report called after each test
 */
export function runTests(report: (result: TestResult) => void): Promise<void> {
  return new Promise((resolve) => {
    runner
      .run(() => resolve())
      .on('pass', (test) => report(result(test, null)))
      .on('fail', (test, failure) => report(result(test, failure)));
  });
}

function result(test: MochaType.Test, failure: unknown): TestResult {
  const [group = '', ...rest] = test.titlePath();
  const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return {
    group,
    title: rest.join(' › '),
    failure: failure === null ? null : text,
    milliseconds: test.duration ?? 0,
  };
}
