import { setTimeout as delay } from 'node:timers/promises';
import { host } from '@storegraph/stack/ports/free-port';
import type { Shop } from '@storegraph/stack/shop';

const PATIENCE_MS = 60_000;

/** Tells one process to leave in good order, and waits until the one that is started in its stead is ready. Resolves with how long that took, in ms. */
export async function restart(shop: Pick<Shop, 'pids' | 'ports'>, name: string): Promise<number> {
  const before = shop.pids()[name];
  if (before === undefined) throw new Error(`No process is called ${name}: ${Object.keys(shop.pids()).join(', ')}.`);
  const since = performance.now();
  process.kill(before, 'SIGTERM');
  for (;;) {
    const now = shop.pids()[name];
    if (now !== undefined && now !== before && await isReady(Number(shop.ports[name]))) return performance.now() - since;
    if (performance.now() - since > PATIENCE_MS) throw new Error(`${name} was not back ${PATIENCE_MS / 1_000} s after it was told to leave.`);
    await delay(50);
  }
}

const isReady = (port: number): Promise<boolean> => fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(1_000) }).then(({ ok }) => ok, () => false);
