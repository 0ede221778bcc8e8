import type { EntityManager } from 'typeorm';
import type { Role } from '@storegraph/kernel/caller';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { SessionStore } from '../domain/ports.ts';

export function createSessionStore(manager: EntityManager): SessionStore {
  const addToken = (sessionId: string, hash: string) => manager.query('INSERT INTO refresh_token (hash, session_id) VALUES ($1, $2)', [hash, sessionId]);

  return {
    async start({ id, userId, client, tokenHash, startedAt, expiresAt }) {
      await manager.query(
        'INSERT INTO session (id, user_id, client, started_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
        [toUuid(id), toUuid(userId), client, startedAt, expiresAt],
      );
      await addToken(toUuid(id), tokenHash);
    },

    async rotate(hash, next, now) {
      // Whoever comes second with the same token waits here, and then finds it used.
      const [[used]] = await manager.query<[{ session_id: string }[], number]>(
        `UPDATE refresh_token t SET used_at = $2 FROM session s
         WHERE t.hash = $1 AND t.used_at IS NULL AND s.id = t.session_id AND s.ended_at IS NULL AND s.expires_at > $2
         RETURNING t.session_id`,
        [hash, now],
      );
      if (!used) return undefined;
      // Asked again: the session may have been ended while its token was waited for.
      const [[owner]] = await manager.query<[{ user_id: string; client: string; roles: Role[] }[], number]>(
        `UPDATE session s SET expires_at = $2 FROM user_account u WHERE s.id = $1 AND u.id = s.user_id AND s.ended_at IS NULL
         RETURNING s.user_id, s.client, u.roles`,
        [used.session_id, next.expiresAt],
      );
      if (!owner) return undefined;
      await addToken(used.session_id, next.hash);
      return { userId: fromUuid('user', owner.user_id), client: owner.client, roles: owner.roles };
    },

    async endReused(hash, now) {
      const [[ended]] = await manager.query<[{ id: string }[], number]>(
        `UPDATE session s SET ended_at = $2 FROM refresh_token t
         WHERE t.hash = $1 AND t.used_at IS NOT NULL AND s.id = t.session_id AND s.ended_at IS NULL RETURNING s.id`,
        [hash, now],
      );
      return ended && fromUuid('sess', ended.id);
    },

    async end(hash, now) {
      await manager.query(
        'UPDATE session s SET ended_at = $2 FROM refresh_token t WHERE t.hash = $1 AND s.id = t.session_id AND s.ended_at IS NULL', [hash, now],
      );
    },
  };
}
