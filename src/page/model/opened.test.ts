import { describe, expect, it } from 'vitest';
import { captureBytes } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { pageOf, STORY } from '../testing.ts';
import { openedSource } from './opened.ts';

const TITLE = 'Harrow Bend mill to reopen in spring';
const paragraphs = STORY.map((paragraph) => `<p>${paragraph}</p>`).join('');
const page = (body: string) => `<html lang="en"><head><title>${TITLE}</title></head>${body}</html>`;
const textOf = (source: string | Uint8Array): string =>
  readArticle(captureBytes(Buffer.from(source as string), 'page.html', { kind: 'html' })).article.text;

describe('a story in a part of the page that is closed', () => {
  it.each([
    ['noscript', `<body><div id="root"></div><noscript><h1>${TITLE}</h1>${paragraphs}</noscript></body>`],
    ['noframes', `<frameset cols="20%,80%"><frame src="a"><noframes>${paragraphs}</noframes></frameset>`],
    [
      'a shadow root',
      `<body><x-story><template shadowrootmode="open"><h1>${TITLE}</h1>${paragraphs}</template></x-story></body>`,
    ],
    [
      'a frame with its source',
      `<body><h1>${TITLE}</h1><iframe srcdoc="${paragraphs.replaceAll('<', '&lt;')}"></iframe></body>`,
    ],
  ])('is read: %s', (_, body) => {
    expect(textOf(page(body))).toContain('Tobias Wren');
  });

  it('is not looked for where the page has its own', () => {
    const text = textOf(
      pageOf({ after: '<noscript><p>Please turn on scripts, or write to us by post.</p></noscript>' }),
    );
    expect(text).toContain('Tobias Wren');
    expect(text).not.toContain('scripts');
    expect(openedSource(pageOf())).toBeUndefined();
  });
});

describe('UTF-16 without a byte order mark', () => {
  const source = pageOf().replace('<meta charset="utf-8">', '');
  const little = Buffer.from(source, 'utf16le');
  it('is read in either order', () => {
    expect(textOf(little)).toContain('Tobias Wren');
    expect(textOf(Buffer.from(little).swap16())).toContain('Tobias Wren');
  });
  it('is told from other bytes', () => {
    expect(() => textOf(Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7) % 5)))).toThrow(/binary/);
  });
});
