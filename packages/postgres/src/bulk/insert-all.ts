import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import type { Progress } from '../seed.ts';

const BATCH = 500;

/** Writes rows into their tables, table by table, a batch at a time. */
export async function insertAll(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of different rows in one list
  manager: EntityManager, tables: readonly (readonly [EntitySchema<any>, readonly ObjectLiteral[]])[], onProgress: Progress,
): Promise<void> {
  const total = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  for (const [entity, rows] of tables) {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await manager.createQueryBuilder().insert().into(entity).values(batch).updateEntity(false).execute();
      done += batch.length;
      onProgress(done, total);
    }
  }
}
