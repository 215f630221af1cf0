/**
 * Takes the README's picture of the site, the front page of a day over the sample pages:
 * `node --import tsx docs/site-picture.ts`. Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { captureFile, readPage } from '../src/pipeline/index.ts';
import { createSite, serveSite } from '../src/site/index.ts';
import { openStore } from '../src/store/index.ts';

const SHEET = { width: 1280, height: 1500 };
const DAY = '2023-04-04';

const store = await openStore({ inMemory: true });
for (const file of globSync('data/samples/*.{html,txt}').sort()) {
  await store.add(await readPage(await captureFile(file)), { source: file });
}
const site = await serveSite({ app: createSite({ store }), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

const page = await browser.newPage({ viewport: SHEET, locale: 'en-GB', colorScheme: 'light' });
await page.goto(new URL(`/day/${DAY}`, site.url).href);
const picture = await page.screenshot();
writeFileSync('docs/site.png', picture);
console.log(`docs/site.png: ${Math.round(picture.length / 1024)} KiB`);
await browser.close();
await site.close();
await store.close();
