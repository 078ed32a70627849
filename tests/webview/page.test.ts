// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { DutyRow, PersonalData, PreviewData } from '../../client/preview/data.ts';
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
    expect(sent[0]).toEqual({ type: 'ready', quotas: false, person: null, uri: null });
    expect(find('[role=grid]')?.querySelectorAll('.week')).toHaveLength(21);
    expect(find('[data-day="2026-10-01"]')?.className).toContain('off');
    expect(find('[data-day="2026-10-01"]')?.getAttribute('aria-label')).toContain('国庆节');
    expect(find('[data-day="2026-10-10"]')?.textContent).toContain('调休 周四课');
    expect(find('[aria-current=date]')?.dataset.day).toBe('2026-09-09');
  });

  test('takes what has changed since, and asks for everything if that is of something it does not have', () => {
    const data = preview([event({ id: '1' }), event({ id: '2', activity: '讲座', date: '2026-09-04' })]);
    const { show, sent } = opened(data);
    const before = find('[data-day="2026-09-04"] .event');
    const added = event({ id: '0', activity: '新的', date: '2026-09-01' });
    const pieces = [{ events: [added] }, { from: 1, to: 2 }];
    show({ ...preview([]), revision: 2, changes: { since: 1, pieces, moved: [] } });
    expect(names()).toEqual(['新的', '讲座']);
    expect(find('[data-day="2026-09-04"] .event')).toBe(before);
    expect(sent).toHaveLength(1);
    show({ ...preview([]), revision: 4, changes: { since: 3, pieces, moved: [] } });
    expect(names()).toEqual(['新的', '讲座']);
    expect(sent.slice(1).map(({ type }) => type)).toEqual(['ready']);
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
    expect(again.sent[0]).toEqual({ type: 'ready', quotas: false, person: null, uri: PLAN });
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

describe('The page of one teacher', () => {
  const mine = event({ id: '1', date: '2026-09-16', speakers: ['王芳'], participants: [] });
  const due = event({
    id: 'due',
    kind: 'deadline',
    activity: '听课记录本',
    date: '2026-12-18',
    groups: [],
    speakers: [],
    participants: [],
  });
  const others = event({
    id: '2',
    activity: '讲座',
    date: '2026-09-17',
    speakers: ['赵磊'],
    participants: [],
  });
  const duty: DutyRow = {
    id: 'd',
    subject: '每位教师',
    who: '王芳',
    count: 1,
    activity: '听课',
    unit: '节',
    period: { kind: 'term', label: '第一学期', start: '2026-09-01', end: '2027-01-22' },
    min: 40,
    max: null,
    soft: false,
    planned: null,
    recorded: 3,
    due: 4,
    gap: null,
    plan: 'unchecked',
    progress: 'behind',
    source: { file: 'file:///学校.plan', line: 7, character: 2 },
    own: true,
    missing: 37,
    deadlines: ['2027-01-08'],
  };
  const personal: PersonalData = {
    name: '王芳',
    groups: [{ name: '语文组', role: 'leader' }],
    asOf: '2026-09-09',
    duties: [duty, { ...duty, id: 'e', activity: '公开课', who: '语文组', own: false, missing: null }],
    deadlines: [`due@${due.source.file}`],
  };
  const data = preview([mine, due, others], { personal });
  const chosen = { filter: { person: '王芳' } };

  test('lets a teacher be chosen, and asks for what she owes', () => {
    const { page, sent } = opened(preview([mine, due, others]));
    page.receive({ type: 'show', view: 'person' });
    expect([...document.querySelectorAll('[data-person]')].map((one) => one.textContent)).toEqual([
      '王芳',
      '赵磊',
    ]);
    find('[data-person="王芳"]')?.click();
    expect(sent.at(-1)).toEqual({ type: 'wants', quotas: false, person: '王芳' });
    expect(find('.empty')?.textContent).toBe('正在读取…');
    page.receive({ type: 'show', view: 'term' });
    expect(sent.at(-1)).toEqual({ type: 'wants', quotas: false, person: null });
  });

  test('shows what is next, what she owes and by when, and her weeks with her deadlines', () => {
    const { page } = opened(data, chosen);
    page.receive({ type: 'show', view: 'person' });
    expect(find('.person .summary')?.textContent).toContain('语文组（负责人）');
    expect(find('.next')?.textContent).toContain('9/16 周三');
    const [own, group] = document.querySelectorAll('.duties .quota');
    expect(own?.getAttribute('aria-label')).toBe(
      '听课，第一学期 至少 40节，已做 3节，此时应有 4节，还差 37节，1/8 截止，落后',
    );
    expect(group?.textContent).toContain('公开课（语文组）');
    expect(document.querySelectorAll('.week-of')).toHaveLength(21);
    expect(names().filter((name) => name?.includes('听课记录本')).length).toBeGreaterThan(0);
    expect(names()).not.toContain('讲座');
    expect(find('.week-of.today')?.textContent).toContain('本周');
    expect(find('.leads')?.textContent).toBe('主讲');
  });

  test('leads from a duty to its line, and keeps its nodes when it changes', () => {
    const { page, sent, show } = opened(data, chosen);
    page.receive({ type: 'show', view: 'person' });
    const row = find('.duties .quota');
    row?.click();
    expect(sent.at(-1)).toEqual({ type: 'open', place: duty.source });
    show({ ...data, personal: { ...personal, duties: [{ ...duty, recorded: 4 }] } });
    expect(find('.duties .quota')).toBe(row);
    expect(row?.textContent).toContain('已做 4节');
  });

  test('is gone through with the arrows', () => {
    const { page } = opened(data, chosen);
    page.receive({ type: 'show', view: 'person' });
    const all = [...document.querySelectorAll<HTMLElement>('.person .event, .person .quota')];
    all[0]?.focus();
    for (const next of all.slice(1)) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
      );
      expect(document.activeElement).toBe(next);
    }
  });

  test('says so if nothing is owed', () => {
    const { page } = opened({ ...data, personal: { ...personal, duties: [] } }, chosen);
    page.receive({ type: 'show', view: 'person' });
    expect(find('.none')?.textContent).toContain('没有');
  });
});
