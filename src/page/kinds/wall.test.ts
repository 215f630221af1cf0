import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { pageOf, STORY } from '../testing.ts';

const read = (after: string, story = STORY.slice(0, 1)) =>
  readArticle(captureText(pageOf({ story }).replace('</article>', `${after}</article>`), 'html')).article;
const wall = (words: string) => `<div class="gate"><div class="gate-inner">${words}</div></div>`;

describe('a stub before a wall', () => {
  it.each([
    '<h2>This story is for subscribers</h2><p>Subscribe for one crown a week to keep reading about the valley.</p><a href="/s">See plans</a><p>Already a subscriber? <a href="/l">Log in</a></p>',
    '<h3>Dit artikel is exclusief voor abonnees</h3><p>Lees verder met een proefabonnement, 4 weken voor 4 euro.</p><p>Al abonnee? <a href="/l">Inloggen</a></p>',
    '<p>この記事は有料記事です。残り1,203文字</p><p>会員登録すると続きをお読みいただけます。</p>',
  ])('has no word of the wall', (words) => {
    expect(read(wall(words))).toMatchObject({ pageKind: 'paywalled', text: STORY[0] });
  });

  it('keeps a story that tells of subscribers', () => {
    const told = [
      'The Tarn Post has won 4,000 subscribers since it asked readers to pay to read on, its editor said on Monday.',
      ...STORY,
    ];
    expect(read('', told)).toMatchObject({ pageKind: 'article', text: told.join('\n\n') });
  });
});
