import type { Page } from '../model/page.ts';

/** Longer ones are no address that anybody follows. */
const LONGEST = 2000;

/** What the page calls its own address, by a link or meta, made whole where it is given from the root of the site; of the web alone. */
export function ownAddresses(page: Page): string[] {
  const canonical = page.links.find(({ rel }) => rel.toLowerCase() === 'canonical')?.href;
  return [canonical, page.metas.get('og:url')?.[0]].flatMap((href) => {
    const whole = href && URL.canParse(href, 'https://page.invalid') && new URL(href, 'https://page.invalid');
    return whole && /^https?:$/.test(whole.protocol) ? [whole.href] : [];
  });
}

/**
 * The address to show for a page that came without one: a whole one of the web by name, of more than a site's root. It is the page's
 * own claim, so nothing else is told by it.
 */
export function claimedAddress(page: Page): string | undefined {
  return ownAddresses(page).find((address) => {
    const { hostname, pathname, username, search } = new URL(address);
    if (username !== '' || address.length > LONGEST) return false;
    if (/^[\d.]+$|^\[/.test(hostname)) return false;
    return hostname.includes('.') && !hostname.endsWith('.invalid') && (pathname !== '/' || search !== '');
  });
}
