import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { STORY } from '../testing.ts';
import { readLiteral } from './literal.ts';
import { readCall, unflatten } from './nuxt.ts';

const TITLE = 'Harrow Bend mill to reopen in spring';
const shell = (scripts: string, main = '<div id="root"></div>') =>
  `<!doctype html><html lang="en"><head><title>${TITLE} | The Tarn Post</title><meta property="og:title" content="${TITLE}"></head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>${main}${scripts}</body></html>`;
const read = (scripts: string, main?: string) => readArticle(captureText(shell(scripts, main), 'html'));
const json = JSON.stringify;
/** As it stands in a string of a script. */
const inScript = (value: unknown) => json(json(value));
const other = {
  title: 'Choir of a thousand fills the market square',
  url: '/choir',
  body: STORY.join(' ').replaceAll('mill', 'choir'),
};

const article = {
  headline: TITLE,
  published: '2024-05-02',
  body: STORY.map((text) => `<p>${text}</p>`).join(''),
};
const blocks = STORY.map((text, i) => ({ _id: `b${i}`, type: 'text', content: text }));

/** React's stream: a text row, whose length is in bytes, and a row that points to it. */
const stream = (() => {
  const text = article.body;
  const rows = `1:"$Sreact.fragment"\n5:T${Buffer.byteLength(text).toString(16)},${text}2:I[12,["a.js"],"default"]\n0:${json(['$', '$L2', null, { news: { title: TITLE, contentHtml: '$5' } }])}\n`;
  const half = Math.floor(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)]
    .map((piece) => `<script>self.__next_f.push(${json([1, piece])})</script>`)
    .join('');
})();
/** Elements of a server component, each paragraph a row of its own. */
const elements = [
  ...STORY.map((text, i) => `a${i}:${json(['$', 'p', null, { children: text }])}\n`),
  `0:${json(['$', 'article', null, { title: TITLE, children: STORY.map((_, i) => `$La${i}`) }])}\n`,
].join('');
const flat = [
  ['ShallowReactive', 1],
  { data: 2 },
  { story: 3 },
  { title: 4, paragraphs: 5, self: 3 },
  TITLE,
  STORY.map((_, i) => 6 + i),
  ...STORY,
];

const SITES: { readonly [name: string]: string } = {
  'Next.js, one object': `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: { article, related: [other] } } })}</script>`,
  'Next.js, a list of blocks': `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: { story: { title: TITLE, elements: STORY.map((htmlText) => ({ type: 'textBlockArray', items: [{ type: 'htmlTextItem', htmlText }] })) } } } })}</script>`,
  'Next.js, a stream': stream,
  'Next.js, a stream of elements': `<script>self.__next_f.push(${json([1, elements])})</script>`,
  'Nuxt 3': `<script type="application/json" id="__NUXT_DATA__" data-ssr="true">${json(flat)}</script>`,
  'Nuxt 2': `<script>window.__NUXT__=(function(a,b,c){c.title=a;return {layout:"default",data:[{article:c,body:b,title:a,n:void 0,ok:!0,d:new Date(17e11)}],state:{}}}(${json(TITLE)},${json(article.body)},{}));</script>`,
  Apollo: `<script>window.__APOLLO_STATE__=${json({ 'Post:1': { __typename: 'Post', title: TITLE, paragraphs: STORY.map((_, i) => ({ __ref: `Paragraph:${i}` })) }, ...Object.fromEntries(STORY.map((text, i) => [`Paragraph:${i}`, { __typename: 'Paragraph', type: 'P', text }])) })};</script>`,
  Redux: `<script>window.__PRELOADED_STATE__ = JSON.parse(${inScript({ page: { current: { headline: TITLE, body: STORY.join('\n\n') } }, sidebar: [other] })});</script>`,
  Arc: `<script>window.Fusion=window.Fusion||{};Fusion.globalContent=${json({ type: 'story', headlines: { basic: TITLE }, content_elements: [...blocks.slice(0, 2), { type: 'image', url: 'https://x.test/a.jpg', caption: 'The mill.' }, { type: 'interstitial_link', content: 'Read also', url: '/b' }, ...blocks.slice(2)] })};Fusion.deployment="1";</script>`,
  'an object of a house of its own': `<script>var pageModel = {story: {title: '${TITLE}', /* draft */ text: '${STORY.join('\\n').replaceAll("'", "\\'")}', tags: ['mill',],}};</script>`,
};

describe('a story that stands in the scripts alone', () => {
  it.each(Object.entries(SITES))('%s', (_, scripts) => {
    const { article: found, diagnostics } = read(scripts);
    expect(found.text.split('\n\n')).toEqual(STORY);
    expect(found).toMatchObject({ pageKind: 'article', title: TITLE });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'body-from-scripts', severity: 'info' }),
    );
  });

  it('says where its lists hold more words than are joined of one page', () => {
    const text = STORY.join(' ').repeat(200);
    const rows = `5:T${Buffer.byteLength(text).toString(16)},${text}0:${json({ title: TITLE, items: Array.from({ length: 200 }, () => '$5') })}\n`;
    const codes = (stream: string) =>
      read(`<script>self.__next_f.push(${json([1, stream])})</script>`).diagnostics.map(({ code }) => code);
    expect(codes(rows)).toContain('page-cut');
    expect(codes(elements)).not.toContain('page-cut');
  });

  it('tells when it was published and who wrote it, by the object it stands in', () => {
    const story = {
      headline: TITLE,
      body: article.body,
      firstPublishedAt: '2024-05-02T08:30:00+01:00',
      authors: [{ name: 'Ines Calder' }],
    };
    const sidebar = [{ ...other, publishedAt: '2023-01-01', byline: 'Odile Marsh' }];
    const page = read(`<script>window.__STATE__=${json({ sidebar, story })}</script>`).article;
    expect(page.published).toMatchObject({ best: '2024-05-02T08:30:00+01:00', how: 'metadata' });
    expect(page.published.evidence).toMatchObject([{ rule: 'page-data' }]);
    expect(page.byline).toEqual(['Ines Calder']);
    const epoch = { title: TITLE, text: STORY.join('\n'), publishDate: 1714636800000 };
    expect(read(`<script>var s=${json({ epoch })}</script>`).article.published.best).toMatch(/^2024-05-02/);
  });

  it('gives way to the markup where that has the story', () => {
    const main = `<main><h1>${TITLE}</h1>${STORY.slice(0, 4)
      .map((text) => `<p>${text}</p>`)
      .join('')}</main>`;
    const { article: found, diagnostics } = read(SITES['Nuxt 3']!, main);
    expect(found.text.split('\n\n')).toEqual(STORY.slice(0, 4));
    expect(diagnostics).toEqual([]);
  });

  it('is none where the texts are of other pages or no stories', () => {
    const terms =
      'By using this site you agree to these terms. You may not copy what stands on it. We may change them. '.repeat(
        9,
      );
    for (const data of [
      { sidebar: [other] },
      { items: [other, other, other] },
      { i18n: { text: terms } },
      { pages: { content: terms } },
    ])
      expect(read(`<script>window.__STATE__=${json(data)}</script>`).article.text).toBe('');
  });
});

describe('data of scripts', () => {
  const literal = (text: string) => readLiteral(text, 0)?.value;

  it('reads literals as data', () => {
    expect(literal(`{a:1,'b':[!0,!1,null,undefined,-2.5e3,0x1f],"c\\u0041":"x\\x41\\n",d:\`t\`,}`)).toEqual({
      a: 1,
      b: [true, false, null, undefined, -2500, 31],
      cA: 'xA\n',
      d: 't',
    });
    expect(literal('JSON.parse("{\\"a\\":[1]}")')).toEqual({ a: [1] });
    expect(literal('Object.create(null,{a:{writable:true,value:3}})')).toEqual({ a: 3 });
  });

  it('reads nothing that would have to be run', () => {
    for (const text of [
      'alert(1)',
      '{a:b}',
      '{a:x()}',
      `{a:\`\${x}\`}`,
      '{get a(){return 1}}',
      '[1,2',
      '"open',
      '{a',
      'function(){}',
    ])
      expect(literal(text), text).toBeUndefined();
  });

  it('sets no prototype, and stops at a depth', () => {
    const value = literal('{"__proto__":{"polluted":1},a:1}') as { readonly polluted?: number };
    expect(value.polluted).toBeUndefined();
    expect(literal('['.repeat(100) + ']'.repeat(100))).toBeDefined();
    expect(literal('['.repeat(100_000))).toBeUndefined();
  });

  it('puts the names of a call in their places', () => {
    expect(readCall('(function(a,b){b.c="d";b["e f"]=a;return {x:[a,b]}}(1,{}))', 0)?.value).toEqual({
      x: [1, { c: 'd', 'e f': 1 }],
    });
    expect(readCall('(function(a){alert(a);return {x:a}}(1))', 0)).toBeUndefined();
  });

  it('joins flattened payloads, circular ones too', () => {
    const circular = unflatten([{ a: 1 }, ['Ref', 2], { up: 0, n: 3 }, 7]) as {
      a: { up: unknown; n: number };
    };
    expect(circular.a.n).toBe(7);
    expect(circular.a.up).toBe(circular);
    expect(unflatten([['Reactive', 0]])).toBeUndefined();
    expect(unflatten([{ a: 99 }])).toEqual({ a: undefined });
  });

  it('survives scripts that are broken or built to harm', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const hostile = [
      `<script id="__NEXT_DATA__" type="application/json">${deep}</script>`,
      `<script>window.x=${deep}</script>`,
      `<script>self.__next_f.push([1,"0:Tffffff,short"])</script>`,
      `<script>self.__next_f.push([1,"0:[\\"$L0\\",\\"$0\\"]\\n"])</script>${'<script>self.__next_f.push([1,"'.repeat(50)}`,
      `<script id="__NUXT_DATA__" type="application/json">[${'["Ref",0],'.repeat(2000)}0]</script>`,
      `<script>window.__NUXT__=(function(a){return {a:a}}(${'['.repeat(3000)}</script>`,
      `<script>var a = {b: "${'x'.repeat(100_000)}</script>`,
    ];
    for (const scripts of hostile) expect(read(scripts).article.text).toBe('');
  });
});
