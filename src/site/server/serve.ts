import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { DaybookError } from '../../record/index.ts';
import { isLoopbackHost } from './host.ts';

/** What `serveSite` serves: a hono app, or whatever answers requests as one does. */
export interface Servable {
  fetch(request: Request): Response | Promise<Response>;
}

export interface ServeOptions {
  readonly app: Servable;
  /** 4300 unless told; 0 for any free port. */
  readonly port?: number;
  /** Whether to take one of the next ports when this one is taken. */
  readonly otherPort?: boolean;
}

export interface ServedSite {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const TRIES = 20;

/**
 * Serves an app on 127.0.0.1, and to requests that name this machine alone.
 * @throws DaybookError `port-taken` when the port, and with `otherPort` the twenty after it, are taken.
 */
export async function serveSite({ app, port = 4300, otherPort = false }: ServeOptions): Promise<ServedSite> {
  const guarded = new Hono();
  guarded.all('*', (c) => {
    if (!isLoopbackHost(c.req.header('host'))) {
      return c.text('This paper is read on its own machine only.\n', 421);
    }
    return app.fetch(c.req.raw);
  });
  const last = otherPort && port !== 0 ? port + TRIES : port;
  for (let candidate = port; candidate <= last; candidate += 1) {
    const served = await listen(guarded, candidate);
    if (served) return served;
  }
  const ports = last === port ? `port ${port}` : `ports ${port} to ${last}`;
  throw new DaybookError('site', 'port-taken', `${ports} of 127.0.0.1: taken by another program`);
}

/** Undefined when the port is taken. */
function listen(app: Hono, port: number): Promise<ServedSite | undefined> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => {
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        port: info.port,
        close: () =>
          new Promise<void>((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
  });
}
