import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '@storegraph/service/log';
import type { GatewayMetrics } from '../metrics.ts';
import { LIMITS } from '../limits/limits.ts';
import type { CloseReason, SocketState } from './connection.ts';
import { createMessageRate } from './message-rate.ts';
import { sendNext } from './send-next.ts';
import { startHeartbeat } from './heartbeat.ts';

export interface Attended {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** What carries it. */
  readonly connection: Socket;
  readonly protocol: Server<SocketState>;
  /** Called once it is known who they are, or that they may not come in. */
  readonly arrived: () => void;
  readonly pingMs: number;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

/** Lets the protocol speak on a socket until it is closed; a peer that reads nothing from one ping to the next but one is let go. */
export function attend({ socket, request, connection, protocol, arrived, pingMs, metrics, log }: Attended): SocketState {
  const gone = new AbortController();
  const close = (code: number, why: CloseReason) => {
    if (socket.readyState === socket.OPEN) metrics.closes.inc({ why });
    socket.close(code, why);
  };
  const state: SocketState = { turns: new Map(), request, signal: gone.signal, close, arrived, next: sendNext(socket, connection, gone.signal) };
  const isWithinRate = createMessageRate(LIMITS.messagesAtOnce, LIMITS.messagesPerSecond);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when the text has left: who reads slowly is written to slowly.
      send: (text) => new Promise<void>((resolve) => (socket.readyState === socket.OPEN ? socket.send(text, () => resolve()) : resolve())),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => socket.on('message', (data: Buffer, isBinary: boolean) => {
        if (socket.readyState !== socket.OPEN) return;
        if (!isWithinRate()) return close(4429, 'Too many messages');
        if (isBinary) return close(4400, 'Invalid message received');
        const text = data.toString('utf8');
        hear(text).catch((error: unknown) => {
          if (error instanceof RangeError || isOfServers(text)) return close(4400, 'Invalid message received');
          log.warn({ err: error }, 'a message over a socket failed');
          close(4500, 'Internal error');
        });
      }),
    },
    state,
  );
  const stopWatching = startHeartbeat(socket, connection, pingMs, () => close(1013, 'Too slow: what was sent is not read'));
  const noLongerUnsent = metrics.unsent.add(() => connection.writableLength);
  metrics.sockets.inc();
  // Frames that are no frames: ws closes the socket itself, with the code the standard has for it.
  socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'));
  socket.once('close', (code, reason) => {
    stopWatching();
    noLongerUnsent();
    gone.abort();
    metrics.sockets.dec();
    void closed(code, String(reason));
  });
  return state;
}

/** The library takes a message that only servers send for a fault of its own, as it does one that is nested too deep to be answered. */
function isOfServers(text: string): boolean {
  const { type } = JSON.parse(text) as { type?: unknown };
  return type === 'connection_ack' || type === 'next' || type === 'error';
}
