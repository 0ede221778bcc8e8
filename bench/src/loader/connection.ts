import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createReader } from './read-response.ts';

export interface Connection {
  close(): void;
}

export interface ConnectionEvents {
  /** The next request's text, in Latin-1. Undefined: none any more. */
  next(): string | undefined;
  /** An answer is whole. The body only where it was wanted. */
  answered(status: number, bytes: number, body: string | undefined): void;
  /** The connection broke while an answer was awaited; it is opened again. */
  broke(): void;
  /** Whether the body of the answer that begins is wanted. */
  wantsBody(): boolean;
}

/** As large an answer as is usual comes in one or two reads. */
const READ_BYTES = 128 * 1024;

/** One kept connection that sends a request, awaits its answer, and sends the next. */
export function openConnection(host: string, port: number, events: ConnectionEvents): Connection {
  let socket: Socket;
  let closed = false;
  const buffer = Buffer.allocUnsafe(READ_BYTES);

  const send = (): void => {
    const text = events.next();
    if (text === undefined) return close();
    socket.write(text, 'latin1');
  };
  const open = (): void => {
    const reader = createReader(events.wantsBody, (status, bytes, body) => {
      events.answered(status, bytes, body);
      send();
    });
    socket = connect({
      host, port, noDelay: true,
      onread: { buffer, callback: (length) => (reader(buffer, length), true) },
    });
    socket.once('connect', send);
    socket.on('error', () => {});
    socket.once('close', () => {
      if (closed) return;
      events.broke();
      setTimeout(open, 20);
    });
  };
  function close(): void {
    closed = true;
    socket.destroy();
  }
  open();
  return { close };
}
