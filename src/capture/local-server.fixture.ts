import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from 'node:net';
import { afterEach } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts';

/** Local servers and fetchers of one test: closed after it. Every name is resolved to the loopback address. */
export interface LocalWeb {
  /** The port of an HTTP server. */
  serve(listener: RequestListener): Promise<number>;
  /** The port of a server that speaks whatever it likes. */
  serveRaw(onConnection: (socket: Socket) => void): Promise<number>;
  fetcher(options?: FetcherOptions): Fetcher;
}

export function localWeb(): LocalWeb {
  const open: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  const listen = async (server: Server | RawServer): Promise<number> => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  };
  return {
    async serve(listener) {
      const server = createServer(listener);
      open.push({
        close() {
          server.closeAllConnections();
          server.close();
        },
      });
      return listen(server);
    },
    async serveRaw(onConnection) {
      const sockets = new Set<Socket>();
      const server = createRawServer((socket) => {
        sockets.add(socket);
        socket.on('error', () => {});
        onConnection(socket);
      });
      open.push({
        close() {
          for (const socket of sockets) socket.destroy();
          server.close();
        },
      });
      return listen(server);
    },
    fetcher(options) {
      const made = createFetcher({ allowLoopback: true, resolve: async () => ['127.0.0.1'], ...options });
      open.push(made);
      return made;
    },
  };
}
