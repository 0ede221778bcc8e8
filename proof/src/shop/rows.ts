import pg from 'pg';

/** All rows of a query, over a connection of its own. */
export async function rowsOf<Row>(url: string | undefined, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url ?? '' });
  // The server may be killed meanwhile.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as readonly Row[];
  } finally {
    await client.end().catch(() => {});
  }
}
