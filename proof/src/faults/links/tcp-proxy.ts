import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import type { Affliction, Toxic } from './toxic.ts';

/** Stands between two who talk over TCP, and hands on what they say as badly as it is told to. */
export interface TcpProxy {
  /** Where to connect to instead, on 127.0.0.1. */
  readonly port: number;
  /** How many connections were opened through it. */
  readonly connections: number;
  /** From now on its connections, those that are open as well, have these; none mends it. */
  suffer(afflictions: readonly Affliction[]): void;
  /** Breaks what is open. */
  close(): Promise<void>;
}

interface Connection {
  readonly client: Socket;
  readonly target: Socket;
  /** What it has of what its link suffers from. */
  toxics: readonly Toxic[];
  /** Aborted when it has others. */
  changed: AbortController;
  /** Bytes of answers that were handed on since it has them. */
  answered: number;
}

const HOST = '127.0.0.1';

/** What is done to a piece: what of it is handed on. */
type Pass<Kind extends Toxic['kind']> = (toxic: Extract<Toxic, { kind: Kind }>, piece: Buffer, connection: Connection, isAnswer: boolean, random: Random) => Promise<Buffer> | Buffer;

const NOTHING = Buffer.alloc(0);
const untilChanged = ({ changed: { signal } }: Connection): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));

/** So much of the answers passes, then the end. */
function upTo(afterBytes: number, piece: Buffer, connection: Connection, end: () => void): Buffer {
  const left = Math.max(0, afterBytes - connection.answered);
  connection.answered += piece.length;
  if (piece.length < left) return piece;
  // What is handed on is on its way before the end.
  setImmediate(end);
  return piece.subarray(0, left);
}

const PASS: { readonly [Kind in Toxic['kind']]: Pass<Kind> } = {
  latency: async ({ ms, jitterMs }, piece, _connection, _isAnswer, random) => (await delay(random.between(Math.max(0, ms - jitterMs), ms + jitterMs)), piece),
  bandwidth: async ({ bytesPerSecond }, piece) => (await delay((piece.length / bytesPerSecond) * 1_000), piece),
  hang: async (_toxic, piece, connection) => (await untilChanged(connection), piece),
  // Its end passes, as servers look after connections that nothing is heard of.
  lost: () => NOTHING,
  reset: ({ afterBytes }, piece, connection, isAnswer) => (isAnswer ? upTo(afterBytes, piece, connection, () => reset(connection)) : piece),
  'half-close': ({ afterBytes }, piece, connection, isAnswer) => (isAnswer ? upTo(afterBytes, piece, connection, () => connection.client.end()) : piece),
  cut: ({ afterBytes }, piece, connection, isAnswer) => (isAnswer ? upTo(afterBytes, piece, connection, () => finish(connection)) : piece),
  'slow-close': (_toxic, piece) => piece,
  down: () => NOTHING,
};

function reset({ client, target }: Connection): void {
  client.resetAndDestroy();
  target.resetAndDestroy();
}

function finish({ client, target }: Connection): void {
  client.end(() => client.destroy());
  target.destroy();
}

/** Opens a proxy in front of a port of this machine, on a port of its own. The same seed afflicts the same connections. */
export async function openTcpProxy({ port: targetPort, seed }: { readonly port: number; readonly seed: string }): Promise<TcpProxy> {
  const random = createRandom(`proxy/${seed}`);
  const open = new Set<Connection>();
  let afflictions: readonly Affliction[] = [];
  let connections = 0;

  const afflict = (connection: Connection): void => {
    // Who was lost stays so.
    if (connection.toxics.some(({ kind }) => kind === 'lost')) return;
    connection.toxics = afflictions.filter(({ share }) => random.chance(share)).map(({ toxic }) => toxic);
    connection.answered = 0;
    connection.changed.abort();
    connection.changed = new AbortController();
    if (connection.toxics.some(({ kind }) => kind === 'down')) reset(connection);
  };
  const pump = async (from: Socket, to: Socket, connection: Connection): Promise<void> => {
    const isAnswer = from === connection.target;
    for await (const chunk of from.iterator({ destroyOnReturn: false })) {
      let piece = chunk as Buffer;
      for (const toxic of connection.toxics) piece = await (PASS[toxic.kind] as Pass<Toxic['kind']>)(toxic, piece, connection, isAnswer, random);
      if (to.destroyed || piece.length === 0) continue;
      if (to.writable && !to.write(piece)) await new Promise((resolve) => to.once('drain', resolve).once('close', resolve));
    }
    for (const toxic of connection.toxics) if (toxic.kind === 'slow-close') await delay(toxic.ms);
    to.end();
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    connections += 1;
    const target = connect({ port: targetPort, host: HOST, allowHalfOpen: true, noDelay: true });
    const connection: Connection = { client, target, toxics: [], changed: new AbortController(), answered: 0 };
    open.add(connection);
    for (const [socket, other] of [[client, target], [target, client]] as const) {
      socket.on('error', () => other.resetAndDestroy());
      socket.once('close', () => {
        if (other.destroyed) open.delete(connection);
      });
      // What fails has destroyed both by then.
      pump(socket, other, connection).catch(() => {});
    }
    afflict(connection);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, HOST, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections;
    },
    suffer(next) {
      afflictions = next;
      for (const connection of open) afflict(connection);
    },
    async close() {
      for (const connection of open) reset(connection);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
