import type { EntityManager, EntitySchema, MixedList } from 'typeorm';
import { connectDatabase } from './database.ts';

/** Whether a database was filled is written down here: outside of its migrations, since none fills it. */
export const CREATE_SEED_TABLE = 'CREATE TABLE IF NOT EXISTS seed (seeded_at timestamptz NOT NULL)';

/** Told how many rows of how many are written. */
export type Progress = (done: number, total: number) => void;

/** Several databases are filled at once, on whatever machine there is. */
const PATIENCE_MS = 60_000;

/**
 * Fills a database once: a database that was filled before is left alone, one whose filling
 * was cut short is filled anew. `fill` runs in one transaction.
 */
export async function seedOnce(ownerUrl: string, entities: MixedList<EntitySchema>, fill: (manager: EntityManager) => Promise<void>): Promise<void> {
  const database = await connectDatabase({ url: ownerUrl, urlVariable: 'DATABASE_MIGRATE_URL', entities, name: 'seed', poolSize: 1, connectTimeoutMs: PATIENCE_MS, silentMs: Number.POSITIVE_INFINITY });
  try {
    await database.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
      await manager.query(CREATE_SEED_TABLE);
      const [seeded] = await manager.query<unknown[]>('SELECT 1 FROM seed');
      if (seeded) return;
      await fill(manager);
      await manager.query('INSERT INTO seed VALUES (now())');
    });
  } finally {
    await database.close();
  }
}
