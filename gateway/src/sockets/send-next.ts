import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { SocketState } from './connection.ts';

/** From so many characters on, all subscribers are sent the same bytes, in a frame of their own, instead of a copy each. */
const LONG = 4 * 1024;

/**
 * Sends `next` messages: what they have in common was written once, only the id is each subscriber's. When the connection
 * takes no more for now, what is returned resolves once it does; to a socket that is being closed nothing more is read.
 */
export function sendNext(socket: WebSocket, connection: Duplex, gone: AbortSignal): SocketState['next'] {
  let room: Promise<void> | undefined;
  const untilRoom = (): Promise<void> => {
    room ??= new Promise<void>((resolve) => {
      const done = () => {
        connection.off('drain', done);
        gone.removeEventListener('abort', done);
        room = undefined;
        resolve();
      };
      connection.on('drain', done);
      gone.addEventListener('abort', done);
    });
    return room;
  };
  return (id, payload) => {
    if (socket.readyState !== socket.OPEN) return new Promise(() => {});
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    if (payload.text.length < LONG) {
      socket.send(`${head}${payload.text}}`);
    } else {
      socket.send(head, { fin: false });
      socket.send(payload.frameEnd, { fin: true, binary: false });
    }
    return connection.writableNeedDrain ? untilRoom() : undefined;
  };
}
