import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { startHeartbeat } from './heartbeat.ts';

const EVERY_MS = 300;
/** More than the system holds for a connection on its way. */
const MUCH = 32 * 1024 * 1024;

const endings: (() => void)[] = [];
afterEach(() => endings.splice(0).forEach((end) => end()));

/** A server's socket, its client, and when the client is said to read nothing. */
async function desk(everyMs = EVERY_MS) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[WebSocket, { socket: Socket }]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [socket, { socket: carrier }] = await accepted;
  if (client.readyState !== client.OPEN) await once(client, 'open');
  const pings: number[] = [];
  client.on('ping', () => pings.push(Date.now()));
  let isOver = false;
  const found = new Promise<void>((resolve) => {
    endings.push(startHeartbeat(socket, carrier, everyMs, () => {
      isOver = true;
      resolve();
    }));
  });
  endings.push(() => {
    client.terminate();
    server.close();
  });
  return { socket, carrier, client, pings, found, isOver: () => isOver };
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (const late = Date.now() + 20_000; !isSo() && Date.now() < late;) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('who reads nothing', () => {
  it('is found out though nothing waits for them, or the system holds all of it', async () => {
    const { socket, carrier, client, found } = await desk();
    client.pause();
    socket.send('x'.repeat(10_000));
    await found;
    expect(carrier.writableLength).toBe(0);
  });

  it('is found out though much waits for them', async () => {
    const { socket, carrier, client, found } = await desk();
    client.pause();
    socket.send('x'.repeat(MUCH));
    await found;
    expect(carrier.writableLength).toBeGreaterThan(0);
  });
});

describe('who reads', () => {
  it('is left alone, whether anything is sent or not', async () => {
    // Server and client are one process here: what holds up its loop must not look like a client that reads nothing.
    const { pings, isOver } = await desk(1_500);
    await until(() => pings.length >= 2);
    expect(isOver()).toBe(false);
  });

  it('is left alone while some of what waited for them has gone since the last ping, though they have not come to the ping yet', () => {
    jest.useFakeTimers();
    endings.push(() => jest.useRealTimers());
    const connection = { bytesWritten: 10_000, writableLength: 9_000 };
    const readsNothing = jest.fn();
    endings.push(startHeartbeat(Object.assign(new EventEmitter(), { ping() {} }) as unknown as WebSocket, connection, EVERY_MS, readsNothing));
    for (let taken = 0; taken < 8; taken++) {
      jest.advanceTimersByTime(EVERY_MS);
      connection.writableLength -= 1_000;
    }
    expect(readsNothing).not.toHaveBeenCalled();
    // What is taken while nothing waits is taken by the system.
    connection.writableLength = 0;
    jest.advanceTimersByTime(EVERY_MS);
    connection.bytesWritten += 1_000;
    jest.advanceTimersByTime(EVERY_MS);
    expect(readsNothing).toHaveBeenCalledTimes(1);
  });
});
