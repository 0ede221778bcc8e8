import { connect, createServer, type Socket } from 'node:net';
import { host } from '../ports/free-port.ts';
import { answers } from './own-process.ts';
import type { Running } from './module.ts';

/** How often copies are asked whether they are ready. */
const ASK_EVERY_MS = 200;

interface Copy {
  readonly port: number;
  isReady: boolean;
  connections: number;
}

/**
 * Listens where a service is looked for and hands each connection to the copy that has the fewest of those that say they
 * are ready. A copy that takes none is left out, and the connection goes to another. What is sent is not looked at, so
 * sockets pass like requests.
 */
export async function startBalancer(port: number, ports: readonly number[]): Promise<Running> {
  const copies: Copy[] = ports.map((copy) => ({ port: copy, isReady: true, connections: 0 }));
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    open.add(client);
    client.on('error', () => client.destroy()).once('close', () => open.delete(client));
    handOver(client, copies, new Set());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ port, host }, resolve));
  const asking = copies.map((copy) => ask(copy));
  const stop = async (): Promise<void> => {
    for (const end of asking) end();
    for (const client of open) client.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { name: `balancer of ${port}`, pid: () => undefined, stop, kill: () => void stop() };
}

/** Those who said no are asked last: with nobody ready, one of them may be by now. */
function handOver(client: Socket, copies: readonly Copy[], tried: ReadonlySet<Copy>): void {
  const [copy] = copies.filter((one) => !tried.has(one)).sort((one, other) => Number(other.isReady) - Number(one.isReady) || one.connections - other.connections);
  if (!copy) return void client.destroy();
  const upstream = connect({ port: copy.port, host, allowHalfOpen: true, noDelay: true });
  const isTaken = (): void => {
    if (client.destroyed) return void upstream.destroy();
    upstream.off('error', isRefused).on('error', () => client.destroy());
    client.once('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  };
  const isRefused = (): void => {
    copy.isReady = false;
    handOver(client, copies, new Set([...tried, copy]));
  };
  copy.connections += 1;
  upstream.once('connect', isTaken).once('error', isRefused).once('close', () => (copy.connections -= 1));
}

/** Asks a copy again and again whether it is ready. Returns how to stop. */
function ask(copy: Copy): () => void {
  let isStopped = false;
  const once = async (): Promise<void> => {
    copy.isReady = await answers(`http://${host}:${copy.port}/health/ready`);
    if (!isStopped) setTimeout(() => void once(), ASK_EVERY_MS).unref();
  };
  void once();
  return () => (isStopped = true);
}
