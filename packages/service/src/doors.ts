import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

/** So many connections may wait at the doors together; whoever comes after them hears nothing, and tries again a second later. No more: who waited for long has left, and is taken all the same. */
const WAITING = 4_096;

/** So many at each of them. Node's own is 511. */
const backlogOf = (doors: number): number => Math.min(511, Math.floor(WAITING / doors));

/**
 * libuv takes one connection of a listening socket in each turn of its loop (`uv__server_io`, since 1.45). While there is
 * much to do turns are long, and whoever is new waits at the door, however much their request matters. With several
 * sockets at one port (SO_REUSEPORT) the system spreads newcomers over them, and each turn takes one of each.
 */
export interface Doors {
  /** How each of them is opened, the server's own first. */
  readonly options: { readonly backlog: number; readonly reusePort: boolean };
  /** Throws EADDRINUSE where somebody listens already: at a port that is shared, the system would not say so. */
  demandFree(host: string, port: number): Promise<void>;
  /** Opens the others, where the server listens. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Doors of a server, `count` with its own. */
export function createDoors(server: HttpServer, count: number): Doors {
  const others: Server[] = [];
  // Elsewhere the option is refused, or means something else.
  const reusePort = count > 1 && process.platform === 'linux';
  const options = { backlog: backlogOf(count), reusePort };
  return {
    options,
    async demandFree(host, port) {
      if (!reusePort || port === 0) return;
      const probe = createServer();
      await listening(probe, { host, port });
      await closed(probe);
    },
    async open() {
      const { address: host, port } = server.address() as AddressInfo;
      for (let nth = 1; reusePort && nth < count; nth += 1) {
        // As an HTTP server opens its own.
        const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket));
        others.push(door);
        await listening(door, { host, port, ...options });
      }
    },
    async close() {
      await Promise.all(others.splice(0).map(closed));
    },
  };
}

async function listening(server: Server, options: { readonly host: string; readonly port: number } & Partial<Doors['options']>): Promise<void> {
  server.listen(options);
  await once(server, 'listening');
}

/** Takes no more; those it has taken are the HTTP server's, which closes them. */
const closed = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve());
});
