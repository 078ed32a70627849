import type { FrameLocator } from 'playwright-core';
import { equal, ok } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn } from './shared.ts';
import type { Window } from './support.ts';

const HOSTILE = '<img src=x onerror=alert(1)>&quot;‮م😀';
const PLAN = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
}
计划 "预览试验" { 学年 2026—2027 第一学期 }
活动 讲座 { 时间 2026-09-09 14:00—15:00 }
活动 例会 { 时间 每周 周三 15:30—16:30 }
活动 "${HOSTILE}" { 时间 2026-09-11 }
活动 "${'长'.repeat(200)}" { 时间 2026-09-14 }
要求 例会 学校 每学期 不少于30次
`;

describeIn('process', 'the preview of a calendar', (opened) => {
  let window: Window;
  let frame: FrameLocator;
  const event = (name: string, day: string) =>
    frame.locator(`.day[data-day="${day}"] .event`, { hasText: name });
  const written = () => window.page.locator('.editor-instance .view-lines').first().textContent();
  /** Lines are wrapped, so blanks do not count. */
  const says = (text: string) =>
    until(`the text says ${text}`, async () =>
      ((await written()) ?? '').replace(/\s/g, '').includes(text.replace(/\s/g, '')),
    );

  before(async () => {
    window = opened();
    window.write('预览.plan', PLAN);
    await window.open('预览.plan');
    await window.command('Open Calendar Preview');
    frame = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await frame.locator('.grid').waitFor();
  });

  it('opens beside the plan, from its own button too', async () => {
    await event('讲座', '2026-09-09').waitFor();
    await window.page.locator('.editor-actions .codicon-calendar').first().waitFor();
    await window.picture('preview-term');
  });

  it('shows hostile and endless names as text', async () => {
    const shown = await event('onerror', '2026-09-11').locator('.name').textContent();
    equal(shown, HOSTILE, 'the name');
    equal(await frame.locator('main img, main script').count(), 0, 'markup from a name');
    const box = await event('长长', '2026-09-14').boundingBox();
    ok(box !== null && box.width < 400, 'a name bursts its day');
  });

  it('leads from an event to its line, and from a line to its events', async () => {
    await event('讲座', '2026-09-09').click();
    await window.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 6' }).waitFor();
    await until('its event is lit', async () =>
      /\blit\b/.test((await event('讲座', '2026-09-09').getAttribute('class')) ?? ''),
    );
    equal(await frame.locator('.event.lit').count(), 1, 'lit events');
    await window.picture('preview-lit');
  });

  it('follows what is typed', async () => {
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('活动 参观 { 时间 2026-09-18 ');
    await event('参观', '2026-09-18').waitFor();
  });

  it('has an event dragged to another day: the text changes, and can be taken back', async () => {
    await event('讲座', '2026-09-09').dragTo(frame.locator('.day[data-day="2026-09-10"]'));
    await says('时间 2026-09-10 14:00—15:00');
    await event('讲座', '2026-09-10').waitFor();
    await event('例会', '2026-09-16').dragTo(frame.locator('.day[data-day="2026-09-17"]'));
    await says('2026-09-17 15:30—16:30 除 2026-09-16');
    await event('例会', '2026-09-17').waitFor();
    await window.picture('preview-dragged');
    await window.page.locator('.editor-instance .view-line').first().click();
    await window.page.keyboard.press('Control+Z');
    await window.page.keyboard.press('Control+Z');
    await says('时间 2026-09-09 14:00—15:00');
    await event('讲座', '2026-09-09').waitFor();
  });

  it('is moved through with the arrows', async () => {
    await frame.locator('.day[data-day="2026-09-09"]').focus();
    await window.page.keyboard.press('ArrowDown');
    await until('the first event of the day', async () =>
      ((await frame.locator(':focus').getAttribute('aria-label')) ?? '').startsWith('讲座'),
    );
    await window.page.keyboard.press('Enter');
    await window.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 6' }).waitFor();
  });

  it('shows what the quotas demand', async () => {
    await frame.locator('[data-view=quotas]').click();
    await frame.locator('.quota.short', { hasText: '30次' }).waitFor();
    await window.picture('preview-quotas');
  });

  it('wears the colours of the editor', async () => {
    const dark = async () => (await frame.locator('body.vscode-dark').count()) > 0;
    const before = await dark();
    await frame.locator('[data-view=month]').click();
    await window.command('Preferences: Toggle between Light/Dark Themes');
    await until('other colours', async () => (await dark()) !== before);
    await window.picture('preview-other-theme');
  });

  it('is narrowed by what is searched for', async () => {
    await frame.locator('input[type=search]').fill('讲座');
    await frame.locator('[data-view=term]').click();
    await until('only that is left', async () =>
      (await frame.locator('.event .name').allTextContents()).every((name) => name.includes('讲座')),
    );
    // A window with unsaved text would ask before it goes.
    await window.command('File: Save All');
    await window.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('is as it was when the window is loaded again', async () => {
    // In a browser, VS Code writes what a window holds every five seconds, when it is idle.
    await until('the choice is kept', () => window.page.evaluate<boolean>(isKept('讲座')), 60_000);
    await window.page.reload({ waitUntil: 'commit' });
    await event('讲座', '2026-09-09').waitFor({ timeout: 60_000 });
    equal(await frame.locator('input[type=search]').inputValue(), '讲座', 'the filter');
    equal(await frame.locator('.event', { hasText: '例会' }).count(), 0, 'other events');
  });
});

/** To be run in the page: whether the storage of VS Code has `query` in what a preview keeps. */
const isKept = (query: string) => `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames)
        for (const value of await done(database.transaction(store).objectStore(store).getAll()))
          if (typeof value === 'string' && value.includes('jiaoyan.preview') && value.includes('${query}')) return true;
    } finally {
      database.close();
    }
  }
  return false;
})()`;
