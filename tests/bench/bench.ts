import { spawn } from 'node:child_process';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { quotaProblems } from '../../server/engine/quota/quota-problems.ts';
import { analyseFile } from '../../server/language/document/file-analysis.ts';
import { formatEdits } from '../../server/language/format/format.ts';
import { standardLibrary } from '../../server/language/school/standard.ts';
import { complete } from '../../server/lsp/completion/complete.ts';
import { documentSymbols } from '../../server/lsp/document-symbols.ts';
import { hoverAt } from '../../server/lsp/hover/hover-at.ts';
import { ask } from '../../server/lsp/said/asked.ts';
import { documentTokens } from '../../server/lsp/tokens/document-tokens.ts';
import { calendarJson } from '../../server/render/calendar-json.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { bigSchool } from './big-school.ts';
import { measure, milliseconds } from './measure.ts';
import { planOfLines } from './plans.ts';

const SIZES = [100, 1_000, 10_000];
const SETTINGS = { language: 'zh-Hans', severity: {} } as const;
const { names } = standardLibrary();

function schoolWith(text: string): School {
  const school = new School(() => null, { holidays: shippedHolidays(), today: null });
  school.set('a.plan', text);
  return school;
}

/** The text with one more character in the middle, another one each time. */
function typed(text: string, run: number): string {
  const at = text.indexOf('专题', Math.floor(text.length / 2)) + 2;
  return text.slice(0, at) + '甲乙丙丁戊己庚辛壬癸'.charAt(run % 10) + text.slice(at);
}

/** What an editor asks for right after a key, at the place of the key. */
const REQUESTS: Readonly<Record<string, (school: School, text: string) => void>> = {
  'completion after one keystroke': (school, text) => void complete(school, 'a.plan', placeOf(text)),
  'hover after one keystroke': (school, text) => {
    const asked = ask(school, 'a.plan', 'zh-Hans');
    if (asked) hoverAt(asked, placeOf(text));
  },
  'outline after one keystroke': (school) => void documentSymbols(school, 'a.plan'),
  'colours after one keystroke': (school) => void documentTokens(school, 'a.plan'),
  'formatting after one keystroke': (school, text) => {
    const analysis = school.analysis('a.plan');
    if (analysis) formatEdits(text, { language: null, analysis });
  },
};

/** Behind the character that {@link typed} adds. */
function placeOf(text: string): number {
  return text.indexOf('专题', Math.floor(text.length / 2)) + 3;
}

const rows: Record<string, string[]> = {
  'read a file from scratch': [],
  'read it again after one keystroke': [],
  'all diagnostics from scratch': [],
  'all diagnostics after one keystroke': [],
  'calendar of the term as JSON': [],
  'completion after one keystroke': [],
  'hover after one keystroke': [],
  'outline after one keystroke': [],
  'colours after one keystroke': [],
  'formatting after one keystroke': [],
};

for (const size of SIZES) {
  const text = planOfLines(size);
  const runs = size >= 10_000 ? 8 : 30;
  rows['read a file from scratch']?.push(
    milliseconds(measure(() => analyseFile('a.plan', text, names), runs)),
  );
  let analysis = analyseFile('a.plan', text, names);
  rows['read it again after one keystroke']?.push(
    milliseconds(measure((run) => (analysis = analyseFile('a.plan', typed(text, run), names, analysis)), 40)),
  );
  rows['all diagnostics from scratch']?.push(
    milliseconds(measure(() => diagnosticsOf(schoolWith(text), 'a.plan', SETTINGS), runs)),
  );
  const school = schoolWith(text);
  diagnosticsOf(school, 'a.plan', SETTINGS);
  rows['all diagnostics after one keystroke']?.push(
    milliseconds(
      measure((run) => {
        school.set('a.plan', typed(text, run));
        diagnosticsOf(school, 'a.plan', SETTINGS);
      }, 40),
    ),
  );
  for (const [label, request] of Object.entries(REQUESTS)) {
    rows[label]?.push(
      milliseconds(
        measure((run) => {
          const now = typed(text, run);
          school.set('a.plan', now);
          request(school, now);
        }, 40),
      ),
    );
  }
  rows['calendar of the term as JSON']?.push(
    milliseconds(
      measure(() => {
        const view = calendarView(school, ['a.plan']);
        if (view) calendarJson(view);
      }, runs),
    ),
  );
}

const YEAR = `校历 {
  学年 2025—2026
  第一学期 2025-09-01 至 2026-01-23
  第二学期 2026-03-02 至 2026-07-03
}
`;
const big = schoolWith(bigSchool(YEAR));
const known = big.known('a.plan');

/** All checks of quotas of the big school, feasibility included. */
function quotasOf(): void {
  if (!known) return;
  const { plan, calendar, scheduled } = known;
  quotaProblems({ plan, calendar: calendar.calendar, occurrences: scheduled.occurrences, today: null });
}

const width = Math.max(...Object.keys(rows).map((key) => key.length));
console.log(
  `milliseconds, median (95th percentile)\n${'lines'.padEnd(width)}  ${SIZES.map((size) => String(size).padStart(16)).join('')}`,
);
for (const [label, values] of Object.entries(rows))
  console.log(`${label.padEnd(width)}  ${values.map((value) => value.padStart(16)).join('')}`);
console.log(
  `${'200 teachers × 30 quotas × 1,000 lessons'.padEnd(width)}  ${milliseconds(measure(quotasOf, 20)).padStart(16)}`,
);
console.log(`${'server: start to first diagnostics'.padEnd(width)}  ${await coldStarts()}`);

/** A new server process each time, from start to the diagnostics of a plan of 100 lines. */
async function coldStarts(): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await coldStart());
  times.sort((a, b) => a - b);
  return `${(times[2] ?? 0).toFixed(0)} ms (of 5: ${(times[0] ?? 0).toFixed(0)}–${(times[4] ?? 0).toFixed(0)})`;
}

function coldStart(): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, ['dist/server.mjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  const textDocument = {
    uri: 'file:///a.plan',
    languageId: 'jiaoyan-plan',
    version: 1,
    text: planOfLines(100),
  };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  return new Promise((resolve) => {
    let seen = '';
    server.stdout.on('data', (chunk) => {
      seen += String(chunk);
      if (!seen.includes('publishDiagnostics')) return;
      resolve(performance.now() - start);
      server.kill();
    });
  });
}
