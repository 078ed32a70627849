import type { EventData, PlaceInFile, PreviewData } from '../preview/data.ts';
import type { FromPage, ToPage, View, Wants } from '../preview/messages.ts';
import { dayOf, isoOf, shiftMonth } from './dates.ts';
import { type Dropped, enableDragging } from './drag.ts';
import { type Entry, entriesOf } from './entries.ts';
import { isMovable } from './event-view.ts';
import { ALL, choices, type Filter, filtered } from './filter.ts';
import { neighbour } from './keyboard.ts';
import { NodeCache } from './node-cache.ts';
import { pageView } from './page-view.ts';
import { dayShown, monthShown } from './period.ts';
import { reused, reusedEntries } from './reuse.ts';
import { HUES, type Shown } from './shown.ts';
import { PAGE, restored, type State } from './state.ts';
import { h, patch } from './vdom.ts';
import { wordsOf } from './words.ts';

/** What the page needs of the editor around it. */
export interface Host {
  readonly send: (message: FromPage) => void;
  readonly keep: (state: State) => void;
  readonly kept: unknown;
}

/** Days that an arrow with Alt moves an event by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The preview as it runs: data and choices go in, the document follows, and what the user does goes out. */
export class Page {
  private state: State;
  private data: PreviewData | null = null;
  private entries: {
    readonly from: readonly [PreviewData, Filter];
    readonly list: readonly Entry[];
    readonly byKey: ReadonlyMap<string, Entry>;
  } | null = null;
  private readonly cache = new NodeCache();
  private hues: { readonly names: string; readonly of: (group: string) => number } | null = null;
  private lit: ReadonlySet<string> = new Set();
  private readonly document: Document;
  private readonly host: Host;
  private readonly root: HTMLElement;
  private readonly live: HTMLElement;
  private scrolled = false;
  /** What the editor has been asked for. */
  private wanted: Wants = { quotas: false, person: null };

  constructor(document: Document, host: Host) {
    this.document = document;
    this.host = host;
    this.state = restored(host.kept);
    this.root = document.createElement('div');
    this.root.id = 'page';
    this.live = document.createElement('div');
    this.live.className = 'live';
    this.live.setAttribute('role', 'status');
    this.live.setAttribute('aria-live', 'polite');
    document.body.replaceChildren(this.root, this.live);
  }

  start(): void {
    const { root } = this;
    root.addEventListener('click', (event) => this.clicked(event.target as HTMLElement));
    root.addEventListener('dblclick', (event) => this.zoomed(event.target as HTMLElement));
    root.addEventListener('input', (event) => this.typed(event.target as HTMLInputElement));
    root.addEventListener('keydown', (event) => this.pressed(event));
    root.addEventListener('focusin', (event) => this.focused(event.target as HTMLElement));
    root.addEventListener('scroll', () => this.scrolledTo(), { capture: true, passive: true });
    enableDragging(root, (dropped) => this.dropped(dropped));
    patch(root, [h('p', { key: 'empty', class: 'empty' }, wordsOf(this.pageLanguage()).loading)]);
    this.wanted = wantsOf(this.state);
    this.host.send({ type: 'ready', uri: this.state.uri, ...this.wanted });
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case 'data':
        this.take(message.data, message.uri);
        break;
      case 'nothing':
        this.data = null;
        patch(this.root, [h('p', { key: 'empty', class: 'empty' }, wordsOf(this.pageLanguage()).nothing)]);
        break;
      case 'show':
        this.look(message.view);
        break;
      case 'light':
        this.lit = new Set(message.ids.map((id) => `${id}@${message.file}`));
        this.light(true);
        break;
      case 'unmoved':
        this.say(wordsOf(this.data?.language ?? 'zh-Hans').unmoved, true);
        break;
    }
  }

  private take(message: PreviewData, uri: string): void {
    const before = this.data?.calendar.events;
    const other = this.state.uri !== uri;
    // What has changed of something that is not here: all is asked for.
    if (message.changes && message.changes.since !== this.data?.revision) {
      this.host.send({ type: 'ready', uri: this.state.uri, ...this.wanted });
      return;
    }
    const data = reused(this.data, message);
    this.data = data;
    if (other) this.change({ uri });
    // Another school: what was chosen in the first means nothing there.
    if (other && before && !sameSchool(before, data.calendar.events))
      this.change({ filter: ALL, scroll: {}, chosen: null });
    this.render();
    if (before && !other && before !== data.calendar.events)
      this.say(wordsOf(data.language).updated(data.calendar.events.length), false);
  }

  private render(): void {
    const shown = this.shown();
    if (!shown) return;
    const focused = this.keyOf(this.document.activeElement);
    const view = this.document.getElementById('view');
    const top = view?.scrollTop ?? 0;
    this.document.documentElement.lang = shown.data.language;
    patch(this.root, pageView(shown));
    const now = this.document.getElementById('view');
    if (now && now === view && now.scrollTop !== top) now.scrollTop = top;
    this.rove();
    this.light(false);
    if (focused !== null && this.keyOf(this.document.activeElement) !== focused) this.find(focused)?.focus();
    if (!this.scrolled) this.scrollBack();
  }

  private shown(): Shown | null {
    const { data, state } = this;
    if (!data) return null;
    if (this.entries?.from[0] !== data || this.entries.from[1] !== state.filter) {
      const found = entriesOf(filtered(data.calendar.events, state.filter, data.personal));
      const list = reusedEntries(this.entries?.byKey ?? null, found);
      const byKey = new Map(list.map((entry) => [entry.key, entry]));
      this.entries = { from: [data, state.filter], list, byKey };
    }
    return {
      data,
      state,
      words: wordsOf(data.language),
      entries: this.entries.list,
      today: data.today === null ? null : dayOf(data.today),
      hue: this.hueOf(choices(data.calendar.events).groups),
      cache: this.cache,
    };
  }

  private hueOf(groups: readonly string[]): (group: string) => number {
    const names = groups.join('\n');
    if (this.hues?.names !== names) {
      const hues = new Map(groups.map((group, at) => [group, at % HUES]));
      this.hues = { names, of: (group) => hues.get(group) ?? 0 };
    }
    return this.hues.of;
  }

  /** New choices; the document follows when `render` is called. */
  private change(choice: Partial<State>): void {
    this.state = { ...this.state, ...choice };
    this.host.keep(this.state);
    const wants = wantsOf(this.state);
    if (wants.quotas === this.wanted.quotas && wants.person === this.wanted.person) return;
    this.wanted = wants;
    this.host.send({ type: 'wants', ...wants });
  }

  private set(choice: Partial<State>): void {
    this.change(choice);
    this.render();
  }

  private look(view: View): void {
    if (view !== this.state.view) {
      this.scrolled = false;
      this.change({ view, rows: PAGE });
    }
    this.render();
  }

  private clicked(target: HTMLElement): void {
    const of = (name: string) =>
      target.closest<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
    const [view, step, week, group] = [of('view'), of('step'), of('week'), of('group')];
    if (view !== null) this.look(view as View);
    else if (week !== null) this.zoomTo(week);
    else if (step !== null) this.step(Number(step));
    else if (of('today') !== null) this.goToday();
    else if (of('person') !== null)
      this.set({ filter: { ...this.state.filter, person: of('person') ?? '' } });
    else if (of('clear') !== null) this.set({ filter: ALL });
    else if (of('legend') !== null) this.set({ legend: !this.state.legend });
    else if (of('more') !== null) this.set({ rows: this.state.rows + PAGE });
    else if (group !== null)
      this.set({ filter: { ...this.state.filter, group: this.state.filter.group === group ? '' : group } });
    else this.opened(target);
  }

  /** An event or a line of the quota board: its place in the text. */
  private opened(target: HTMLElement): void {
    const button = target.closest<HTMLElement>('.event[data-key], .quota');
    if (!button) return;
    const { file, line, character } = button.dataset;
    const place: PlaceInFile | undefined =
      file === undefined
        ? this.entry(button.dataset.key ?? '')?.events[0].source
        : { file, line: Number(line), character: Number(character) };
    if (place) this.host.send({ type: 'open', place });
  }

  private zoomed(target: HTMLElement): void {
    const day = target.closest('.event') ? null : target.closest<HTMLElement>('.day')?.dataset.day;
    if (day) this.zoomTo(day);
  }

  private zoomTo(day: string): void {
    this.change({ day, month: day.slice(0, 7) });
    this.look('week');
  }

  private step(by: number): void {
    const shown = this.shown();
    if (!shown) return;
    if (this.state.view === 'month') {
      const month = shiftMonth(monthShown(shown), by);
      this.set({ month, day: `${month}-01` });
    } else {
      const day = isoOf(dayShown(shown) + 7 * by);
      this.set({ day, month: day.slice(0, 7) });
    }
  }

  private goToday(): void {
    this.set({ day: this.data?.today ?? null, month: null, term: 'auto', rows: Number.MAX_SAFE_INTEGER });
    const today = this.root.querySelector<HTMLElement>('.day.today, section.today');
    centre(today, this.document.getElementById('view'));
    today?.focus({ preventScroll: true });
  }

  private typed(field: HTMLInputElement): void {
    const { filter, choice } = field.dataset;
    if (filter !== undefined)
      this.set({ filter: { ...this.state.filter, [filter]: field.value }, rows: PAGE });
    else if (choice === 'term')
      this.set({ term: field.value === '' ? null : Number(field.value), rows: PAGE });
    else if (field.dataset.onlyShort !== undefined) this.set({ onlyShort: field.checked });
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const view = this.document.getElementById('view');
    if (!view?.contains(target)) return;
    const key = this.keyOf(target);
    if (event.altKey && event.key in STEPS && key !== null) {
      const entry = this.entry(key);
      event.preventDefault();
      if (entry) this.move(entry, entry.from + (STEPS[event.key] ?? 0));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && target.classList.contains('day')) this.zoomTo(target.dataset.day ?? '');
    const next = neighbour(view, target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  private focused(target: HTMLElement): void {
    const key = this.keyOf(target);
    if (key === null || key === this.state.chosen) return;
    this.change({ chosen: key });
    this.rove();
  }

  /** Exactly one place of the calendar is reached by the tabulator. */
  private rove(): void {
    const view = this.document.getElementById('view');
    if (!view) return;
    for (const one of view.querySelectorAll('[data-key][tabindex="0"]')) one.setAttribute('tabindex', '-1');
    const start =
      (this.state.chosen !== null && this.find(this.state.chosen)) ||
      view.querySelector('.day.today') ||
      view.querySelector('[data-key]');
    start?.setAttribute('tabindex', '0');
  }

  private light(scroll: boolean): void {
    if (this.lit.size === 0 && !this.root.querySelector('.lit')) return;
    let first: Element | null = null;
    const view = this.document.getElementById('view');
    for (const button of view?.querySelectorAll<HTMLElement>('.event[data-key]') ?? []) {
      const lit = this.lit.size > 0 && this.isLit(button.dataset.key ?? '');
      button.classList.toggle('lit', lit);
      if (lit) first ??= button;
    }
    if (!scroll || !first || !view || view.contains(this.document.activeElement)) return;
    const inside = [...view.querySelectorAll('.lit')].some((one) => isVisible(one, view));
    if (!inside) centre(first, view);
  }

  private isLit(key: string): boolean {
    return this.entry(key)?.events.some(({ id, source }) => this.lit.has(`${id}@${source.file}`)) ?? false;
  }

  private dropped({ key, grabbed, day }: Dropped): void {
    const entry = this.entry(key);
    if (entry) this.move(entry, dayOf(day) - (grabbed === null ? 0 : dayOf(grabbed) - entry.from));
  }

  private move(entry: Entry, to: number): void {
    if (to === entry.from || !isMovable(entry)) return;
    const places = new Map<string, EventData>();
    for (const event of entry.events) {
      const { file, line, character } = event.source;
      const place = `${file} ${line} ${character}`;
      if (!places.has(place)) places.set(place, event);
    }
    for (const { id, source, date } of places.values())
      this.host.send({ type: 'move', id, source, from: date, date: isoOf(to) });
  }

  private scrolledTo(): void {
    const top = this.document.getElementById('view')?.scrollTop ?? 0;
    if (this.scrolled) this.change({ scroll: { ...this.state.scroll, [this.state.view]: top } });
  }

  /** Where this view was left; at first, where today is. */
  private scrollBack(): void {
    const view = this.document.getElementById('view');
    const top = this.state.scroll[this.state.view];
    if (view) view.scrollTop = top ?? 0;
    if (top === undefined && this.state.view !== 'person')
      centre(this.root.querySelector('.day.today, section.today'), view);
    this.scrolled = true;
  }

  /** Tells who listens; `loud`: also who looks. */
  private say(text: string, loud: boolean): void {
    this.live.textContent = text;
    this.live.classList.toggle('loud', loud);
    if (loud) setTimeout(() => this.live.classList.remove('loud'), 6_000);
  }

  private entry(key: string): Entry | null {
    return this.entries?.byKey.get(key) ?? null;
  }

  private find(key: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  private keyOf(element: Element | null): string | null {
    return element instanceof HTMLElement && this.root.contains(element)
      ? (element.dataset.key ?? null)
      : null;
  }

  private pageLanguage() {
    const { lang } = this.document.documentElement;
    return /^zh-(?:hant|tw|hk)/i.test(lang) ? 'zh-Hant' : /^zh/i.test(lang) ? 'zh-Hans' : 'en';
  }
}

/** What a state needs beside the calendar. */
function wantsOf({ view, filter }: State): Wants {
  return {
    quotas: view === 'quotas',
    person: view === 'person' && filter.person !== '' ? filter.person : null,
  };
}

/** Whether any file of the one is also in the other. */
function sameSchool(before: readonly EventData[], now: readonly EventData[]): boolean {
  const files = new Set(before.map(({ source }) => source.file));
  return now.some(({ source }) => files.has(source.file));
}

/** Scrolls up or down, never sideways. */
function centre(element: Element | null, within: Element | null): void {
  if (!element || !within) return;
  const [a, b] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
  within.scrollTop += a.top - b.top - (b.height - a.height) / 2;
}

function isVisible(element: Element, within: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
  return a.bottom > b.top && a.top < b.bottom;
}
