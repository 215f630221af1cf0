import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { readText } from '../../assets/index.ts';

/** In the order in which they are read: a later one may amend an earlier. */
const STYLES = [
  'paper',
  'masthead',
  'front',
  'rows',
  'page',
  'calendar',
  'forms',
  'foot',
  'narrow',
  'print',
] as const;

const FILES = [
  ['site.css', 'text/css; charset=utf-8', STYLES.map((name) => `styles/${name}.css`)],
  ['site.js', 'text/javascript; charset=utf-8', ['site.js']],
  ['icon.svg', 'image/svg+xml', ['icon.svg']],
] as const;

/** The address of a shipped file, with a mark of its content so that it may be kept for long. */
export const fileUrl = new Map<string, string>();

/** The stylesheet, the one small script and the icon. */
export function siteFiles(): Hono {
  const app = new Hono();
  for (const [name, type, parts] of FILES) {
    const body = parts.map((part) => readText(`data/site/${part}`)).join('\n');
    const mark = createHash('sha256').update(body).digest('base64url').slice(0, 12);
    fileUrl.set(name, `/assets/${name}?v=${mark}`);
    app.get(`/${name}`, (c) => {
      c.header('ETag', `"${mark}"`);
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      if (c.req.header('if-none-match') === `"${mark}"`) return c.body(null, 304);
      return c.body(body, 200, { 'Content-Type': type });
    });
  }
  return app;
}
