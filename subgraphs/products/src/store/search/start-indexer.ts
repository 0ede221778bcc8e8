import type { Transact } from '@storegraph/kernel/transact';
import { startSoleWorker } from '@storegraph/postgres/sole-worker';
import { indexDirtyProducts } from '../../domain/search/index-products.ts';
import type { IndexingStores } from '../../domain/search/index-products.ts';

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
      const { rows } = await client.query<{ errand: boolean }>('SELECT EXISTS (SELECT FROM search_dirty) AND NOT is_paused AS errand FROM search_state');
      return rows[0]?.errand === true && (await transact(indexDirtyProducts)) > 0;
    },
  });
  return () => worker.stop();
}
