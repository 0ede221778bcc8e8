import type { DataSource } from 'typeorm';

/** Does some work unless somebody does the work of this name on this database now; undefined then. */
export async function withAdvisoryLock<Answer>(dataSource: DataSource, name: string, work: () => Promise<Answer>): Promise<Answer | undefined> {
  // The lock is a connection's own, and goes with it.
  const runner = dataSource.createQueryRunner();
  try {
    const [{ isMine }] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS "isMine"', [name])) as [{ isMine: boolean }];
    if (!isMine) return undefined;
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [name]);
    }
  } finally {
    await runner.release();
  }
}
