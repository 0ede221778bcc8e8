import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { LoginFailures } from '../domain/ports.ts';

/** So many failures are answered within the window; then the address is closed until the oldest of them is out of it. */
const MAX = 5;
const WINDOW = `interval '1 minute'`;

/** The last failures stand latest first, at most MAX of them: closed while the oldest is within the window. */
const isOpen = (now: string): string => `(failed_at[${MAX}] IS NULL OR failed_at[${MAX}] <= ${now} - ${WINDOW})`;

/** What people type into the field for the address is not kept: it may be anybody's, or a password. */
const hashOf = (email: string): string => createHash('sha256').update(email).digest('base64url');

export function createLoginFailures(manager: EntityManager): LoginFailures {
  const closedUntil: LoginFailures['closedUntil'] = async (email, now) => {
    const [row] = await manager.query<{ until: Date }[]>(
      `SELECT failed_at[${MAX}] + ${WINDOW} AS until FROM login_failure WHERE email_hash = $1 AND NOT ${isOpen('$2::timestamptz')}`, [hashOf(email), now],
    );
    return row?.until;
  };

  return {
    closedUntil,

    async note(email, now) {
      const noted = await manager.query<unknown[]>(
        `INSERT INTO login_failure AS f (email_hash, failed_at) VALUES ($1, ARRAY[$2::timestamptz])
         ON CONFLICT (email_hash) DO UPDATE SET failed_at = (EXCLUDED.failed_at || f.failed_at)[1:${MAX}]
         WHERE ${isOpen('$2::timestamptz').replaceAll('failed_at', 'f.failed_at')} RETURNING 1`,
        [hashOf(email), now],
      );
      return noted.length === 1 ? undefined : closedUntil(email, now);
    },

    async forget(email, now) {
      await manager.query(`DELETE FROM login_failure WHERE email_hash = $1 AND ${isOpen('$2::timestamptz')}`, [hashOf(email), now]);
      return closedUntil(email, now);
    },
  };
}
