/**
 * Takes the README's picture of the site, over the sample pages: `node --import tsx docs/site-picture.ts`. Needs Chromium
 * (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { captureFile, readPage } from '../src/pipeline/index.ts';
import { createSite, serveSite } from '../src/site/index.ts';
import { openStore } from '../src/store/index.ts';

const SHEET = { width: 1280, height: 1000 };

const store = await openStore({ inMemory: true });
for (const file of globSync('data/samples/*.{html,txt}').sort()) {
  await store.add(await readPage(await captureFile(file)), { source: file });
}
const site = await serveSite({ app: createSite({ store }), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

const story = (await store.search('Saudi Arabia Iran embassies', { limit: 10 })).find(
  ({ page }) => page.outlet === 'Tidewater Wire',
);
const said = story ? await store.statements({ page: story.page.key }) : [];
const lit = said.find(({ contentText }) => contentText.includes('victory for dialogue')) ?? said[0];
const page = await browser.newPage({ viewport: SHEET, locale: 'en-GB', colorScheme: 'light' });
await page.goto(new URL(`/page/${story?.page.key}`, site.url).href);
await page.hover(`.mark[href="#w-${lit?.statement.id}"]`);
const picture = await page.screenshot();
writeFileSync('docs/site.png', picture);
console.log(`docs/site.png: ${Math.round(picture.length / 1024)} KiB`);
await browser.close();
await site.close();
await store.close();
