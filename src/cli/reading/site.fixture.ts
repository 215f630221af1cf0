import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of the town's paper; what is said in it differs by town. */
export const story = (town: string, day: string, head = '', html = 'lang="en"') =>
  `<!doctype html><html ${html}><head><title>${town} mill to reopen</title>${head}
<meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${town} mill to reopen</h1>
<p>The paper mill at ${town} will open its gates again in the spring, its new owners said on Monday, two years after the last shift went home.</p>
<p>About 140 people of ${town} are to be taken on by June, and another 60 by the end of the year, said Ines Calder, who leads the investors.</p>
<p>Mayor Tobias Wren of ${town} called the sale the first good news from the river in ten years, and thanked those who had waited for it.</p></article></body></html>`;

export const rss = (items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Tarn Post</title>${items
    .map((item) =>
      item.startsWith('<') ? `<item>${item}</item>` : `<item><title>x</title><link>${item}</link></item>`,
    )
    .join('')}</channel></rss>`;

type Content = string | Uint8Array | RequestListener;

/** A local site whose pages can be changed, with an ETag for each; every host name leads to it. */
export interface Site {
  readonly base: string;
  readonly pages: Map<string, Content>;
  /** Paths with the status of each answer, since the last call. */
  asked(): string[];
  close(): void;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Content>();
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    response.on('close', () => asked.push(`${response.statusCode} ${path}`));
    const content = pages.get(path);
    if (typeof content === 'function') {
      content(request, response);
      return;
    }
    if (content === undefined) {
      response.writeHead(404).end('nothing here');
      return;
    }
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 12)}"`;
    const type = /\.xml$/.test(path)
      ? 'application/xml'
      : /\.json$/.test(path)
        ? 'application/feed+json'
        : 'text/html; charset=utf-8';
    response.setHeader('etag', etag);
    response.setHeader('content-type', type);
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    base: `http://news.test:${(server.address() as AddressInfo).port}`,
    pages,
    asked() {
      const all = asked.filter((line) => !line.endsWith('/robots.txt'));
      asked = [];
      return all;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** How `daybook add` reads the site in tests: on the loopback address, at once; what it notes goes to `notes`, without the site's address. */
export const asGuest = (site: Site, notes: string[]) => ({
  allowLoopback: true,
  resolve: async () => ['127.0.0.1'],
  delayMs: 1,
  contact: 'desk@tarnpost.test',
  onNote: (note: string) => notes.push(note.replaceAll(site.base, '')),
});

/** The addresses of paths of the site; what is no path stays as it is. */
export const addressesOf = (site: Site, paths: readonly string[]): string[] =>
  paths.map((path) => (path.startsWith('/') ? site.base + path : path));
