import type { TermData, WeekData } from '../preview/data.ts';
import { dayOf, short, weekdayOf } from './dates.ts';
import { dutyRow } from './duty-row.ts';
import type { Entry } from './entries.ts';
import { eventButton } from './event-view.ts';
import { choices } from './filter.ts';
import { termShown } from './period.ts';
import { dayName, type Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

/** How many of the next dates are told. */
const NEXT = 5;

/** One teacher's own page: what is next, what she owes, her weeks. */
export function personView(shown: Shown): VNode {
  const { state, words, data } = shown;
  const { person } = state.filter;
  if (person === '') return choice(shown);
  const personal = data.personal?.name === person ? data.personal : null;
  if (!personal) return h('p', { key: 'empty', class: 'empty' }, words.loading);
  const own = shown.entries.filter(({ events: [{ kind }] }) => kind !== 'exam' && kind !== 'closure');
  const terms = data.calendar.terms.filter((_, at) => (termShown(shown) ?? at) === at);
  const groups = personal.groups.map(({ name, role }) => {
    const as = words.personal.role[role];
    return as === '' ? name : `${name}（${as}）`;
  });
  const duties = personal.duties.filter(({ period }) => isIn(period, terms));
  return h(
    'div',
    { key: 'person', class: 'agenda person' },
    h(
      'div',
      { key: 'head', class: 'summary' },
      h('strong', { key: 'name' }, h('bdi', {}, person)),
      h('span', { key: 'groups' }, h('bdi', {}, groups.join(words.list))),
      personal.asOf !== null && h('span', { key: 'date' }, words.personal.asOf(personal.asOf)),
    ),
    nextSection(own, shown),
    h(
      'section',
      { key: 'duties' },
      h('h2', { key: 'title' }, words.personal.duties),
      duties.length === 0
        ? h('p', { key: 'none', class: 'none' }, words.personal.noDuties)
        : h('ul', { key: 'rows', class: 'duties' }, ...duties.map((duty) => dutyRow(duty, words))),
    ),
    h('h2', { key: 'weeks' }, words.personal.weeks),
    ...terms.flatMap((term) => term.weeks).map((week) => weekSection(week, own, shown)),
  );
}

/** Nobody is chosen yet. */
function choice({ data, words }: Shown): VNode {
  const { people } = choices(data.calendar.events);
  return h(
    'div',
    { key: 'choose', class: 'empty' },
    h('p', {}, people.length === 0 ? words.noEvents : words.personal.choose),
    h(
      'ul',
      { class: 'people' },
      ...people.map((name) =>
        h(
          'li',
          { key: `=${name}` },
          h('button', { type: 'button', class: 'more', 'data-person': name }, h('bdi', {}, name)),
        ),
      ),
    ),
  );
}

function nextSection(entries: readonly Entry[], shown: Shown): VNode | null {
  const { today, words } = shown;
  const next =
    today === null
      ? []
      : entries
          .filter(({ to, events: [{ status }] }) => to >= today && status !== 'suspended')
          .slice(0, NEXT);
  if (next.length === 0) return null;
  return h(
    'section',
    { key: 'next', class: 'next' },
    h('h2', { key: 'title' }, words.personal.next),
    h('ul', { key: 'rows' }, ...next.map((entry) => dated(entry, 'next', shown))),
  );
}

function weekSection(week: WeekData, entries: readonly Entry[], shown: Shown): VNode {
  const { words, data, today } = shown;
  const [from, to] = [dayOf(week.start), dayOf(week.end)];
  const inside = entries.filter((entry) => entry.from >= from && entry.from <= to);
  const special = data.calendar.days.filter(({ date }) => date >= week.start && date <= week.end);
  const names = [...new Set(special.map((day) => dayName(day, words)).filter((name) => name !== ''))];
  const isNow = today !== null && today >= from && today <= to;
  return h(
    'section',
    { key: week.start, class: isNow ? 'week-of today' : 'week-of' },
    h(
      'h3',
      { key: 'week' },
      h('span', { key: 'number' }, words.week(week.number)),
      h('span', { key: 'dates', class: 'dates' }, `${short(from)}–${short(to)}`),
      isNow && h('span', { key: 'now', class: 'now' }, words.personal.thisWeek),
      names.length > 0 && h('span', { key: 'names', class: 'dayname' }, names.join(words.list)),
    ),
    h('ul', { key: 'rows' }, ...inside.map((entry) => dated(entry, week.start, shown))),
  );
}

/** An event with its day; the button leads to its line. */
function dated(entry: Entry, where: string, shown: Shown): VNode {
  const { words, state } = shown;
  const leads = entry.events.some(({ speakers }) => speakers.includes(state.filter.person));
  const day = `${short(entry.from)} ${words.weekdays[weekdayOf(entry.from) - 1]}`;
  return h(
    'li',
    { key: `${where} ${entry.key}` },
    h(
      'span',
      { key: 'day', class: 'until' },
      entry.to > entry.from ? `${short(entry.from)}—${short(entry.to)}` : day,
    ),
    eventButton(entry, shown, 'full'),
    leads && h('span', { key: 'leads', class: 'leads' }, words.personal.leads),
  );
}

function isIn(
  { start, end }: { readonly start: string | null; readonly end: string | null },
  terms: readonly TermData[],
) {
  if (start === null || end === null || terms.length === 0) return true;
  return terms.some((term) => start <= term.end && end >= term.start);
}
