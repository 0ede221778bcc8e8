import pg from 'pg';

/**
 * Has every event that a database told since a moment sent again, by its relay, as soon as the service runs. Who heard them
 * knows them again by their ids. Resolves with how many there are.
 */
export async function replaySince(superuserUrl: string, database: string, since: Date): Promise<number> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(superuserUrl), { pathname: `/${database}` }).href, application_name: 'replay' });
  await client.connect();
  try {
    // Who is put back has not heard what all had heard.
    await client.query('DELETE FROM outbox_heard');
    const { rowCount } = await client.query('UPDATE outbox SET published_at = NULL WHERE created_at >= $1 AND published_at IS NOT NULL', [since]);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
