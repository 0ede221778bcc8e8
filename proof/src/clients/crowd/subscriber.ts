import { WebSocket } from 'ws';

/** What all subscribers of a process went through. */
export interface CrowdFigures {
  /** Those that are let in, and have asked for what they follow. */
  open: number;
  shown: number;
  /** Versions that were left out, that came again, and that came after later ones. */
  lost: number;
  twice: number;
  /** How often a socket was closed, by its code. */
  readonly closes: Record<string, number>;
  /** How often an operation was refused and asked for again, by its code. */
  readonly refused: Record<string, number>;
  resumed: number;
  /** When each version of an order was shown to those who are quick, in ms of the clock, by `versionKey`. */
  readonly arrivals: Map<string, number[]>;
}

/** A version of an order. */
export const versionKey = (orderId: string, version: number): string => `${orderId} ${version}`;

/** One browser that follows one order. */
export interface Subscriber {
  readonly orderId: string;
  /** The last version that it was shown. */
  version(): number;
  /** Reads no more, as somebody in a tunnel; or goes on. */
  pause(): void;
  resume(): void;
  close(): void;
}

export interface SubscriberOptions {
  readonly url: string;
  readonly token: string;
  readonly orderId: string;
  /** What is selected besides the version, as long as the first socket lasts; whoever comes back has much to catch up with, and asks for little. */
  readonly selection: string;
  /** Whether it is noted when it was shown what. */
  readonly isTimed: boolean;
  /** Where it comes from: one address has only so many ports. */
  readonly localAddress: string;
  /** Whoever was cut off comes back at a moment by chance within this, so that not all do at once. */
  readonly spreadMs: number;
  readonly figures: CrowdFigures;
  /** Called when it is let in for the first time. */
  readonly ready: () => void;
}

/** Whoever fails again and again comes back later each time, up to so many times as late. */
export const LATEST = 4;
/** Who is not let in for so long tries anew. */
const HANDSHAKE_MS = 30_000;

/** Follows an order over a socket of its own, for good: after its cursor, whenever it was cut off. */
export function follow({ url, token, orderId, selection, isTimed, localAddress, spreadMs, figures, ready }: SubscriberOptions): Subscriber {
  const queryOf = (wanted: string): string => `subscription Crowd($orderId: ID!) { orderStatusChanged(orderId: $orderId) { version ${wanted} } }`;
  let socket: WebSocket;
  let version = 0;
  let cursor: string | undefined;
  let failures = 0;
  let isPaused = false;
  let isClosed = false;

  const again = (work: () => void): void => {
    const most = spreadMs * Math.min(2 ** failures, LATEST);
    failures += 1;
    setTimeout(() => isClosed || work(), Math.random() * most);
  };
  const subscribe = (to: WebSocket): void => {
    if (to.readyState === to.OPEN) to.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: queryOf(cursor ? 'status' : selection), variables: { orderId }, ...(cursor ? { extensions: { cursor } } : {}) } }));
  };
  const show = (payload: { data?: { orderStatusChanged?: { version: number } }; extensions?: { cursor?: string } }): void => {
    const next = payload.data?.orderStatusChanged?.version;
    if (next === undefined) return;
    figures.shown += 1;
    if (isTimed) note(versionKey(orderId, next));
    if (version > 0 && next <= version) figures.twice += 1;
    else if (version > 0 && next > version + 1) figures.lost += next - version - 1;
    version = Math.max(version, next);
    cursor = payload.extensions?.cursor ?? cursor;
    failures = 0;
  };
  const note = (key: string): void => {
    const at = figures.arrivals.get(key);
    if (at) at.push(Date.now());
    else figures.arrivals.set(key, [Date.now()]);
  };
  const open = (): void => {
    let isIn = false;
    const opened = new WebSocket(url, 'graphql-transport-ws', { localAddress, perMessageDeflate: false, handshakeTimeout: HANDSHAKE_MS });
    socket = opened;
    opened.on('open', () => opened.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    opened.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload: never };
      if (message.type === 'connection_ack') {
        isIn = true;
        figures.open += 1;
        if (cursor) figures.resumed += 1;
        subscribe(opened);
        ready();
        if (isPaused) opened.pause();
      } else if (message.type === 'next') show(message.payload);
      else if (message.type === 'error' || message.type === 'complete') {
        const code = message.type === 'error' ? ((message.payload as readonly { extensions?: { code?: string } }[])[0]?.extensions?.code ?? 'unknown') : 'complete';
        figures.refused[code] = (figures.refused[code] ?? 0) + 1;
        again(() => subscribe(opened));
      }
    });
    opened.on('error', () => {});
    opened.on('close', (code) => {
      if (isIn) figures.open -= 1;
      figures.closes[code] = (figures.closes[code] ?? 0) + 1;
      if (!isClosed) again(open);
    });
  };
  open();
  return {
    orderId,
    version: () => version,
    pause() {
      isPaused = true;
      socket.pause();
    },
    resume() {
      isPaused = false;
      socket.resume();
    },
    close() {
      isClosed = true;
      socket.terminate();
    },
  };
}
