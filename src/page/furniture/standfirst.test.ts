import { expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';

const STORY =
  '<p>The mill at Varn turned again on Monday, nine years after the flood, said Odile Marsh, who keeps it for the council.</p>'.repeat(
    6,
  );

const standfirsts = (html: string): string[] =>
  readArticle(captureText(`<html lang="en"><body>${html}</body></html>`, 'html'))
    .article.furniture.filter(({ kind }) => kind === 'standfirst')
    .map(({ text }) => text);

it('is a sentence by the headline, and no other part that a site gives such a name', () => {
  const page = `<div class="dek">Manage your account</div><h1>The mill turns again</h1>
    <p class="standfirst">Nine years after the flood the wheel at Varn is back</p><p class="byline">By Ann Roe</p>
    <p class="dek">Sales</p><article>${STORY}</article><div class="subtitle">The best of the valley, every week in your inbox</div>`;
  expect(standfirsts(page)).toEqual(['Nine years after the flood the wheel at Varn is back']);
});
