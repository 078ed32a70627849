import type { QuotaRow } from '../preview/data.ts';
import type { PageWords } from './page-words.ts';
import { amountOf, demandText, share } from './quota-amounts.ts';
import type { Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

/** The quotas, by subject and activity, what falls short first; a bar for each. */
export function quotaView(shown: Shown): VNode {
  const { words, state, data } = shown;
  const rows = (data.quotas?.quotas ?? []).filter((row) => matches(row, shown));
  const lacking = rows.filter(lacks);
  const wanted = alike(state.onlyShort ? lacking : [...rows].sort((a, b) => rank(a) - rank(b)));
  const visible = wanted.slice(0, state.rows);
  const behind = rows.filter(({ progress }) => progress === 'behind').length;
  const short = rows.filter((row) => falls(row)).length;
  return h(
    'div',
    { key: 'quotas', class: 'quotas' },
    h(
      'div',
      { key: 'summary', class: 'summary' },
      h('span', { key: 'text' }, words.quota.summary(rows.length, short, behind)),
      h(
        'label',
        { key: 'only' },
        h('input', { type: 'checkbox', 'data-only-short': '1', checked: state.onlyShort }),
        words.quota.onlyShort,
      ),
    ),
    rows.length === 0 && h('p', { key: 'none', class: 'empty' }, words.quota.none),
    ...grouped(visible).map(([title, list]) =>
      h(
        'section',
        { key: title },
        h('h2', { key: 'title' }, h('bdi', {}, title)),
        h('ul', { key: 'rows' }, ...list.map((one) => quotaRow(one, one.row.id, words))),
      ),
    ),
    wanted.length > visible.length &&
      h(
        'button',
        { key: 'more', type: 'button', class: 'more wide', 'data-more': '1' },
        words.showMore(wanted.length - visible.length),
      ),
  );
}

function falls({ plan }: QuotaRow): boolean {
  return plan === 'short' || plan === 'infeasible';
}

/** Whether something has to be done about it. */
function lacks(row: QuotaRow): boolean {
  return falls(row) || row.plan === 'over' || row.progress === 'behind';
}

/** What has to be done first, what nobody can judge last. */
function rank(row: QuotaRow): number {
  if (lacks(row)) return 0;
  return row.plan === 'unchecked' ? 2 : 1;
}

/** Rows that say the same of several people. */
interface Alike {
  readonly row: QuotaRow;
  readonly names: readonly string[];
}

function alike(rows: readonly QuotaRow[]): readonly Alike[] {
  const merged = new Map<string, { readonly row: QuotaRow; readonly names: string[] }>();
  for (const row of rows) {
    const { id, who, source, ...said } = row;
    const key = JSON.stringify([said, source.file, source.line, source.character]);
    const known = merged.get(key);
    if (!known) merged.set(key, { row, names: who === null ? [] : [who] });
    else if (who !== null) known.names.push(who);
  }
  return [...merged.values()];
}

function matches(row: QuotaRow, { state }: Shown): boolean {
  const { file, group, person, text } = state.filter;
  const words = [row.subject, row.who, row.activity, row.period.label].join('\n').toLowerCase();
  return (
    (file === '' || row.source.file === file) &&
    (group === '' || row.who === group || row.subject.includes(group)) &&
    (person === '' || row.who === person) &&
    words.includes(text.trim().toLowerCase())
  );
}

function grouped(rows: readonly Alike[]): readonly (readonly [string, readonly Alike[]])[] {
  const groups = new Map<string, Alike[]>();
  for (const one of rows) {
    const { row } = one;
    const title = `${row.activity} · ${row.subject} · ${row.period.label}`;
    const list = groups.get(title);
    if (list) list.push(one);
    else groups.set(title, [one]);
  }
  return [...groups];
}

function quotaRow({ row, names }: Alike, key: string, words: PageWords): VNode {
  const { quota } = words;
  const goal = row.min ?? row.max ?? 0;
  const amount = amountOf(row);
  const wanted = demandText(row, words);
  const facts = [
    wanted,
    row.planned === null ? '' : quota.planned(amount(row.planned)),
    row.recorded === null || row.recorded === 0 ? '' : quota.recorded(amount(row.recorded)),
    row.progress === null || row.due === null ? '' : quota.due(amount(row.due)),
    row.soft ? quota.soft : '',
  ].filter((part) => part !== '');
  const most = Math.max(goal, row.planned ?? 0, row.recorded ?? 0, row.max ?? 0, 1);
  const gap = row.gap !== null && row.gap > 0 ? quota.gap(amount(row.gap)) : '';
  const verdict = gap !== '' ? gap : quota.plan[row.plan];
  const progress = row.progress === null ? '' : quota.progress[row.progress];
  const who = names.length > 0 ? names.join(words.list) : row.subject;
  const count = names.length > 1 ? names.length : row.who === null ? row.count : null;
  const label = [who, row.activity, ...facts, verdict, progress].filter((part) => part !== '').join('，');
  return h(
    'li',
    { key },
    h(
      'button',
      {
        key: 'row',
        type: 'button',
        class: `quota ${row.plan} ${row.progress ?? ''}`,
        'data-file': row.source.file,
        'data-line': row.source.line,
        'data-character': row.source.character,
        'aria-label': label,
        title: label,
      },
      h(
        'span',
        { key: 'who', class: 'who' },
        h('bdi', {}, who),
        count !== null && count > 1 && h('small', {}, ` ×${count}`),
      ),
      h(
        'span',
        { key: 'track', class: 'track', 'aria-hidden': 'true' },
        h('span', { key: 'planned', class: 'planned', style: { width: share(row.planned ?? 0, most) } }),
        h('span', { key: 'recorded', class: 'recorded', style: { width: share(row.recorded ?? 0, most) } }),
        row.progress !== null && row.due !== null
          ? h('span', { key: 'due', class: 'duemark', style: { left: share(row.due, most) } })
          : null,
        h('span', { key: 'goal', class: 'goal', style: { left: share(goal, most) } }),
      ),
      h('span', { key: 'facts', class: 'facts' }, facts.join(' · ')),
      h(
        'span',
        { key: 'verdict', class: 'verdict' },
        [verdict, progress].filter((part) => part !== '').join(' · '),
      ),
    ),
  );
}
