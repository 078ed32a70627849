import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventData, PreviewData } from '../../../client/preview/data.ts';
import { changedEvents } from '../../../client/webview/changes.ts';
import { TestClient, uriTo } from '../../support/lsp-client.ts';

const HEAD = `计划 "大校" { 学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
教研组 语文组 { 组长 张敏 }
`;
const activity = (name: string, time: string) => `活动 ${name} { 组织 语文组  时间 ${time} }\n`;
const ROUTINES = Array.from({ length: 30 }, (_, at) =>
  activity(`活动${at}`, `每周 周${'一二三四五'[at % 5]} ${8 + (at % 9)}:00`),
);
const PLAN = HEAD + ROUTINES.join('');

/** Each state of the plan follows the one before. */
const STATES: readonly (readonly [what: string, text: string, isNew: (events: number) => boolean])[] = [
  ['a comment behind the last statement', `${PLAN}// 待议\n`, (events) => events === 0],
  ['an empty line above everything', `\n${PLAN}// 待议\n`, (events) => events === 0],
  ['two lines between statements', `\n${HEAD}\n\n${ROUTINES.join('')}`, (events) => events === 0],
  [
    'lines that go, and others that come',
    HEAD + ROUTINES.join('').replace('活动 活动9 ', '\n\n活动 活动9 '),
    (events) => events === 0,
  ],
  ['another hour', PLAN.replace('周四 16:00', '周四 15:30'), (events) => events > 0 && events < 30],
  ['two statements on one line', PLAN.replace(' }\n活动 活动5 ', ' } 活动 活动5 '), (events) => events < 60],
  [
    'an activity more, at the front',
    HEAD + activity('讲座', '第3周 周二 9:00') + ROUTINES.join(''),
    (events) => events < 60,
  ],
  ['an activity less', HEAD + ROUTINES.slice(1).join(''), (events) => events < 30],
  ['statements in another order', HEAD + [...ROUTINES].reverse().join(''), () => true],
  ['another name of the group', PLAN.replaceAll('语文组', '数学组'), (events) => events > 400],
  ['nothing', '', () => true],
];

let client: TestClient;
let version = 1;

beforeAll(async () => {
  client = new TestClient({});
  await client.start();
  await client.open('大校.plan', PLAN);
});
afterAll(() => client.stop());

const asked = (since?: number) =>
  client.connection.sendRequest<PreviewData>('jiaoyan/preview', {
    uri: uriTo('大校.plan'),
    quotas: false,
    ...(since === undefined ? {} : { since }),
  });
const told = ({ changes }: PreviewData): readonly EventData[] =>
  (changes?.pieces ?? []).flatMap((piece) => ('events' in piece ? piece.events : []));

describe('Whoever still has the events of an answer is told what has changed since', () => {
  test('nothing, while nothing has', async () => {
    const first = await asked();
    expect(first.changes).toBeNull();
    expect(first.calendar.events.length).toBeGreaterThan(500);
    const second = await asked(first.revision);
    expect(second.revision).toBe(first.revision);
    expect(second.changes && changedEvents(first.calendar.events, second.changes)).toEqual(
      first.calendar.events,
    );
    expect(told(second)).toEqual([]);
  });

  test('and comes to the same events, of which few are sent again', async () => {
    for (const [what, text, isExpected] of STATES) {
      const before = await asked();
      await client.change('大校.plan', ++version, text);
      const now = await asked(before.revision);
      const whole = await asked();
      expect(whole.changes, what).toBeNull();
      const events = now.changes && changedEvents(before.calendar.events, now.changes);
      expect(events, what).toEqual(whole.calendar.events);
      expect(isExpected(told(now).length), `${what}: ${told(now).length} events are sent`).toBe(true);
    }
  });

  test('or everything, if the server no longer knows what it said', async () => {
    const first = await asked();
    await client.change('大校.plan', ++version, PLAN);
    await asked(first.revision);
    const late = await asked(first.revision);
    expect(late.changes).toBeNull();
    expect(late.calendar.events.length).toBeGreaterThan(500);
  });
});
