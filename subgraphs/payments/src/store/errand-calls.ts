import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ERRAND_CHANNEL } from './errand-store.ts';

/** As much of the driver's client as is needed to hear notifications. */
interface NotifyingClient {
  on(event: 'notification' | 'end' | 'error', hear: () => void): void;
  removeAllListeners(event: 'notification'): void;
}

const RETRY_MS = 1_000;

/** Hears when an errand is added, on a connection of its own, which is opened again when it breaks. The returned function stops. */
export function listenForErrands(dataSource: DataSource, call: () => void, warn: (message: string, details: Record<string, unknown>) => void): () => Promise<void> {
  const stopping = new AbortController();
  // Made once, before anything is awaited: a stop that comes while the connection is being opened must not be missed.
  const stopped = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));

  const listenUntilBroken = async (): Promise<void> => {
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as NotifyingClient;
      const broken = new Promise<void>((resolve) => {
        client.on('end', resolve);
        client.on('error', resolve);
      });
      client.on('notification', call);
      await runner.query(`LISTEN ${ERRAND_CHANNEL}`);
      call();
      await Promise.race([broken, stopped]);
      client.removeAllListeners('notification');
      if (stopping.signal.aborted) await runner.query(`UNLISTEN ${ERRAND_CHANNEL}`);
    } finally {
      if (!runner.isReleased) await runner.release();
    }
  };

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await listenUntilBroken().catch((error: unknown) => warn('hearing of errands failed, trying again', { error: String(error) }));
      await pause(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();

  return async () => {
    stopping.abort();
    await running;
  };
}
