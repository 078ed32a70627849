import { describe, expect, it } from 'vitest';
import { uriTo } from '../../support/lsp-client.ts';
import { CALENDAR, changedOutside, client, fresh, has, importing, isWell, started } from './sitting.ts';

describe('Settings changed while the editor runs', () => {
  it('hold at once for what is open', async () => {
    await started({ '校历.plan': CALENDAR });
    await client.open('甲.plan', importing(99));
    await client.until('the week is found', () => has('甲.plan', 'week-out-of-range'));
    client.settings = { diagnostics: { severity: { 'week-out-of-range': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it is silent', () => !has('甲.plan', 'week-out-of-range'));
    client.settings = { messages: { language: 'en' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it speaks English', () =>
      /Week 99/i.test(String(client.diagnostics.get(uriTo('甲.plan'))?.diagnostics[0]?.message)),
    );
  });

  it.each([
    [null],
    ['nonsense'],
    [{ diagnostics: 7, holidays: { file: [] } }],
    [{ messages: { language: 5 } }],
  ])('are as if not set where they make no sense: %j', async (settings) => {
    await started({});
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await isWell();
  });

  it('are named in the log where they make no sense', async () => {
    fresh({});
    client.settings = {
      messages: { language: 'fr' },
      codeLens: { enabled: 'yes' },
      diagnostics: { severity: { 'sum-mismatch': 'silent', 'no-such-code': 'off', syntax: 'warning' } },
    };
    await client.start();
    await isWell();
    await client.until('all four are told', () => client.logged.length >= 4);
    expect(client.logged.map((line) => line.split(':')[0])).toEqual([
      'jiaoyan.messages.language',
      'jiaoyan.codeLens.enabled',
      'jiaoyan.diagnostics.severity.sum-mismatch',
      'jiaoyan.diagnostics.severity.no-such-code',
    ]);
  });

  it('reach servers whose client pushes them instead of being asked', async () => {
    await started({}, {}, { capabilities: {} });
    await client.open('甲.plan', '活懂 集体备课\n');
    await client.until('a mistake is found', () => has('甲.plan', 'syntax'));
    const settings = { jiaoyan: { diagnostics: { severity: { syntax: 'off' } } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until('it is silent', () => !has('甲.plan', 'syntax'));
  });
});

describe('Holidays of the user', () => {
  const file = (day: string) =>
    JSON.stringify({ notices: [{ year: 2026, holidays: [{ name: '校庆', off: [day] }] }] });
  const onDay = importing(3).replace('第3周 周三', '2026-09-29');
  const set = async (settings: unknown) => {
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };

  it('hold from the start, and are named if they cannot be used', async () => {
    fresh({ '假期.json': file('2026-09-29/2026-09-29'), '校历.plan': CALENDAR });
    client.settings = { holidays: { file: '假期.json' } };
    await client.start();
    await client.open('甲.plan', onDay);
    await client.until('the day is off', () => has('甲.plan', 'day-off-conflict'));
    await set({ holidays: { file: '没有.json' } });
    await client.until('it is named', () => client.logged.length > 0);
    expect(client.logged).toEqual(['找不到节假日文件“没有.json”，仍用内置的节假日']);
    await client.until('the day is a school day', () => !has('甲.plan', 'day-off-conflict'));
  });

  it('are read again when their file changes, and hold no more when it goes', async () => {
    fresh({ '假期.json': file('2026-09-28'), '校历.plan': CALENDAR });
    client.settings = { holidays: { file: '假期.json' } };
    await client.start();
    await client.open('甲.plan', onDay);
    await client.until('checked', () => client.diagnostics.has(uriTo('甲.plan')));
    expect(has('甲.plan', 'day-off-conflict')).toBe(false);
    client.disk.set('file:///school/假期.json', file('2026-09-29'));
    await changedOutside([uriTo('假期.json'), 2]);
    await client.until('the day is off', () => has('甲.plan', 'day-off-conflict'));
    client.disk.delete('file:///school/假期.json');
    await changedOutside([uriTo('假期.json'), 3]);
    await client.until('the day is a school day', () => !has('甲.plan', 'day-off-conflict'));
  });

  it.each([
    [
      'in Chinese',
      {},
      '不是日期',
      '节假日文件“假期.json”的 notices[0].holidays[0].off[0]（"不是日期"）：这里应写日期，或两个日期，中间用“/”；仍用内置的节假日',
    ],
    [
      'in English',
      { messages: { language: 'en' } },
      'soon',
      'The holiday file “假期.json”, notices[0].holidays[0].off[0] ("soon"): a date belongs here, or two with a “/” between them; the built-in holidays hold',
    ],
    ['in 繁', { messages: { language: 'zh-Hant' } }, null, '假日檔案「假期.json」不是JSON，仍用內建的假日'],
  ])('say %s what is wrong with them', async (_, settings, day, message) => {
    fresh({ '假期.json': day === null ? '{' : file(day) });
    client.settings = { ...settings, holidays: { file: '假期.json' } };
    await client.start();
    await client.until('it is told', () => client.logged.length > 0);
    expect(client.logged).toEqual([message]);
  });

  it('speak the language of the editor where there is no plan', async () => {
    fresh({});
    client.settings = { holidays: { file: 'none.json' } };
    await client.start({ locale: 'en' });
    await client.until('it is told', () => client.logged.length > 0);
    expect(client.logged).toEqual([
      'The holiday file “none.json” cannot be found; the built-in holidays hold',
    ]);
  });
});

describe('Another day', () => {
  const RECORD = '总结 "甲" { 学年 2026—2027 第一学期 }\n记录 听课 李华 1节，时间 2026-09-10\n';

  it('is learned at midnight: what lay in the future does no more', async () => {
    await started({}, {}, { initializationOptions: { today: '2026-09-09' } });
    await client.open('甲.plan', RECORD);
    await client.until('it lies in the future', () => has('甲.plan', 'record-in-future'));
    await client.connection.sendNotification('jiaoyan/didChangeDay', { today: '2026-09-10' });
    await client.until('it does no more', () => !has('甲.plan', 'record-in-future'));
  });

  it.each([[{}], [{ today: 'tomorrow' }], [{ today: 7 }]])('%j is no day', async (params) => {
    await started({}, {}, { initializationOptions: { today: '2026-09-09' } });
    await client.connection.sendNotification('jiaoyan/didChangeDay', params);
    await client.open('甲.plan', RECORD);
    await client.until('it lies in the future', () => has('甲.plan', 'record-in-future'));
  });
});
