import { expect, it } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { hoverAt } from '../../server/lsp/hover/hover-at.ts';
import { hintsIn } from '../../server/lsp/inlay/hints-in.ts';
import { lensesIn } from '../../server/lsp/lens/lenses-in.ts';
import { type Asked, ask } from '../../server/lsp/said/asked.ts';
import { placedBlocks } from '../../server/lsp/said/placed-blocks.ts';
import { documentTokens } from '../../server/lsp/tokens/document-tokens.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { planOfLines } from '../bench/plans.ts';
import { cpuTime } from '../support/cpu-time.ts';

const PATH = '计划.plan';
const RUNS = 3;

/** A plan in which somebody types, and what each request costs once the plan has been checked; milliseconds. */
function costs(size: number): Readonly<Record<string, number>> {
  const text = planOfLines(size);
  const school = new School(() => null, { holidays: shippedHolidays(), today: null });
  const middle = text.indexOf('专题', Math.floor(text.length / 2)) + 2;
  const onPlan = (task: (asked: Asked) => void) => () => {
    const asked = ask(school, PATH);
    if (asked) task(asked);
  };
  const tasks: Readonly<Record<string, () => void>> = {
    colours: () => documentTokens(school, PATH),
    'colours of the window': () => documentTokens(school, PATH, { start: middle, end: middle + 3000 }),
    hints: onPlan((asked) => hintsIn(asked, middle, middle + 3000)),
    lines: onPlan((asked) => placedBlocks(asked.analysis).flatMap((block) => lensesIn(block, asked))),
    hover: onPlan((asked) => hoverAt(asked, middle - 4)),
  };
  const times = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run++) {
    school.set(PATH, `${text.slice(0, middle)}${'甲乙丙丁'.charAt(run)}${text.slice(middle)}`);
    diagnosticsOf(school, PATH, { language: 'auto', severity: {} });
    for (const [key, task] of Object.entries(tasks)) {
      times.set(key, [...(times.get(key) ?? []), cpuTime(task)]);
    }
  }
  // The first run has no keystroke before it.
  return Object.fromEntries([...times].map(([key, all]) => [key, Math.min(...all.slice(1))]));
}

it('after a keystroke ten times the text costs some ten times as much, and never a second', () => {
  costs(1_000);
  const small = costs(1_000);
  const large = costs(10_000);
  for (const [key, time] of Object.entries(large)) {
    expect(time, key).toBeLessThan(25 * Math.max(small[key] ?? 0, 2));
    expect(time, key).toBeLessThan(1_000);
  }
}, 120_000);
