import { isoOf, short, weekdayOf } from './dates.ts';
import type { Entry } from './entries.ts';
import { eventButton } from './event-view.ts';
import { termStretch } from './period.ts';
import { dayName, type Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

/** Day after day, what takes place; at most so many rows as were asked for. */
export function agendaView(shown: Shown): VNode {
  const { words, state } = shown;
  const { from, to } = termStretch(shown);
  const entries = shown.entries.filter((entry) => entry.from <= to && entry.to >= from);
  const visible = entries.slice(0, state.rows);
  const special = new Map(shown.data.calendar.days.map((day) => [day.date, day]));
  return h(
    'div',
    { key: 'agenda', class: 'agenda' },
    ...byDay(visible).map(([day, list]) => {
      const name = dayName(special.get(isoOf(day)) ?? null, words);
      return h(
        'section',
        { key: String(day), class: day === shown.today ? 'today' : '', 'data-agenda': isoOf(day) },
        h(
          'h2',
          { key: 'day' },
          h('span', { key: 'date' }, `${short(day)} ${words.weekdays[weekdayOf(day) - 1]}`),
          h('span', { key: 'week', class: 'dates' }, weekName(list, shown)),
          name !== '' && h('span', { key: 'name', class: 'dayname' }, name),
        ),
        h(
          'ul',
          { key: 'events' },
          ...list.map((entry) =>
            h(
              'li',
              { key: entry.key },
              entry.to > entry.from && h('span', { key: 'span', class: 'until' }, `—${short(entry.to)}`),
              eventButton(entry, shown, 'full'),
            ),
          ),
        ),
      );
    }),
    entries.length > visible.length &&
      h(
        'button',
        { key: 'more', type: 'button', class: 'more wide', 'data-more': '1' },
        words.showMore(entries.length - visible.length),
      ),
  );
}

function weekName([first]: readonly Entry[], { words }: Shown): string {
  const week = first?.events[0].week ?? null;
  return week === null ? '' : words.week(week);
}

function byDay(entries: readonly Entry[]): readonly (readonly [number, readonly Entry[]])[] {
  const days = new Map<number, Entry[]>();
  for (const entry of entries) {
    const list = days.get(entry.from);
    if (list) list.push(entry);
    else days.set(entry.from, [entry]);
  }
  return [...days].sort(([a], [b]) => a - b);
}
