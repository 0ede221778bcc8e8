import pg from 'pg';

/** The rows of one statement, sent over a connection of its own. */
export async function queryOnce<Row extends object>(url: string, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
