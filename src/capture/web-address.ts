import { DaybookError } from '../record/index.ts';

/** Servers are asked to take 8,000 octets (RFC 9110, 4.1); what is longer is nobody's page. */
const LONGEST = 8000;
const LONGEST_SHOWN = 300;

/**
 * An address that can be read, absolute; credentials and the fragment are taken out, since neither is ever sent. Throws
 * `bad-url`.
 */
export function parseAddress(url: string, base?: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url, base);
  } catch (cause) {
    throw new DaybookError('capture', 'bad-url', `"${shownAddress(url)}" is not an address`, { cause });
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    throw new DaybookError(
      'capture',
      'bad-url',
      `${shownAddress(url)}: only http and https addresses are read`,
    );
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  if (parsed.href.length > LONGEST)
    throw new DaybookError(
      'capture',
      'bad-url',
      `${shownAddress(url)} has ${parsed.href.length} characters: addresses are read up to ${LONGEST}`,
    );
  return parsed;
}

/**
 * An address that came with a page, as its record keeps it: one of the web, without the name and password that it may have.
 * Undefined for any other (`javascript:`, `file:`, a path): nobody could follow it, and some who did would be sorry.
 */
export function recordedAddress(url: string): string | undefined {
  try {
    parseAddress(url);
  } catch {
    return undefined;
  }
  const bare = withoutCredentials(url.trim());
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(bare) ? bare : parseAddress(url).href;
}

/** An address as the store keeps it, without the name and password that it may have. */
export function withoutCredentials(url: string): string {
  return url.replace(/^(\s*[a-z][a-z0-9+.-]{0,40}:[/\\]{2,})[^/\\?#]*@/i, '$1');
}

/** An address as messages name it: the same without control characters, and not too long. */
export function shownAddress(url: string): string {
  const clean = withoutCredentials(url.slice(0, LONGEST)).replace(/\p{Cc}/gu, '\uFFFD');
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN)}…` : clean;
}
