import type { Transact } from '@storegraph/kernel/transact';
import { startSoleWorker } from '@storegraph/postgres/sole-worker';
import { indexDirtyProducts, rebuildIndex } from '../../../domain/search/index-products.ts';
import type { IndexingStores } from '../../../domain/search/index-products.ts';

/** Any number will do, as long as nothing else in the database locks it. */
const LOCK = 0x5ea0;

/** What keeps the index up to date, and how it tells of trouble. */
export interface IndexerOptions {
  /** The app role's url of the database. */
  readonly url: string;
  readonly transact: Transact<IndexingStores>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** Indexes what changes, at once. The returned function stops it. */
export function startIndexer({ url, transact, warn }: IndexerOptions): () => Promise<void> {
  const worker = startSoleWorker({
    name: 'indexer', url, lock: LOCK, channel: 'search_dirty', warn,
    async turn(client) {
      const { rows } = await client.query<{ errand: boolean }>(`SELECT NOT is_paused AND (EXISTS (SELECT FROM search_dirty) OR EXISTS (SELECT FROM search_rebuild WHERE phase <> 'DONE')) AS errand FROM search_state`);
      if (!rows[0]?.errand) return false;
      // What changed goes first: it must be found within seconds, however long a rebuild takes.
      return (await transact(indexDirtyProducts)) > 0 || transact(rebuildIndex);
    },
  });
  return () => worker.stop();
}
