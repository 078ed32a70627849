/** The value below which a share of the list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds to three figures. */
export function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** Middle and 95th percentile. */
export function spread(values: readonly number[]): string {
  return `${figure(median(values))} (${figure(percentile(values, 0.95))})`;
}

type Row = readonly string[];

/** Prints a table as Markdown has it, so that it can be put into the documentation as it is. */
export function table(title: string, head: Row, rows: readonly Row[]): void {
  const print = startTable(title, head);
  for (const row of rows) print(row);
}

/** A table whose rows come one by one. */
export function startTable(title: string, head: Row): (row: Row) => void {
  const print = (cells: Row) => console.log(`| ${cells.join(' | ')} |`);
  console.log(`\n### ${title}\n`);
  print(head);
  print(head.map((_, at) => (at === 0 ? '---' : '---:')));
  return print;
}
