// The process of the subscribers. First it opens them, then each message asks when all had a version of what they follow.
import { WebSocket } from 'ws';
import { FOLLOW } from './schema.ts';

export interface Opening {
  readonly url: string;
  /** The order that each subscriber follows. */
  readonly orderIds: readonly string[];
}

/** When subscribers had a version, in ms since 1970 with fractions. */
export interface Delivered {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** How many subscribers got the version more than once, or another than the next one. */
  readonly unsound: number;
}

/** Opening sockets by the thousand at once would measure the queue of the system. */
const AT_ONCE = 100;
const now = (): number => performance.timeOrigin + performance.now();

let subscribers = 0;
let awaited = 1;
let delivered = { first: 0, last: 0, count: 0, unsound: 0 };
let whenAll: (() => void) | undefined;

function heard(version: number): void {
  if (version !== awaited) return void (delivered.unsound += 1);
  const at = now();
  if (delivered.count === 0) delivered.first = at;
  delivered.last = at;
  delivered.count += 1;
  if (delivered.count >= subscribers) whenAll?.();
}

/** Resolves once the subscriber has the present version. */
function open(url: string, orderId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
    let known = 0;
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('error', reject);
    socket.once('close', (code, reason) => {
      reject(new Error(`a socket was closed: ${code} ${reason.toString()}`));
      delivered.unsound += 1;
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"connection_ack"')) return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW, variables: { id: orderId } } }));
      if (text.includes('"ping"')) return socket.send('{"type":"pong"}');
      const version = Number(/"version":(\d+)/.exec(text)?.[1]);
      if (!(version > 0)) return reject(new Error(`a subscriber was told ${text.slice(0, 300)}`));
      if (version === known) delivered.unsound += 1;
      known = version;
      heard(version);
      resolve();
    });
  });
}

process.on('message', (message: Opening | { readonly await: number }) => {
  if ('await' in message) {
    awaited = message.await;
    delivered = { first: 0, last: 0, count: 0, unsound: 0 };
    const answer = new Promise<void>((resolve) => (whenAll = resolve));
    process.send?.('ready');
    void Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 60_000))]).then(() => process.send?.(delivered));
    return;
  }
  void openAll(message).then(() => process.send?.({ opened: subscribers }), (error: Error) => process.send?.({ error: error.message }));
});

async function openAll({ url, orderIds }: Opening): Promise<void> {
  subscribers = orderIds.length;
  const left = [...orderIds];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let orderId = left.pop(); orderId !== undefined; orderId = left.pop()) await open(url, orderId);
  }));
}
