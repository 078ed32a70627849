import { agendaView } from './agenda-view.ts';
import { monthSpan } from './dates.ts';
import { gridView } from './grid-view.ts';
import { monthRows, monthShown, termRows, weekRows } from './period.ts';
import { personView } from './person-view.ts';
import { quotaView } from './quota-view.ts';
import type { Shown } from './shown.ts';
import { legendView, toolbarView } from './toolbar-view.ts';
import { h, type VNode } from './vdom.ts';

const EVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The whole page; what scrolls is the part with the id `view`. */
export function pageView(shown: Shown): readonly VNode[] {
  const { state, words } = shown;
  return [
    toolbarView(shown),
    ...(state.legend && state.view !== 'quotas' ? [legendView(shown)] : []),
    h(
      'main',
      { key: 'view', id: 'view', role: 'tabpanel', 'aria-label': words.views[state.view], tabindex: -1 },
      content(shown),
    ),
  ];
}

function content(shown: Shown): VNode {
  const { state, words, entries, data } = shown;
  if (state.view === 'quotas') return quotaView(shown);
  if (state.view === 'person') return personView(shown);
  if (entries.length === 0 && (data.calendar.terms.length === 0 || state.view === 'agenda')) {
    return h(
      'p',
      { key: 'empty', class: 'empty' },
      data.calendar.events.length > 0 ? words.noMatch : words.noEvents,
    );
  }
  switch (state.view) {
    case 'term':
      return gridView(termRows(shown), { detail: 'brief', most: 4, ...EVER }, shown);
    case 'month': {
      const { first, last } = monthSpan(monthShown(shown));
      return gridView(monthRows(shown), { detail: 'brief', most: 6, from: first, to: last }, shown);
    }
    case 'week':
      return gridView(weekRows(shown), { detail: 'full', most: 60, ...EVER }, shown);
    case 'agenda':
      return agendaView(shown);
  }
}
