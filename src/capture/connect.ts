import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { publicAddresses, type Resolve } from './address.ts';

/** Of a name's addresses that many are tried: each may take as long as a connection may. */
const MOST_ADDRESSES = 4;

/**
 * An undici connector that resolves the host itself, checks every address, and connects to the very address that was
 * checked: a second look-up, which could answer otherwise (DNS rebinding), never happens. TLS still names the host.
 */
export function guardedConnector(options: {
  readonly resolve: Resolve;
  readonly allowLoopback: boolean;
  readonly timeoutMs: number;
}): buildConnector.connector {
  const connect = buildConnector({ timeout: options.timeoutMs, allowH2: false });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    publicAddresses(host, options).then(
      (addresses) => {
        const servername = target.servername || (isIP(host) ? '' : host);
        const attempt = (i: number): void => {
          connect({ ...target, hostname: addresses[i] ?? '', servername }, (error, socket) => {
            if (error && i + 1 < Math.min(addresses.length, MOST_ADDRESSES)) attempt(i + 1);
            else if (error) callback(error, null);
            else callback(null, socket);
          });
        };
        attempt(0);
      },
      (error: Error) => callback(error, null),
    );
  };
}
