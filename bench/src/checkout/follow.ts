import { WebSocket } from 'ws';

/** One customer's socket. */
export interface Follower {
  /** Resolves once the order is CONFIRMED as this client is told. Rejects when it ends otherwise, or takes longer than is thinkable. */
  untilConfirmed(orderId: string): Promise<void>;
  close(): void;
}

const TEXT = 'subscription Follow($orderId: ID!) { orderStatusChanged(orderId: $orderId) { id version status } }';
const OVER = /"status":"(CANCELLED|REJECTED|EXPIRED)"/;
const LATE_MS = 60_000;

/** Opens a socket and is let in. */
export function openFollower(url: string, token: string): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
    const waiting = new Map<string, { readonly confirmed: () => void; readonly failed: (error: Error) => void; readonly late: NodeJS.Timeout }>();
    let number = 0;
    const leave = (id: string): void => {
      clearTimeout(waiting.get(id)?.late);
      waiting.delete(id);
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ id, type: 'complete' }));
    };
    const failAll = (error: Error): void => {
      reject(error);
      for (const [id, { failed }] of waiting) {
        failed(error);
        leave(id);
      }
    };
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    socket.once('error', failAll);
    socket.once('close', (code, reason) => failAll(new Error(`a socket was closed: ${code} ${reason.toString()}`)));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      const { type, id = '' } = JSON.parse(text) as { type: string; id?: string };
      if (type === 'connection_ack') return resolve(follower);
      if (type === 'ping') return socket.send('{"type":"pong"}');
      const one = waiting.get(id);
      if (!one) return;
      if (type === 'error' || OVER.test(text) || text.includes('"errors"')) one.failed(new Error(`a subscriber was told ${text.slice(0, 300)}`));
      else if (text.includes('"status":"CONFIRMED"')) one.confirmed();
      else return;
      leave(id);
    });
    const follower: Follower = {
      untilConfirmed: (orderId) => new Promise((confirmed, failed) => {
        const id = String((number += 1));
        const late = setTimeout(() => {
          failed(new Error(`order ${orderId} was not confirmed within ${LATE_MS / 1_000} s`));
          leave(id);
        }, LATE_MS);
        waiting.set(id, { confirmed, failed, late });
        socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: TEXT, variables: { orderId } } }));
      }),
      close: () => socket.terminate(),
    };
  });
}
