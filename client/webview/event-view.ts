import { dayOf, short, weekdayOf } from './dates.ts';
import type { Entry } from './entries.ts';
import type { PageWords } from './page-words.ts';
import { fileLabel, type Shown } from './shown.ts';
import { h, type VNode } from './vdom.ts';

/** How much of an event is said. */
export type Detail = 'brief' | 'full';

/** Kinds that a drag can move: what a plan says. Exams and closures are the calendar's. */
const MOVABLE: readonly string[] = ['activity', 'window', 'deadline', 'milestone'];

/** An event on a day, as a button that leads to its line. */
export function eventButton(entry: Entry, shown: Shown, detail: Detail): VNode {
  const { words } = shown;
  const [first] = entry.events;
  const label = labelOf(entry, shown);
  return h(
    'button',
    {
      key: entry.key,
      type: 'button',
      class: `event ${tone(entry, shown)} ${detail}`,
      'data-key': entry.key,
      tabindex: -1,
      draggable: isMovable(entry) ? 'true' : null,
      'aria-label': label,
      title: label.replaceAll('；', '\n'),
    },
    timeOf(entry) !== '' && h('span', { key: 't', class: 'time' }, timeOf(entry)),
    first.kind === 'deadline' && h('span', { key: 'd', class: 'flag' }, `⚑ ${words.shortDue}`),
    first.status === 'moved' && h('span', { key: 'm', class: 'sign' }, '↷'),
    h('span', { key: 'n', class: 'name' }, h('bdi', {}, titleOf(entry, words))),
    entry.groups.length > 0 && h('span', { key: 'g', class: 'groups' }, h('bdi', {}, groupsOf(entry, words))),
    ...(detail === 'full' ? details(entry, words) : []),
  );
}

function details(entry: Entry, words: PageWords): readonly (VNode | false)[] {
  const [first] = entry.events;
  const places = distinct(entry.events.map(({ place }) => place));
  const speakers = distinct(entry.events.flatMap((event) => event.speakers));
  const remark = remarkOf(entry, words);
  return [
    places.length > 0 && h('span', { key: 'p', class: 'place' }, h('bdi', {}, someOf(places, words))),
    speakers.length > 0 &&
      h('span', { key: 's', class: 'speakers' }, `${words.speakers} `, h('bdi', {}, someOf(speakers, words))),
    (remark !== '' || first.status !== 'planned') && h('span', { key: 'r', class: 'remark' }, remark),
  ];
}

export function isMovable({ events: [first] }: Entry): boolean {
  return MOVABLE.includes(first.kind);
}

/** Everything about an event in words, for who cannot see it and for who points at it; parts divided by `；`. */
export function labelOf(entry: Entry, { words }: Shown): string {
  const [first] = entry.events;
  const span =
    entry.from === entry.to
      ? `${short(entry.from)} ${words.weekdays[weekdayOf(entry.from) - 1]}`
      : `${short(entry.from)}—${short(entry.to)}`;
  const hours =
    first.start === null ? (first.part ?? '') : [first.start, first.end].filter(Boolean).join('—');
  const places = distinct(entry.events.map(({ place }) => place));
  const speakers = distinct(entry.events.flatMap((event) => event.speakers));
  return [
    `${titleOf(entry, words)}${first.kind === 'deadline' ? ` ${words.due}` : ''}`,
    `${span} ${hours}`.trim(),
    entry.groups.join(words.list),
    places.join(words.list),
    speakers.length > 0 ? `${words.speakers} ${speakers.join(words.list)}` : '',
    remarkOf(entry, words),
    fileLabel(first.source.file),
  ]
    .filter((part) => part !== '')
    .join('；');
}

/** Why it is struck out, or where it came from. */
function remarkOf({ events: [first] }: Entry, words: PageWords): string {
  if (first.status === 'suspended') return words.suspended(first.note);
  if (first.movedFrom !== null) return words.movedFrom(short(dayOf(first.movedFrom)), first.note);
  if (first.status === 'tentative') return [words.tentative, first.note].filter(Boolean).join(words.list);
  return first.note ?? '';
}

/** Classes that colour an event. */
export function tone(entry: Entry, { hue }: Shown): string {
  const [first] = entry.events;
  const [group] = entry.groups;
  const colour =
    first.kind === 'exam' || first.kind === 'closure'
      ? ''
      : group === undefined
        ? 'hue-none'
        : `hue${hue(group)}`;
  return `${first.kind} ${first.status} ${colour}${first.projected ? ' projected' : ''}`;
}

function timeOf({ events: [first] }: Entry): string {
  return first.start ?? first.part ?? '';
}

export function titleOf({ events }: Entry, words: PageWords): string {
  const topics = distinct(events.map(({ topic }) => topic));
  const [topic] = topics;
  return `${events[0].activity}${topics.length === 1 && topic !== undefined ? words.topic(topic) : ''}`;
}

function groupsOf({ groups }: Entry, words: PageWords): string {
  return someOf(groups, words);
}

/** At most two names, then a number. */
function someOf(names: readonly string[], words: PageWords): string {
  const [first = ''] = names;
  return names.length > 2 ? words.manyGroups(first, names.length) : names.join(words.list);
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}
