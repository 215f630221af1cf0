import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DaybookError } from '../record/index.ts';

/** Host name → all its addresses. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The system's resolver. */
export const resolveBySystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** IANA has given out only 2000::/3 as global unicast; ipaddr.js calls the unassigned rest "unicast" too. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Public by the registries, but every machine of a cloud (Azure) finds its own keeper there. */
const WITHIN_CLOUDS = new Set(['168.63.129.16']);

/**
 * Whether a literal address is one of the public internet. IPv4-mapped IPv6 is judged as the IPv4 it holds; translated
 * and tunnelled forms (NAT64, 6to4, Teredo) are not public, since they can hold any IPv4.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast' || WITHIN_CLOUDS.has(ip.toString())) return false;
  return ip.kind() === 'ipv4' || (ip as ipaddr.IPv6).match(GLOBAL_V6);
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/**
 * The addresses a host may be reached at. Every address must be public: a name that also points inside is an attack
 * or a mistake. Throws `private-address` and `unreachable`.
 */
export async function publicAddresses(
  hostname: string,
  options: { readonly resolve: Resolve; readonly allowLoopback: boolean },
): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  if (isIP(host)) addresses = [host];
  else {
    try {
      addresses = await options.resolve(host);
    } catch (cause) {
      throw new DaybookError('capture', 'unreachable', `${host} has no address that could be found`, {
        cause,
      });
    }
  }
  if (addresses.length === 0)
    throw new DaybookError('capture', 'unreachable', `${host} has no address that could be found`);
  for (const address of addresses) {
    if (isPublicAddress(address) || (options.allowLoopback && isLoopback(address))) continue;
    const where = address === host ? address : `${host} (${address})`;
    throw new DaybookError(
      'capture',
      'private-address',
      `${where} is not an address of the public internet: Daybook does not read it`,
    );
  }
  return addresses;
}
