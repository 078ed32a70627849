// Writes grammar/holidays/china.json from the package chinese-days: its table of days, and the addresses of the
// State Council's notices that its source cites year by year. The notices themselves are not read here.
// With --print it writes to standard output instead.
import { readFileSync, writeFileSync } from 'node:fs';

const FIRST_YEAR = 2007;
const packaged = new URL('../node_modules/chinese-days/', import.meta.url);
const read = (path) => readFileSync(new URL(path, packaged), 'utf8');
const { version } = JSON.parse(read('package.json'));
const table = JSON.parse(read('dist/chinese-days.json'));
const citations = read('src/holidays/generate.ts');

/** Days of December that are called 元旦 were ordered by the notice of the year that followed. */
function yearOfNotice(date, name) {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === '12' && name === '元旦' ? year + 1 : year;
}

/** year → name → { off, work }, lists of dates in order. */
function daysByNotice() {
  const notices = new Map();
  for (const [kind, days] of [
    ['off', table.holidays],
    ['work', table.workdays],
  ]) {
    for (const [date, detail] of Object.entries(days).sort()) {
      const name = detail.split(',')[1];
      const year = yearOfNotice(date, name);
      if (year < FIRST_YEAR || date < `${FIRST_YEAR}-01-01`) continue;
      const names = notices.get(year) ?? notices.set(year, new Map()).get(year);
      const holiday = names.get(name) ?? names.set(name, { off: [], work: [] }).get(name);
      holiday[kind].push(date);
    }
  }
  return notices;
}

/** The addresses in the comment that stands before the year's table. */
function sourcesOf(year) {
  const comment = new RegExp(`\\* ${year}\\n([^]*?)\\*/`).exec(citations)?.[1] ?? '';
  const sources = [...comment.matchAll(/https?:\/\/\S+/g)].map(([address]) => address);
  if (sources.length === 0) throw new Error(`chinese-days cites no notice for ${year}`);
  return sources;
}

const dayAfter = (date) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Runs of days as ISO 8601 intervals, both ends inclusive. */
function intervals(dates) {
  const runs = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && dayAfter(last[1]) === date) last[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}/${to}`));
}

const notices = [...daysByNotice()]
  .sort(([a], [b]) => a - b)
  .map(([year, names]) => ({
    year,
    sources: sourcesOf(year),
    holidays: [...names]
      .map(([name, { off, work }]) => ({ name, off: intervals(off), work: intervals(work) }))
      .sort((a, b) => (a.off[0] < b.off[0] ? -1 : 1)),
  }));

const file = {
  $schema: './holidays.schema.json',
  title: '国务院办公厅公布的节假日安排',
  provenance: `Days from the npm package chinese-days ${version} (MIT); "sources" are the notices it cites on gov.cn.`,
  knownUntil: `${notices.at(-1).year}-12-31`,
  notices,
};
const text = JSON.stringify(file, null, 2).replaceAll(
  /\{\s+"name": ("[^"]+"),\s+"off": \[([^\]]*)\],\s+"work": \[([^\]]*)\]\s+\}/g,
  (_, name, off, work) => {
    const line = (list) => `[${list.trim().replaceAll(/\s+/g, ' ')}]`;
    return `{ "name": ${name}, "off": ${line(off)}, "work": ${line(work)} }`;
  },
);
if (process.argv.includes('--print')) process.stdout.write(`${text}\n`);
else writeFileSync(new URL('../grammar/holidays/china.json', import.meta.url), `${text}\n`);
