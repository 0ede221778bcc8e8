import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Log } from '@storegraph/service/log';
import type { GatewayMetrics } from '../metrics.ts';
import type { IsAllowedOrigin } from '../http/cors.ts';
import { LIMITS } from '../limits/limits.ts';
import { createHandshakeLimit } from './handshake-limit.ts';
import { createConnections } from './connection.ts';
import type { ConnectionDeps, SocketState } from './connection.ts';
import { attend } from './socket.ts';
import type { PerClientLimit } from '../limits/per-client-limit.ts';

export interface SocketOptions extends ConnectionDeps {
  readonly path: string;
  readonly isAllowedOrigin: IsAllowedOrigin;
  /** The sockets from each network address. */
  readonly addressLimit: PerClientLimit;
  /** How often sockets are pinged, in ms. */
  readonly pingMs: number;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

/** Who does not answer a farewell is cut off after this. The types of ws do not know it yet. */
const CLOSING: object = { closeTimeout: 5_000 };
const SPREAD_MS_EACH = 5;
const MAX_SPREAD_MS = 5_000;
const FAREWELL_MS = 2_000;

/** Answers GraphQL over WebSocket on an HTTP server. `drain` closes all sockets, spread out, and resolves when none is left. */
export function serveSockets(http: HttpServer, { path, isAllowedOrigin, addressLimit, pingMs, metrics, log, ...deps }: SocketOptions): { drain(): Promise<void> } {
  const protocol = createConnections(deps);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.messageBytes, perMessageDeflate: false, ...CLOSING, handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false) });
  const open = new Set<SocketState>();
  const handshakes = createHandshakeLimit();
  let isDraining = false;

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = isDraining || handshakes.isFull() ? 503 : (refusalOf(request, path, isAllowedOrigin) ?? (addressLimit.isFull(deps.addressOf(request)) ? 429 : undefined));
    if (refusal) return refuse(socket, refusal);
    const arrived = handshakes.begin();
    socket.once('close', arrived);
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      const state = attend({ socket: accepted, request, connection: socket as Socket, protocol, arrived, pingMs, metrics, log });
      const leave = addressLimit.take(deps.addressOf(request));
      state.signal.addEventListener('abort', leave, { once: true });
      open.add(state);
      state.signal.addEventListener('abort', () => open.delete(state), { once: true });
    });
  });

  return {
    async drain() {
      isDraining = true;
      // All clients at once would come back all at once, to whoever serves next.
      const pauseMs = Math.min(SPREAD_MS_EACH, MAX_SPREAD_MS / Math.max(1, open.size));
      for (const state of [...open]) {
        state.close(1001, 'Going away');
        await delay(pauseMs);
      }
      const deadline = Date.now() + FAREWELL_MS;
      while (sockets.clients.size > 0 && Date.now() < deadline) await delay(20);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

function refusalOf({ url = '', headers: { origin, host } }: IncomingMessage, path: string, isAllowedOrigin: IsAllowedOrigin): number | undefined {
  if (url.split('?')[0] !== path) return 404;
  // Programs send no origin; a page of another site is not let in with what the browser knows.
  return origin !== undefined && !isAllowedOrigin(origin, host) ? 403 : undefined;
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n${status === 503 ? 'retry-after: 1\r\n' : ''}content-length: 0\r\n\r\n`);
}
