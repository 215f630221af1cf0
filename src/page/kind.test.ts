import { describe, expect, it } from 'vitest';
import { captureText } from '../capture/index.ts';
import { readArticle } from './read.ts';
import { MORE, pageOf, STORY } from './testing.ts';

const read = (source: string, url?: string) => readArticle(captureText(source, 'html', { url }));

const teasers = Array.from(
  { length: 24 },
  (_, i) =>
    `<div class="card"><h3><a href="/a/${i}">Council puts off the ${i + 2}th vote on the harbour wall</a></h3><p>Members wanted more time to read the report, which came late on Friday.</p></div>`,
).join('');

describe('what kind of page it is', () => {
  it('says that a front page holds no article', () => {
    const source = `<html lang="en"><title>The Tarn Post</title><body><nav><a href="/">Home</a></nav><h1>The Tarn Post</h1><div class="grid">${teasers}</div></body></html>`;
    const { article, diagnostics } = read(source, 'https://tarnpost.test/');
    expect(article).toMatchObject({ pageKind: 'index', text: '' });
    expect(diagnostics).toMatchObject([{ stage: 'page', code: 'index-page' }]);
  });
  it('says so of a section page too', () => {
    const source = `<html lang="en"><title>Politics | The Tarn Post</title><body><h1>Politics</h1><div class="grid">${teasers}</div></body></html>`;
    expect(read(source, 'https://tarnpost.test/news/politics/').article.pageKind).toBe('index');
  });
  it('is not deceived by an article with many teasers', () => {
    const { article } = read(
      pageOf({ after: `<div class="grid">${teasers}</div>` }),
      'https://tarnpost.test/2024/mill',
    );
    expect(article.pageKind).toBe('article');
    expect(article.text.split('\n\n')).toEqual(STORY);
  });
  it('knows a live blog', () => {
    const head =
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm on the coast"}</script>';
    const { article, diagnostics } = read(pageOf({ head }));
    expect(article.pageKind).toBe('live-blog');
    expect(diagnostics).toMatchObject([{ code: 'live-blog', severity: 'info' }]);
  });
  it('knows a paywalled stub, and an open page that only asks for money', () => {
    const wall = '<div class="paywall"><p>Subscribe to continue reading</p></div>';
    const stub = read(pageOf({ story: STORY.slice(0, 2), after: wall }));
    expect(stub.article.pageKind).toBe('paywalled');
    expect(stub.diagnostics).toMatchObject([{ code: 'paywalled', severity: 'warning' }]);
    expect(read(pageOf({ story: [...STORY, ...MORE], after: wall })).article.pageKind).toBe('article');
  });
  it('knows a consent wall', () => {
    const source =
      '<html lang="en"><title>Before you go on</title><body><div class="modal"><h2>We use cookies</h2><p>We and our partners keep and read data on your device. You may change your choice at any time.</p><button>Accept all</button><a href="#">Manage cookies</a></div></body></html>';
    const { article, diagnostics } = read(source);
    expect(article).toMatchObject({ pageKind: 'consent', text: '' });
    expect(diagnostics).toMatchObject([{ code: 'consent-wall' }]);
  });
});
