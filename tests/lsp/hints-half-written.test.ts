import { expect, it } from 'vitest';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { dayFromIso } from '../../server/engine/calendar/day.ts';
import { hoverAt } from '../../server/lsp/hover/hover-at.ts';
import { hintsIn } from '../../server/lsp/inlay/hints-in.ts';
import { lensesIn } from '../../server/lsp/lens/lenses-in.ts';
import { ask } from '../../server/lsp/said/asked.ts';
import { blockAt } from '../../server/lsp/said/placed-blocks.ts';
import { documentTokens } from '../../server/lsp/tokens/document-tokens.ts';
import { School } from '../../server/school/school.ts';
import { cases } from '../support/effort.ts';
import { schoolFiles } from '../support/school-files.ts';

const TODAY = dayFromIso('2026-11-21');
/** Beginnings of each plan, evenly spread over it. */
const PREFIXES = cases(50);

/** Everything an editor asks while somebody types at the end of a plan. */
function askAll(school: School, path: string): void {
  const asked = ask(school, path);
  if (!asked) throw new Error('no such plan');
  const { length } = asked.analysis.text;
  for (const hint of hintsIn(asked, Math.max(0, length - 200), length)) hint.tooltip();
  const block = blockAt(asked.analysis, length);
  for (const lens of block ? lensesIn(block, asked) : []) {
    lens.title();
    lens.places();
  }
  for (const back of [0, 1, 2]) hoverAt(asked, Math.max(0, length - back));
  expect(documentTokens(school, path).length % 5).toBe(0);
}

const FOLDERS = [
  'examples/school',
  'examples/taiwan',
  'examples/international',
  'examples/tutorial',
  'examples/sources',
];
const PLANS = FOLDERS.flatMap((folder) =>
  Object.keys(schoolFiles(folder))
    .filter((path) => path.endsWith('.plan'))
    .map((path) => ({ folder, path })),
);

it.each(PLANS)(
  '$path, typed from its beginning',
  ({ folder, path }) => {
    const files = schoolFiles(folder);
    const text = files[path] ?? '';
    // Only the plan and what it names: other plans of the folder would be worked out anew each time.
    const school = new School((file) => files[file] ?? null, { holidays: shippedHolidays(), today: TODAY });
    const step = Math.max(1, Math.ceil(text.length / PREFIXES));
    for (let length = 0; length <= text.length; length += step) {
      school.set(path, text.slice(0, length));
      askAll(school, path);
    }
  },
  60_000,
);
