import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';
import { utf8Source } from './source.ts';

const seen = (source: Parameters<typeof readPage>[0]) => {
  const { blocks, metas, titleTag, jsonLd, marks, lang } = readPage(source);
  const texts = blocks.map(({ text, inner }) => [text, inner.tag, inner.className, inner.href]);
  return { texts, metas, titleTag, jsonLd, lang, marks: marks.map(({ text }) => text) };
};

describe('a source in UTF-8', () => {
  it('is read as its characters are', () => {
    const page =
      '<html lang=de><title>Über “Brücken” – 橋</title><meta name=author content="Zoë Å">' +
      '<script type="application/ld+json">{"name":"čaj"}</script><p class=größe>Тёплый &amp; süß 🌍' +
      '<a href="/straße?a=1&amp;b=ü">Ağ</a><h1>Ça va</h1><textarea>é</textarea><p>plain';
    const read = seen(utf8Source(Buffer.from(page)));
    expect(read).toEqual(seen(page));
    expect(read.titleTag).toBe('Über “Brücken” – 橋');
  });

  it('is read as its characters are, whatever they are', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<a title="',
        '">',
        '<!--',
        '-->',
        '&uuml;',
        "<b class='",
        '<svg><![CDATA[',
        ']]>',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const page = pieces.join('');
        expect(seen(utf8Source(Buffer.from(page)))).toEqual(seen(page));
      }),
    );
  });
});
