import { isoOf, short, weekdayOf } from './dates.ts';
import { type Detail, eventButton, labelOf, titleOf, tone } from './event-view.ts';
import type { Bar, GridCell, GridRow } from './grid.ts';
import { dayName, isOff, type Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

/** How many days of a line are shown, and how full. */
export interface GridLook {
  readonly detail: Detail;
  /** Events of a day and lanes of a week that are shown; what is more is counted. */
  readonly most: number;
  /** Days outside are dimmed; both ends inclusive. */
  readonly from: number;
  readonly to: number;
}

/** A column of free days without events is narrow. */
const NARROW = 'minmax(3.2rem, .38fr)';
const WIDE = 'minmax(0, 1fr)';

/** Weeks down, weekdays across. */
export function gridView(rows: readonly GridRow[], look: GridLook, shown: Shown): VNode {
  const { words } = shown;
  const first = rows[0]?.start ?? 0;
  const columns = Array.from({ length: 7 }, (_, at) => (isEmpty(rows, at) ? NARROW : WIDE));
  return h(
    'div',
    {
      key: 'grid',
      class: `grid ${look.detail}`,
      role: 'grid',
      'aria-label': words.views[shown.state.view],
      'aria-colcount': 8,
      'aria-rowcount': rows.length + 1,
      style: { '--columns': `5.2rem ${columns.join(' ')}` },
    },
    h(
      'div',
      { key: 'head', class: 'weekdays', role: 'row' },
      h('span', { key: 'corner', role: 'columnheader' }),
      ...Array.from({ length: 7 }, (_, at) =>
        h('span', { key: String(at), role: 'columnheader' }, words.weekdays[weekdayOf(first + at) - 1] ?? ''),
      ),
    ),
    ...rows.map((row, at) =>
      shown.cache.get(`${look.detail} ${row.start}`, madeOf(row, at, look, shown), () =>
        weekRow(row, at + 2, look, shown),
      ),
    ),
  );
}

/** All that the line of a week depends on. */
function madeOf(row: GridRow, at: number, look: GridLook, shown: Shown): readonly unknown[] {
  return [
    at,
    row.week,
    row.lanes,
    look.most,
    look.from,
    look.to,
    shown.words,
    shown.today,
    shown.hue,
    ...row.cells.flatMap(({ special, entries, bars }) => [
      special,
      ...entries,
      null,
      ...bars.flatMap(({ entry, length, lane, begun, open }) => [entry, length, lane, begun, open]),
    ]),
  ];
}

function isEmpty(rows: readonly GridRow[], column: number): boolean {
  return rows.every(({ start, cells }) => {
    const cell = cells[column];
    return weekdayOf(start + column) > 5 && cell?.entries.length === 0 && cell.special?.kind !== 'makeup';
  });
}

function weekRow(row: GridRow, index: number, look: GridLook, shown: Shown): VNode {
  const lanes = Math.min(row.lanes, look.most);
  const bars = row.cells.flatMap((cell, at) => cell.bars.map((bar) => ({ bar, at })));
  return h(
    'div',
    {
      key: String(row.start),
      class: `week ${row.week ? '' : 'vacation'}`,
      role: 'row',
      'aria-rowindex': index,
      style: {
        '--lanes': String(lanes),
        'grid-template-rows': `1.5rem ${lanes > 0 ? `repeat(${lanes}, 1.45rem) ` : ''}1fr`,
      },
    },
    weekHead(row, shown),
    ...row.cells.map((cell, at) => dayCell(cell, at, hiddenBars(row, at, lanes), look, shown)),
    ...bars.filter(({ bar }) => bar.lane < lanes).map(({ bar, at }) => barCell(bar, at, row, shown)),
  );
}

/** Windows that begin in a column and find no lane. */
function hiddenBars({ cells }: GridRow, at: number, lanes: number): number {
  return cells[at]?.bars.filter(({ lane }) => lane >= lanes).length ?? 0;
}

function weekHead({ week, start }: GridRow, { words }: Shown): VNode {
  const name = week ? words.week(week.number) : words.vacation;
  const dates = `${short(start)}–${short(start + 6)}`;
  return h(
    'div',
    { key: 'week', class: 'weekhead', role: 'rowheader' },
    h(
      'button',
      {
        key: 'open',
        type: 'button',
        class: 'zoom',
        'data-week': isoOf(start),
        tabindex: -1,
        title: words.views.week,
      },
      h('strong', {}, name),
      h('span', { class: 'dates' }, dates),
    ),
    week !== null && !week.countable && h('span', { key: 'note', class: 'note' }, words.notCounted),
  );
}

function dayCell(cell: GridCell, at: number, bars: number, look: GridLook, shown: Shown): VNode {
  const { words, today } = shown;
  const { day, special, entries } = cell;
  const visible = entries.length > look.most ? entries.slice(0, look.most - 1) : entries;
  const hidden = entries.length - visible.length + bars;
  const name = dayName(special, words);
  const label = [
    `${short(day)} ${words.weekdays[weekdayOf(day) - 1]}`,
    day === today ? words.today : '',
    name,
    entries.length > 0 ? words.events(entries.length) : '',
  ];
  return h(
    'div',
    {
      key: String(day),
      class: dayClass(cell, look, today),
      role: 'gridcell',
      'aria-colindex': at + 2,
      'aria-current': day === today ? 'date' : null,
      'aria-label': label.filter((part) => part !== '').join('，'),
      'data-key': `d:${isoOf(day)}`,
      'data-day': isoOf(day),
      tabindex: -1,
      style: { 'grid-column': String(at + 2) },
    },
    h(
      'div',
      { key: 'head', class: 'dayhead' },
      h('span', { key: 'date', class: 'date' }, short(day)),
      name !== '' && h('span', { key: 'name', class: 'dayname', title: name }, h('bdi', {}, name)),
    ),
    h(
      'div',
      { key: 'events', class: 'events' },
      ...visible.map((entry) => eventButton(entry, shown, look.detail)),
      hidden > 0 &&
        h(
          'button',
          { key: 'more', type: 'button', class: 'more', 'data-week': isoOf(day), tabindex: -1 },
          words.more(hidden),
        ),
    ),
  );
}

function dayClass({ day, special }: GridCell, { from, to }: GridLook, today: number | null): string {
  const makeup = special?.kind === 'makeup';
  const weekend = weekdayOf(day) > 5 && !makeup;
  const classes = [
    'day',
    special && isOff(special) ? 'off' : weekend ? 'weekend' : '',
    makeup ? 'makeup' : '',
    special?.half ? 'half' : '',
    special?.exam ? 'exam' : '',
    special?.kind === 'projected' ? 'projected' : '',
    day === today ? 'today' : '',
    day < from || day > to ? 'outside' : '',
  ];
  return classes.filter((one) => one !== '').join(' ');
}

function barCell({ entry, length, lane, begun, open }: Bar, at: number, row: GridRow, shown: Shown): VNode {
  const label = labelOf(entry, shown);
  const ends = `${begun ? 'begun' : ''} ${open ? 'open' : ''}`;
  return h(
    'div',
    {
      key: `bar ${entry.key} ${row.start}`,
      class: 'barcell',
      role: 'gridcell',
      'aria-colindex': at + 2,
      'aria-colspan': length,
      style: { 'grid-column': `${at + 2} / span ${length}`, 'grid-row': String(lane + 2) },
    },
    h(
      'button',
      {
        key: 'bar',
        type: 'button',
        class: `event bar ${ends} ${tone(entry, shown)}`,
        'data-key': entry.key,
        'data-from': isoOf(row.start + at),
        tabindex: -1,
        draggable: entry.events[0].kind === 'window' ? 'true' : null,
        'aria-label': label,
        title: label.replaceAll('；', '\n'),
      },
      h('span', { key: 'n', class: 'name' }, h('bdi', {}, titleOf(entry, shown.words))),
      entry.groups.length > 0 &&
        h('span', { key: 'g', class: 'groups' }, h('bdi', {}, entry.groups.join(shown.words.list))),
    ),
  );
}
