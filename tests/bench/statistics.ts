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

/** Prints a table as Markdown has it, so that it can be put into the documentation as it is. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  console.log(`\n### ${title}\n\n${[head, rule, ...rows].map(line).join('\n')}`);
}
