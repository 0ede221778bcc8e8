import pg from 'pg';
import type { DataDirectory } from '../data/directory.ts';
import { renewAccessKey } from '../data/secrets.ts';

/**
 * Ends every login of a shop whose users were brought to an earlier moment. A session that has ended since would be open again,
 * and a refresh token that was used up good once more; an access token may be of somebody who is not there any more.
 */
export async function endLogins(superuserUrl: string, directory: DataDirectory): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(superuserUrl), { pathname: '/users' }).href, application_name: 'restore' });
  await client.connect();
  try {
    await client.query('UPDATE session SET ended_at = now() WHERE ended_at IS NULL');
  } finally {
    await client.end();
  }
  await renewAccessKey(directory);
}
