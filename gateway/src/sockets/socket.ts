import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '@storegraph/service/log';
import type { GatewayFigures } from '../figures.ts';
import type { CloseReason, SocketState } from './connection.ts';

const PING_MS = 12_000;

/** Lets the protocol speak on a socket until it is closed; a peer that stops answering pings is cut off. */
export function attend(socket: WebSocket, request: IncomingMessage, protocol: Server<SocketState>, figures: GatewayFigures, log: Log): SocketState {
  const gone = new AbortController();
  const close = (code: number, why: CloseReason) => {
    if (socket.readyState === socket.OPEN) figures.closes.inc({ why });
    socket.close(code, why);
  };
  const state: SocketState = { request, signal: gone.signal, close };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when the text has left: who reads slowly is written to slowly.
      send: (text) => new Promise<void>((resolve) => (socket.readyState === socket.OPEN ? socket.send(text, () => resolve()) : resolve())),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => socket.on('message', (data: Buffer) => {
        hear(data.toString('utf8')).catch((error: unknown) => {
          log.warn({ err: error }, 'a message over a socket failed');
          close(4500, 'Internal error');
        });
      }),
    },
    state,
  );
  const stopPinging = keepAlive(socket);
  figures.sockets.inc();
  // Frames that are no frames: ws closes the socket itself, with the code the standard has for it.
  socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'));
  socket.once('close', (code, reason) => {
    stopPinging();
    gone.abort();
    figures.sockets.dec();
    void closed(code, String(reason));
  });
  return state;
}

function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
