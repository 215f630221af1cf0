const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request names this machine: a page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) sends
 * its own name as the host.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  if (!host) return false;
  const name = host.toLowerCase().replace(/:\d{1,5}$/, '');
  return LOOPBACK.has(name);
}
