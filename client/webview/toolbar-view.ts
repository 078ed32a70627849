import type { EventKind } from '../preview/data.ts';
import type { View } from '../preview/messages.ts';
import { short } from './dates.ts';
import { ALL, choices, type Filter } from './filter.ts';
import { dayShown, monthShown, termShown, weekRows } from './period.ts';
import { fileLabel, type Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

const VIEWS: readonly View[] = ['term', 'month', 'week', 'agenda', 'person', 'quotas'];
const KINDS: readonly EventKind[] = ['activity', 'window', 'deadline', 'milestone', 'exam', 'closure'];

/** The title, the views, where one is in time, and the filters. */
export function toolbarView(shown: Shown): VNode {
  const { plan } = shown.data.calendar;
  const title = plan.title || plan.school || '';
  return h(
    'header',
    { key: 'toolbar', class: 'toolbar' },
    h(
      'div',
      { key: 'first', class: 'line' },
      h('h1', { key: 'title', title }, h('bdi', {}, title)),
      views(shown),
      navigation(shown),
    ),
    filters(shown),
  );
}

function views({ words, state }: Shown): VNode {
  return h(
    'div',
    { key: 'views', class: 'views', role: 'tablist' },
    ...VIEWS.map((view) =>
      h(
        'button',
        {
          key: view,
          type: 'button',
          role: 'tab',
          'data-view': view,
          'aria-selected': String(view === state.view),
          'aria-controls': 'view',
        },
        words.views[view],
      ),
    ),
  );
}

function navigation(shown: Shown): VNode | null {
  const { state, words } = shown;
  if (state.view === 'quotas') return null;
  const terms = shown.data.calendar.terms;
  const step = (by: number, label: string, sign: string) =>
    h(
      'button',
      { key: label, type: 'button', class: 'step', 'data-step': by, 'aria-label': label, title: label },
      sign,
    );
  const byTerm = state.view === 'term' || state.view === 'agenda' || state.view === 'person';
  return h(
    'nav',
    { key: 'nav' },
    byTerm
      ? terms.length > 1 &&
          h(
            'select',
            {
              key: 'term',
              'data-choice': 'term',
              'aria-label': words.views.term,
              value: String(termShown(shown) ?? ''),
            },
            ...terms.map((term, at) => h('option', { key: String(at), value: String(at) }, term.name)),
            h('option', { key: 'all', value: '' }, words.wholeYear),
          )
      : [
          step(-1, words.previous, '‹'),
          h('strong', { key: 'label', class: 'period' }, periodLabel(shown)),
          step(1, words.next, '›'),
        ],
    shown.today !== null && h('button', { key: 'today', type: 'button', 'data-today': '1' }, words.today),
  );
}

function periodLabel(shown: Shown): string {
  const { words, state } = shown;
  if (state.view === 'month') {
    const month = monthShown(shown);
    return words.month(Number(month.slice(0, 4)), Number(month.slice(5)));
  }
  const [row] = weekRows(shown);
  const start = row?.start ?? dayShown(shown);
  const dates = `${short(start)}—${short(start + 6)}`;
  return row?.week ? `${words.week(row.week.number)} · ${dates}` : dates;
}

function filters(shown: Shown): VNode {
  const { words, state, data } = shown;
  const { files, groups, people } = choices(data.calendar.events);
  const { filter } = state;
  const select = (name: keyof Filter, label: string, options: readonly (readonly [string, string])[]) =>
    options.length > 1 || filter[name] !== ''
      ? h(
          'select',
          {
            key: name,
            'data-filter': name,
            'aria-label': label,
            class: filter[name] === '' ? '' : 'set',
            value: filter[name],
          },
          h('option', { key: 'all', value: '' }, `${label}：${words.all}`),
          ...options.map(([value, text]) => h('option', { key: `=${value}`, value }, text)),
        )
      : null;
  const same = (names: readonly string[]) => names.map((name) => [name, name] as const);
  const present = new Set(data.calendar.events.map(({ kind }) => kind));
  return h(
    'div',
    { key: 'filters', class: 'line filters', role: 'search' },
    h('input', {
      key: 'text',
      type: 'search',
      'data-filter': 'text',
      placeholder: words.find,
      'aria-label': words.find,
      value: filter.text,
    }),
    select(
      'file',
      words.plan,
      files.map((file) => [file, fileLabel(file)]),
    ),
    select('group', words.group, same(groups)),
    select('person', words.person, same(people)),
    state.view === 'quotas'
      ? null
      : select(
          'kind',
          words.kind,
          KINDS.filter((kind) => present.has(kind)).map((kind) => [kind, words.kinds[kind]]),
        ),
    (Object.keys(ALL) as (keyof Filter)[]).some((name) => filter[name] !== '') &&
      h('button', { key: 'clear', type: 'button', 'data-clear': '1' }, words.clear),
    state.view !== 'quotas' &&
      h(
        'button',
        {
          key: 'legend',
          type: 'button',
          class: 'toggle',
          'data-legend': '1',
          'aria-expanded': String(state.legend),
        },
        words.legend,
      ),
  );
}

/** What the colours and signs mean; a group's colour is also a filter. */
export function legendView(shown: Shown): VNode {
  const { words, data, state, hue } = shown;
  const { groups } = choices(data.calendar.events);
  const sign = (name: keyof typeof words.signs, classes: string, text = '') =>
    h(
      'li',
      { key: name },
      h('span', { class: `swatch ${classes}`, 'aria-hidden': 'true' }, text),
      words.signs[name],
    );
  return h(
    'aside',
    { key: 'legend', class: 'legend', 'aria-label': words.legend },
    h(
      'ul',
      { key: 'signs' },
      sign('off', 'day off'),
      sign('makeup', 'day makeup'),
      sign('exam', 'event exam', '考'),
      sign('deadline', 'event deadline', '⚑'),
      sign('window', 'event bar hue-none'),
      sign('suspended', 'event suspended', '—'),
      sign('moved', 'event moved', '↷'),
      sign('tentative', 'event tentative'),
    ),
    h(
      'ul',
      { key: 'groups', class: 'groups' },
      ...groups.map((group) =>
        h(
          'li',
          { key: `=${group}` },
          h(
            'button',
            { type: 'button', 'data-group': group, 'aria-pressed': String(state.filter.group === group) },
            h('span', { class: `swatch event hue${hue(group)}`, 'aria-hidden': 'true' }),
            h('bdi', {}, group),
          ),
        ),
      ),
    ),
    h('p', { key: 'drag' }, words.drag),
  );
}
