import type { Table } from './outline.ts';

/** The same table without columns in which nothing stands. */
export function withoutEmptyColumns<T extends Table>(table: T): T {
  const used = table.columns.map((_, column) =>
    table.rows.some((row) => (row[column]?.lines.length ?? 0) > 0),
  );
  const kept = <V>(values: readonly V[]) => values.filter((_, column) => used[column]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}
