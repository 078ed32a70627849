import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { dating } from './calendar.ts';
import { exportCosts } from './exports.ts';
import { folderCosts } from './folder.ts';
import { Peer } from './peer.ts';
import { planOfLines } from './plans.ts';
import { heavyQuotas } from './quotas.ts';
import { afterKeys, byKind } from './requests.ts';
import { NOTHING_KEPT, starts, wholeRuns } from './start.ts';
import { figure, median, spread, startTable, table } from './statistics.ts';
import { burst, ownKeys, stockBurst, stockKeys, writing } from './typing.ts';
import { TYPED } from './typist.ts';

/** The folder with the bundles: server.mjs, cli.mjs and the yardstick stock-server.mjs. */
const [folder = 'dist', ...wanted] = process.argv.slice(2);
const SERVER = `${folder}/server.mjs`;
const CLI = `${folder}/cli.mjs`;
const STOCK = `${folder}/stock-server.mjs`;
const SIZES = [100, 1_000, 10_000, 50_000];
/** Stock services take seconds at a key in the largest plan. */
const STOCK_KEYS: Readonly<Record<number, number>> = { 100: 30, 1000: 30, 10000: 14, 50000: 4 };

const SECTIONS: Readonly<Record<string, () => Promise<void> | void>> = {
  keys: async () => {
    const row = startTable('Key to diagnostics, ms', ['lines', 'ours', 'stock services', 'ratio']);
    for (const lines of SIZES) {
      const own = await ownKeys(SERVER, lines);
      const stock = await stockKeys(STOCK, lines, STOCK_KEYS[lines] ?? 1);
      const ratio = `${(median(stock) / median(own)).toFixed(1)}×`;
      row([lines.toLocaleString('en'), spread(own), spread(stock), ratio]);
    }
  },
  kinds: async () => {
    const kinds = await byKind(SERVER, 10_000);
    const rows = [...kinds].map(([name, times]) => [name, spread(times)]);
    table('Key to diagnostics at 10,000 lines, by what is typed into, ms', ['', 'ours'], rows);
  },
  burst: async () => {
    const own = [await burst(SERVER, 10_000, 60, 60), await burst(SERVER, 10_000, 60, 60)];
    const stock = await stockBurst(STOCK, 10_000, 60, 60);
    table(
      'Diagnostics after the last of 60 keys at 60 ms each, 10,000 lines, ms',
      ['ours, twice', 'stock services'],
      [[own.map(figure).join(', '), figure(stock)]],
    );
  },
  requests: async () => {
    const sizes = [100, 1_000, 10_000];
    const found: ReadonlyMap<string, readonly number[]>[] = [];
    for (const lines of sizes) found.push(await afterKeys(SERVER, lines));
    const rows = [...(found[0]?.keys() ?? [])].map((name) => [
      name,
      ...found.map((times) => spread(times.get(name) ?? [])),
    ]);
    table('Key to answer, ms', ['lines', ...sizes.map((lines) => lines.toLocaleString('en'))], rows);
  },
  start: async () => {
    const plan = join(mkdtempSync(join(tmpdir(), 'jiaoyan-bench-')), 'plan.plan');
    writeFileSync(plan, planOfLines(100));
    // Kept by the first of them.
    await starts(SERVER, 1);
    await wholeRuns([CLI, 'check', plan], 1);
    const [again, first] = [await starts(SERVER, 15), await starts(SERVER, 9, NOTHING_KEPT)];
    const rows = [
      ['spawn to diagnostics', spread(again)],
      ['the same at the very first start, when nothing has been compiled yet', spread(first)],
      ['`jiaoyan check` of the plan, whole', spread(await wholeRuns([CLI, 'check', plan], 9))],
      ['Node itself, doing nothing', spread(await wholeRuns(['-e', '0'], 9))],
    ];
    rmSync(dirname(plan), { recursive: true });
    table('The start: a plan of 100 lines, ms', ['', ''], rows);
  },
  memory: async () => {
    const rows: string[][] = [];
    const idle = new Peer([SERVER, '--stdio']);
    await idle.start(true);
    rows.push(['nothing open', figure(idle.mostMemory() ?? Number.NaN)]);
    await idle.stop();
    for (const lines of SIZES) {
      const typist = await writing(SERVER, lines);
      typist.openLine((line) => line.startsWith('活动 '));
      for (const character of TYPED) {
        typist.key(character);
        await typist.diagnostics();
      }
      rows.push([
        `${lines.toLocaleString('en')} lines, ${TYPED.length} keys`,
        figure(typist.peer.mostMemory() ?? Number.NaN),
      ]);
      await typist.peer.stop();
    }
    table('Most memory ever held by the server, MB', ['', ''], rows);
  },
  folder: async () => {
    const { first, all, roster, rosterAll, key, memory, check } = await folderCosts(SERVER, CLI, 2_000, 200);
    table(
      'A folder of 2,000 plans of 200 lines with one roster and one calendar',
      ['', ''],
      [
        ['first diagnostics of the opened plan, from spawn', `${figure(first)} ms`],
        ['diagnostics of all, from spawn', `${figure(all)} ms`],
        ['roster changed on disk, diagnostics of the opened plan', `${figure(roster)} ms`],
        ['a key in the opened plan right after that', `${figure(key)} ms`],
        ['diagnostics of all others after that', `${figure(rosterAll)} ms`],
        ['most memory of the server', `${figure(memory ?? Number.NaN)} MB`],
        ['`jiaoyan check` of all', `${figure(check)} ms`],
      ],
    );
  },
  calendar: () => {
    const found = dating();
    const rows = Object.entries(found).map(([name, { time, events }]) => [
      name,
      figure(time),
      String(events),
      `${(time / found.ours.time).toFixed(2)}×`,
    ]);
    table(
      '1,000 weekly and biweekly activities over 40 weeks with 20 holidays',
      ['', 'ms of processor time', 'events', 'of ours'],
      rows,
    );
  },
  exports: async () => {
    for (const wanted of [2_000, 10_000]) {
      const { events, costs } = await exportCosts(wanted);
      const rows = costs.map(({ name, time, held, size }) => [
        name,
        figure(time),
        figure(held),
        (size / 1024).toFixed(0),
      ]);
      table(
        `A school of 21 groups, ${events.toLocaleString('en')} events, as a file`,
        ['', 'ms', 'longest in one piece, ms', 'KB'],
        rows,
      );
    }
  },
  quotas: () => {
    table(
      '200 teachers × 30 requirements × 1,000 lessons, all checks of quotas, ms',
      ['ours'],
      [[spread(heavyQuotas(9))]],
    );
  },
};

const [processor] = cpus();
console.log(
  `${processor?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}. Middle of the runs; in brackets the 95th percentile.`,
);
for (const [name, section] of Object.entries(SECTIONS))
  if (wanted.length === 0 || wanted.includes(name)) await section();
