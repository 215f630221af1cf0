import { describe, expect, it } from 'vitest';
import { captureBytes } from './file.ts';
import { listKind } from './list-kind.ts';
import { captureText } from './text.ts';

const items = '<title>The Tarn Post</title><item><title>Mill to reopen</title></item>';

describe('a list of pages is told from a page', () => {
  it.each([
    ['RSS', `<?xml version="1.0"?>\n<rss version="2.0"><channel>${items}</channel></rss>`, 'feed'],
    [
      'RSS with a document type',
      `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "x"><rss>${items}</rss>`,
      'feed',
    ],
    [
      'RSS with entities of its own',
      `<!DOCTYPE rss [ <!ENTITY nbsp "&#160;"> ]>\n<rss>${items}</rss>`,
      'feed',
    ],
    [
      'Atom behind a comment and a style',
      `<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- a --><feed>`,
      'feed',
    ],
    ['Atom with a prefix', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'feed'],
    ['RDF', '\ufeff<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
    ['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['a sitemap', '<?xml version="1.0"?><urlset><url><loc>https://tarnpost.test/</loc></url>', 'sitemap'],
    ['a page', `<!doctype html><html><title>${items}</title>`, undefined],
    ['a page about feeds', '<p>&lt;rss version="2.0"></p> <rss>', undefined],
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html>', undefined],
    ['words', 'Feed the swans, says the mayor', undefined],
  ])('%s', (_, source, kind) => {
    expect(listKind(captureBytes(Buffer.from(source), 'page.xml'))).toBe(kind);
    expect(listKind(captureText(source, 'html'))).toBe(kind);
    expect(listKind(captureText(source, 'body'))).toBeUndefined();
  });

  it('by its beginning alone, however that goes on', () => {
    for (const piece of ['<!--', '<?a ', '<!DOCTYPE rss [', '<?xml-stylesheet ?>', ' ', '<!---->'])
      expect(listKind(captureText(piece.repeat(300_000), 'html'))).toBeUndefined();
  });
});
