import { getDomain } from 'tldts';

/** The site that a host belongs to: its registrable domain, customers of one host apart; else the host itself. */
export function siteOfHost(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether two addresses are of one site, so that the one may speak for the other. */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  return siteOfHost(new URL(one).hostname) === siteOfHost(new URL(other).hostname);
}
