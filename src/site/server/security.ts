import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from './host.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['X-Frame-Options', 'DENY'],
];

/** Answers only requests for this machine, only to be read, and sends every answer with the headers above. */
export const security: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!isLoopbackHost(host)) return c.text('This paper is read on its own machine only.\n', 421);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return c.text('This paper can only be read.\n', 405, { Allow: 'GET, HEAD' });
  }
  await next();
  for (const [name, value] of HEADERS) c.res.headers.set(name, value);
};
