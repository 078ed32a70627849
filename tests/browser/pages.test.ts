import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error: a plain script without types
import { openBrowser } from '../../scripts/editor/browser.mjs';
import { openSchool } from '../../server/cli/open-school.ts';
import type { School } from '../../server/cli/project.ts';
import { dayFromIso } from '../../server/engine/calendar/day.ts';
import { busyTerm } from '../render/autumn.ts';
import { HOSTILE } from '../render/office-files.ts';
import { CALENDAR_FORMATS, PERSONAL_FORMATS } from '../support/made.ts';
import { bigPreview } from '../webview/big-preview.ts';

let browser: Browser;
// The first time it may have to be fetched.
beforeAll(async () => {
  browser = await openBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Sizes in points of the pages that a printer would get. */
async function printed(html: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  await page.close();
  expect(asked).toEqual([]);
  return [...pdf.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .trim()
      .split(/\s+/)
      .slice(2)
      .map((side) => Math.round(Number(side)))
      .join('×'),
  );
}

function schoolIn(folder: string, names: readonly string[] | null, today: string | null = null): School {
  const files = (names ?? readdirSync(folder).filter((name) => name.endsWith('.plan'))).map((name) => ({
    path: join(folder, name),
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  };
  const options = { today: today === null ? null : dayFromIso(today), holidays: null };
  return openSchool(files, read, { ...options, language: 'zh-Hans' });
}

describe('A page that is printed', () => {
  test.each(['语文组', '数学组', '英语组', '综合组'])(
    'has a term of the example %s on one sheet of A4',
    async (group) => {
      const view = schoolIn('examples/school', [`${group}.plan`]).calendar();
      expect(view.calendar.terms).toHaveLength(2);
      const html = String(await CALENDAR_FORMATS.html?.(view, 'grid', 'zh-Hans'));
      expect(await printed(html)).toEqual(['842×595', '842×595']);
    },
  );

  test('has a term with holidays, exams and windows on one sheet, in each language', async () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const html = String(await CALENDAR_FORMATS.html?.(busyTerm(), 'grid', language));
      expect(await printed(html)).toEqual(['842×595']);
    }
  });

  test.each(['张敏', '李华', '赵磊'])('has the term of the teacher %s on one sheet', async (name) => {
    const school = schoolIn('examples/school', null, '2026-10-14');
    const html = String(await PERSONAL_FORMATS.html?.(school.personal(name), 'zh-Hans'));
    expect(await printed(html)).toEqual(['595×842', '595×842']);
  });

  test.each(['weeks', 'table', 'days', 'departments', 'months'] as const)(
    'is A4 in the layout %s too',
    async (layout) => {
      const html = String(await CALENDAR_FORMATS.html?.(busyTerm(), layout, 'zh-Hans'));
      const wide = layout === 'table' || layout === 'departments';
      expect(new Set(await printed(html))).toEqual(new Set([wide ? '842×595' : '595×842']));
    },
  );
});

describe('The preview in a browser', () => {
  /** The page as the editor shows it, with what it is sent. */
  async function opened() {
    const built = await build({
      entryPoints: ['client/webview/main.ts'],
      bundle: true,
      minify: true,
      format: 'iife',
      write: false,
    });
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.setContent(
      `<!DOCTYPE html><html lang="zh-CN"><head><style>${readFileSync('client/webview/page.css', 'utf8')}</style></head><body class="vscode-light"></body></html>`,
    );
    await page.evaluate(
      'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });',
    );
    await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
    await page.evaluate(`globalThis.show = (data) => new Promise((resolve) => {
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'data', data, uri: 'file:///a.plan' } }));
      requestAnimationFrame(() => setTimeout(resolve));
    });`);
    return { page, faults };
  }

  test('shows a school of 21 groups and 2,000 events in a second, and a change of it in a tenth', async () => {
    const { page, faults } = await opened();
    const devtools = await page.context().newCDPSession(page);
    // Of the processor, so that what else the machine does is not counted.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const timed = async (data: unknown) => {
      await page.evaluate(`globalThis.next = ${JSON.stringify(data)}; 0`);
      const before = await spent();
      await page.evaluate('show(next)');
      return (await spent()) - before;
    };
    const first = await timed(bigPreview(2000, 21, null));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1000);
    expect(await page.locator('.event').count()).toBeGreaterThan(300);
    const updates: number[] = [];
    for (let at = 0; at < 20; at++) updates.push(await timed(bigPreview(2000, 21, at * 37)));
    updates.sort((a, b) => a - b);
    expect(updates[18]).toBeLessThan(100);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('shows whatever names say as text, in every view', async () => {
    const { page, faults } = await opened();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const data = bigPreview(HOSTILE.length, 3, null, HOSTILE);
    await page.evaluate(`show(${JSON.stringify(data)})`);
    for (const view of ['term', 'month', 'week', 'agenda', 'person', 'quotas']) {
      await page.evaluate(
        `window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', view: '${view}' } }))`,
      );
      expect(await page.locator('main script, main img, main iframe, main a').count()).toBe(0);
    }
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
    expect(wide).toBe(false);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
