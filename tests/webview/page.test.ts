// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { PreviewData } from '../../client/preview/data.ts';
import type { FromPage } from '../../client/preview/messages.ts';
import { Page } from '../../client/webview/page.ts';
import type { State } from '../../client/webview/state.ts';
import { event, preview } from './data.ts';

const PLAN = 'file:///plan';

function opened(data: PreviewData, kept: unknown = undefined) {
  const sent: FromPage[] = [];
  let state: State | null = null;
  const page = new Page(document, {
    send: (message) => sent.push(message),
    keep: (now) => (state = now),
    kept,
  });
  page.start();
  page.receive({ type: 'data', data, uri: PLAN });
  return {
    page,
    sent,
    state: () => state,
    show: (next: PreviewData) => page.receive({ type: 'data', data: next, uri: PLAN }),
  };
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const names = () => [...document.querySelectorAll('.event .name')].map((one) => one.textContent);

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'zh-CN';
});

describe('The page', () => {
  test('asks for data when it is ready, and shows a term with what is special about its days', () => {
    const { sent } = opened(preview([event()]));
    expect(sent[0]).toEqual({ type: 'ready', quotas: false, uri: null });
    expect(find('[role=grid]')?.querySelectorAll('.week')).toHaveLength(21);
    expect(find('[data-day="2026-10-01"]')?.className).toContain('off');
    expect(find('[data-day="2026-10-01"]')?.getAttribute('aria-label')).toContain('国庆节');
    expect(find('[data-day="2026-10-10"]')?.textContent).toContain('调休 周四课');
    expect(find('[aria-current=date]')?.dataset.day).toBe('2026-09-09');
  });

  test('keeps what did not change: the same nodes, the focus and the scroll', () => {
    const data = preview([event({ id: '1' }), event({ id: '2', activity: '讲座', date: '2026-09-04' })]);
    const { show } = opened(data);
    const before = find('[data-day="2026-09-04"] .event');
    const view = find('#view');
    before?.focus();
    if (view) view.scrollTop = 120;
    show(preview([event({ id: '0', activity: '新的', date: '2026-09-01' }), ...data.calendar.events]));
    expect(find('[data-day="2026-09-04"] .event')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(find('#view')?.scrollTop).toBe(120);
    expect(names()).toContain('新的');
    expect(find('[role=status]')?.textContent).toContain('3');
  });

  test('keeps the focus on an event that moves to another day', () => {
    const { show } = opened(preview([event()]));
    find('.event')?.focus();
    show(preview([event({ date: '2026-09-03' })]));
    expect(document.activeElement).toBe(find('[data-day="2026-09-03"] .event'));
  });

  test.each([
    '<script>window.hacked = 1</script>',
    '<img src=x onerror="window.hacked = 1">',
    `"quotes" 'and' &amp; entities`,
    '\u202eright to left\u202c مرحبا',
    '👩‍🏫🏫',
    '长'.repeat(200),
    '__proto__',
  ])('shows the name %s as text, wherever it stands', (name) => {
    const hostile = event({
      activity: name,
      groups: [name],
      place: name,
      topic: name,
      speakers: [name],
      note: name,
      status: 'suspended',
    });
    for (const view of ['term', 'month', 'week', 'agenda'] as const) {
      const { page } = opened(
        preview([hostile], {
          today: '2026-09-02',
          calendar: { ...preview([hostile]).calendar, plan: { title: name, school: name } },
        }),
      );
      page.receive({ type: 'show', view });
      find('[data-legend]')?.click();
      expect(document.querySelectorAll('#page script, #page img')).toHaveLength(0);
      expect(find('h1')?.textContent).toBe(name);
      expect(find('.event .name')?.textContent).toContain(name);
    }
    expect((globalThis as { hacked?: number }).hacked).toBeUndefined();
  });

  test('opens the line of an event, and lights the events of a line', () => {
    const { page, sent } = opened(
      preview([event(), event({ id: '2', activity: '讲座', date: '2026-09-04' })]),
    );
    find('[data-day="2026-09-02"] .event')?.click();
    expect(sent.at(-1)).toEqual({ type: 'open', place: event().source });
    page.receive({ type: 'light', file: event().source.file, ids: ['2'] });
    expect([...document.querySelectorAll('.lit .name')].map((one) => one.textContent)).toEqual(['讲座']);
  });

  test('moves an event with Alt and an arrow, all groups in one go; exams stay', () => {
    const both = [event({ id: '1' }), event({ id: '2', groups: ['数学组'] })];
    const { sent } = opened(
      preview([...both, event({ id: '3', kind: 'exam', activity: '考试', date: '2026-09-04' })]),
    );
    const press = (selector: string) =>
      find(selector)?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true }),
      );
    press('[data-day="2026-09-02"] .event');
    press('[data-day="2026-09-04"] .event');
    const moves = sent.filter(({ type }) => type === 'move');
    expect(moves).toEqual([
      { type: 'move', id: '1', source: event().source, from: '2026-09-02', date: '2026-09-03' },
    ]);
  });

  test('goes through days and events with the arrows', () => {
    opened(preview([event(), event({ id: '2', activity: '讲座' })]));
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    find('[data-day="2026-09-02"]')?.focus();
    const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Home'].map((key) => {
      press(key);
      const at = document.activeElement as HTMLElement;
      return at.dataset.day ?? at.querySelector('.name')?.textContent;
    });
    expect(path).toEqual(['集体备课', '讲座', '2026-09-09', '2026-09-10', '2026-09-03', '2026-08-31']);
    expect(document.querySelectorAll('#view [data-key][tabindex="0"]')).toHaveLength(1);
  });

  test('is as it was when it comes back', () => {
    const { page, state } = opened(
      preview([event(), event({ id: '2', activity: '讲座', groups: ['数学组'] })]),
    );
    page.receive({ type: 'show', view: 'agenda' });
    const search = find('input[type=search]') as HTMLInputElement;
    search.value = '讲座';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    const kept = JSON.parse(JSON.stringify(state()));
    document.body.replaceChildren();
    const again = opened(preview([event(), event({ id: '2', activity: '讲座', groups: ['数学组'] })]), kept);
    expect(again.sent[0]).toEqual({ type: 'ready', quotas: false, uri: PLAN });
    expect(find('.agenda')).not.toBeNull();
    expect(names()).toEqual(['讲座']);
  });

  test.each([null, 7, 'x', [], { view: 'nowhere' }, { filter: null }])(
    'begins anew if what was kept is %j',
    (kept) => {
      opened(preview([event()]), kept);
      expect(find('[role=grid]')).not.toBeNull();
    },
  );

  test.each([
    ['zh-Hans', '行事历'],
    ['zh-Hant', '行事曆'],
    ['en', 'Term'],
  ] as const)('speaks %s', (language, tab) => {
    opened(preview([event()], { language }));
    expect(find('[data-view=term]')?.textContent).toBe(tab);
    expect(document.documentElement.lang).toBe(language);
  });

  test('says what to do where nothing is scheduled, or nothing matches', () => {
    opened(preview([], { calendar: { ...preview([]).calendar, terms: [] } }));
    expect(find('.empty')?.textContent).toContain('时间');
  });
});
