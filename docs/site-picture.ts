/**
 * Takes the README's picture of the site, the front page of a day over the sample pages:
 * `node --import tsx docs/site-picture.ts`. Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { captureFile, readWhole, storyTerms } from '../src/pipeline/index.ts';
import { createSite, serveSite } from '../src/site/index.ts';
import { openStore } from '../src/store/index.ts';
import { palettePng } from './palette-png.ts';

const SHEET = { width: 1280, height: 1500 };
const DAY = '2023-04-04';

const store = await openStore({ inMemory: true });
for (const file of globSync('data/samples/*.{html,txt}').sort()) {
  const { record, doc } = await readWhole(await captureFile(file));
  await store.add(record, { source: file, terms: storyTerms(doc) });
}
const site = await serveSite({ app: createSite({ store }), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

const page = await browser.newPage({ viewport: SHEET, locale: 'en-GB', colorScheme: 'light' });
await page.goto(new URL(`/day/${DAY}`, site.url).href);
const screen = (await page.screenshot()).toString('base64');
// The browser itself reads its picture's pixels, on a page without the site's policy.
const blank = await browser.newPage();
const pixels = (await blank.evaluate(`(async () => {
  const image = new Image();
  image.src = 'data:image/png;base64,${screen}';
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
})()`)) as string;
const picture = palettePng(Buffer.from(pixels, 'base64'), SHEET.width, SHEET.height);
writeFileSync('docs/site.png', picture);
console.log(`docs/site.png: ${Math.round(picture.length / 1024)} KiB`);
await browser.close();
await site.close();
await store.close();
