import type { QuotaRow } from '../preview/data.ts';
import type { PageWords } from './page-words.ts';

/** Says amounts of a row in its unit: 40节, 2 lessons. */
export function amountOf({ unit }: QuotaRow): (value: number) => string {
  const said = unit ?? '';
  return (value) => `${value}${/^[a-z]/i.test(said) ? ' ' : ''}${said}`;
}

/** What a row demands: 至少 40节, 至多 5节. */
export function demandText(row: QuotaRow, { quota, list }: PageWords): string {
  const amount = amountOf(row);
  if (row.min !== null && row.min === row.max) return quota.exactly(amount(row.min));
  return [
    row.min === null ? '' : quota.atLeast(amount(row.min)),
    row.max === null ? '' : quota.atMost(amount(row.max)),
  ]
    .filter((part) => part !== '')
    .join(list);
}

/** A value as a part of a bar. */
export function share(value: number, most: number): string {
  return `${Math.min(100, (value / most) * 100)}%`;
}
