import type { EntityManager } from 'typeorm';
import type { Role } from '@storegraph/kernel/caller';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { UserReads, UserStore } from '../domain/ports.ts';
import type { User } from '../domain/user.ts';

/** A row of `SELECT ${USER_COLUMNS} FROM user_account`. */
export interface UserQueryRow {
  id: string;
  email: string;
  display_name: string;
  roles: Role[];
  created_at: Date;
}

export const USER_COLUMNS = 'id, email, display_name, roles, created_at';

export const toUser = (row: UserQueryRow): User => ({
  id: fromUuid('user', row.id),
  email: row.email,
  displayName: row.display_name,
  roles: row.roles,
  createdAt: row.created_at,
});

export function createUserReads(manager: EntityManager): UserReads {
  return {
    byIds: async (ids) =>
      (await manager.query<UserQueryRow[]>(`SELECT ${USER_COLUMNS} FROM user_account WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toUser),

    async credentials(email) {
      const [row] = await manager.query<{ id: string; roles: Role[]; password_hash: string }[]>(
        'SELECT id, roles, password_hash FROM user_account WHERE email = $1', [email],
      );
      return row && { userId: fromUuid('user', row.id), roles: row.roles, passwordHash: row.password_hash };
    },
  };
}

export function createUserStore(manager: EntityManager): UserStore {
  return {
    async add({ id, email, passwordHash, displayName, roles, createdAt }) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO user_account (id, email, password_hash, display_name, roles, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (email) DO NOTHING RETURNING 1`,
        [toUuid(id), email, passwordHash, displayName, roles, createdAt],
      );
      return added.length === 1;
    },

    async rename(id, displayName) {
      const [, changed] = await manager.query<[unknown[], number]>('UPDATE user_account SET display_name = $2 WHERE id = $1', [toUuid(id), displayName]);
      return changed === 1;
    },

    // NO KEY: new sessions and addresses refer to the row, and need not wait.
    lock: async (id) => (await manager.query<unknown[]>('SELECT 1 FROM user_account WHERE id = $1 FOR NO KEY UPDATE', [toUuid(id)])).length === 1,
  };
}
