/** Parameters that say where a reader came from, not which page is meant. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ocid|xtor|at_\w+)$/i;

/**
 * An address as the store compares it: without scheme, credentials, fragment, tracking parameters and a slash at the
 * end, parameters sorted. Undefined where there is no web address.
 */
export function addressOf(url: string | undefined): string | undefined {
  const parsed = webAddress(url);
  if (!parsed) return undefined;
  for (const name of [...parsed.searchParams.keys()])
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  const query = parsed.searchParams.toString();
  return `${parsed.host}${parsed.pathname.replace(/\/$/, '')}${query ? `?${query}` : ''}`;
}

/** The host that an address is on, without `www.`. */
export function siteOf(url: string | undefined): string | undefined {
  return webAddress(url)?.host.replace(/^www\./, '');
}

function webAddress(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
}
