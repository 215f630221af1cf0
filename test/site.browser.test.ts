import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type ServedSite, serveSite } from '../src/site/index.ts';
import { openStore, type Store } from '../src/store/index.ts';
import { handPages, hostilePage } from './site/hand-pages.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const here = existsSync(CHROMIUM);
if (!here) console.warn(`no browser at ${CHROMIUM}: the site's browser tests are skipped`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!here)('the site in a browser', () => {
  let store: Store;
  let site: ServedSite;
  let browser: Browser;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    store = await openStore({ inMemory: true });
    for (const record of [...handPages(), hostilePage()]) {
      const { key } = await store.add(record, { source: record.id });
      keys.set(record.id, key);
    }
    site = await serveSite({ app: createSite({ store }), port: 0 });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await store?.close();
  });

  /** Opens the site, does something there, and returns what the browser complained of. */
  async function visit(
    path: string,
    options: BrowserContextOptions,
    walk: (page: Page) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url)) complaints.push(`elsewhere: ${request.url()}`);
      });
      await page.goto(new URL(path, site.url).href);
      await walk(page);
    } finally {
      await context.close();
    }
    return complaints;
  }

  const background = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const styles = element.ownerDocument.defaultView?.getComputedStyle(element);
        return styles?.backgroundColor ?? '';
      });
  const CLEAR = 'rgba(0, 0, 0, 0)';

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('%s', (_, javaScriptEnabled) => {
    it('leads from the front page to the words, the speaker, the calendar and the search', async () => {
      const complaints = await visit('/', { javaScriptEnabled }, async (page) => {
        await page.getByRole('link', { name: 'Finland joins NATO' }).click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Finland joins NATO');

        expect(await background(page, 'mark.w-s1')).toBe(CLEAR);
        await page.getByRole('link', { name: 'Show the words of 1' }).click();
        expect(new URL(page.url()).hash).toBe('#w-s1');
        await page.mouse.move(0, 0);
        expect(await background(page, 'mark.content.w-s1')).not.toBe(CLEAR);
        expect(await background(page, 'mark.content.w-s2')).toBe(CLEAR);
        expect(await page.locator('mark.content.w-s1').textContent()).toContain('military non-alignment');

        await page.getByRole('link', { name: 'Event a in the record' }).click();
        expect(await background(page, '#e1')).not.toBe(CLEAR);

        await page.locator('.record').getByRole('link', { name: 'Sauli Niinistö' }).click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sauli Niinistö');
        await page.getByRole('link', { name: /The era of military/ }).click();
        expect(new URL(page.url()).hash).toBe('#w-s1');

        await page.getByRole('link', { name: 'Planned' }).click();
        await page.getByRole('link', { name: 'April 2023' }).click();
        expect(await page.locator('td.busy time').allTextContents()).toEqual(['4', '5']);

        await page.getByRole('link', { name: 'Search', exact: true }).click();
        await page.getByLabel('Words to look for').fill('permanent bases');
        await page.getByRole('button', { name: 'Search' }).click();
        expect(await page.locator('.hits mark').allTextContents()).toEqual(['permanent', 'bases']);
        await page.locator('.hits a').first().click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Finland joins NATO');
      });
      expect(complaints).toEqual([]);
    });

    it('keeps a hostile page to its words', async () => {
      for (const path of ['/', `/page/${keys.get('hostile')}`, '/actors', '/statements', '/search?q=bold']) {
        const complaints = await visit(path, { javaScriptEnabled }, async (page) => {
          if (javaScriptEnabled) expect(await page.evaluate('window.hacked')).toBeUndefined();
          expect(await page.locator('script').count()).toBe(1);
          expect(await page.locator('img, svg, iframe, object, b').count()).toBe(0);
          expect(await page.locator('[onerror], [onload], [onmouseover], [href^="javascript"]').count()).toBe(
            0,
          );
        });
        expect(complaints, path).toEqual([]);
      }
    });
  });

  it('sets the clock in the reader’s own zone', async () => {
    await visit('/', { timezoneId: 'Pacific/Kiritimati', locale: 'de-DE' }, async (page) => {
      const there = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'Pacific/Kiritimati' });
      expect(await page.locator('[data-clock="date"]').textContent()).toBe(there.format(new Date()));
    });
  });

  it('is accessible, light and dark, wide and narrow', async () => {
    const paths = [
      '/',
      '/day/2023-04-04',
      '/days',
      `/page/${keys.get('plan')}`,
      `/page/${keys.get('undated')}#w-e1`,
      '/actors',
      '/actor/Q57665',
      '/calendar/2023-04',
      '/statements',
      '/events?standing=planned',
      '/occurrences',
      '/stories',
      '/search?q=bases',
      '/about',
      '/nothing',
    ];
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = colorScheme === 'dark' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
      await visit('/about', { colorScheme, viewport, bypassCSP: true }, async (page) => {
        for (const path of paths) {
          await page.goto(new URL(path, site.url).href);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate('axe.run()')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          for (const { id, nodes } of violations) {
            found.push(`${path} ${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
          }
          const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          if (wider) found.push(`${path} ${colorScheme}: wider than the window`);
        }
      });
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('can be walked with the keyboard', async () => {
    await visit('/', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    });
    await visit('/events', {}, async (page) => {
      const unseen: unknown[] = [];
      const stops = new Set<unknown>();
      for (let stop = 0; stop < 24; stop++) {
        await page.keyboard.press('Tab');
        const [name, width, style] = (await page.evaluate(`(() => {
          const at = document.activeElement;
          const { outlineWidth, outlineStyle } = getComputedStyle(at);
          return [at.tagName + ' ' + (at.name ?? at.textContent), parseFloat(outlineWidth), outlineStyle];
        })()`)) as [string, number, string];
        stops.add(name);
        if (!(width >= 1) || style === 'none') unseen.push(name);
      }
      expect(unseen).toEqual([]);
      expect([...stops]).toEqual(expect.arrayContaining(['SELECT type', 'SELECT standing', 'INPUT since']));
    });
  });

  it('prints the record after the words', async () => {
    await visit(`/page/${keys.get('plan')}`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav.menu').isVisible()).toBe(false);
      const [words, record] = await Promise.all([
        page.locator('.words').boundingBox(),
        page.locator('.record').boundingBox(),
      ]);
      expect(record?.y).toBeGreaterThan((words?.y ?? 0) + (words?.height ?? 0) - 1);
    });
  });
});
