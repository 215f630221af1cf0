/**
 * Takes the README's picture of the site, over the sample pages: `node --import tsx docs/site-picture.ts`. Needs Chromium
 * (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { captureFile, readPage } from '../src/pipeline/index.ts';
import { createSite, serveSite } from '../src/site/index.ts';
import { openStore } from '../src/store/index.ts';

const SHEET = { width: 1240, height: 1330 };
const SHOWN = 720;

const store = await openStore({ inMemory: true });
for (const file of globSync('data/samples/*.{html,txt}').sort()) {
  await store.add(await readPage(await captureFile(file)), { source: file });
}
const site = await serveSite({ app: createSite({ store }), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

async function sheet(path: string, colorScheme: 'light' | 'dark'): Promise<string> {
  const page = await browser.newPage({ viewport: SHEET, locale: 'en-GB', colorScheme });
  await page.goto(new URL(path, site.url).href);
  await page.evaluate('scrollTo(0, 0)');
  const picture = await page.screenshot();
  await page.close();
  return `<img width="${SHOWN}" src="data:image/png;base64,${picture.toString('base64')}">`;
}

const story = (await store.search('Finland member of NATO', { limit: 10 })).find(
  ({ page }) => page.outlet === 'Meridian Review',
);
const quoted =
  story && (await store.statements({ page: story.page.key })).find((s) => s.statement.kind === 'direct');
const sheets = [
  await sheet('/', 'light'),
  await sheet(`/page/${story?.page.key}#w-${quoted?.statement.id}`, 'light'),
];
const table = await browser.newPage({ viewport: { width: SHOWN * 2 + 72, height: 836 } });
await table.setContent(
  `<style>body{margin:0;padding:24px;display:flex;gap:24px;background:#8f8676}img{display:block}</style>${sheets.join('')}`,
);
const picture = await table.screenshot();
writeFileSync('docs/site.png', picture);
console.log(`docs/site.png: ${Math.round(picture.length / 1024)} KiB`);
await browser.close();
await site.close();
await store.close();
