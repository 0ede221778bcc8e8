import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { CustomerGroup } from '../../domain/groups/group.ts';
import type { GroupReads, GroupsOfUser, GroupStore } from '../../domain/groups/ports.ts';
import { USER_COLUMNS, toUser } from '../user-store.ts';
import type { UserQueryRow } from '../user-store.ts';

interface Row {
  id: string;
  name: string;
  created_at: Date;
}

const COLUMNS = 'g.id, g.name, g.created_at';
const toGroup = ({ id, name, created_at }: Row): CustomerGroup => ({ id: fromUuid('cgroup', id), name, createdAt: created_at });

export function createGroupReads(manager: EntityManager): GroupReads {
  const groups = async (rest: string, parameters: unknown[]) => (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM customer_group g ${rest}`, parameters)).map(toGroup);
  return {
    isAnyLeft: async () => (await manager.query<unknown[]>('/* regular work */ SELECT 1 FROM customer_group WHERE removed_at IS NOT NULL LIMIT 1')).length > 0,
    byIds: (ids) => groups('WHERE g.id = ANY($1) AND g.removed_at IS NULL', [ids.map(toUuid)]),
    page: async (page) => pageOf(await groups('WHERE ($1::uuid IS NULL OR g.id < $1) AND g.removed_at IS NULL ORDER BY g.id DESC LIMIT $2', [page.after ? toUuid(page.after) : null, page.first + 1]), page),
    count: async () => (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM customer_group WHERE removed_at IS NULL'))[0].count,

    async members(groupIds, page) {
      const rows = await manager.query<(UserQueryRow & { group_id: string })[]>(
        `SELECT asked.group_id, u.* FROM unnest($1::uuid[]) AS asked (group_id) CROSS JOIN LATERAL (
           SELECT ${USER_COLUMNS} FROM customer_group_member m JOIN user_account ON id = m.user_id
           WHERE m.group_id = asked.group_id AND ($2::uuid IS NULL OR m.user_id < $2) ORDER BY m.user_id DESC LIMIT $3
         ) u`,
        [groupIds.map(toUuid), page.after ? toUuid(page.after) : null, page.first + 1],
      );
      return new Map([...Map.groupBy(rows, ({ group_id }): Id<'cgroup'> => fromUuid('cgroup', group_id))].map(([id, found]) => [id, pageOf(found.map(toUser), page)]));
    },

    async countMembers(groupIds) {
      const rows = await manager.query<{ group_id: string; count: number }[]>(
        'SELECT group_id, count(*)::int AS count FROM customer_group_member WHERE group_id = ANY($1) GROUP BY group_id', [groupIds.map(toUuid)],
      );
      return rows.map(({ group_id, count }) => ({ groupId: fromUuid('cgroup', group_id), count }));
    },

    async ofUsers(userIds) {
      const rows = await manager.query<(Row & { user_id: string })[]>(
        `SELECT ${COLUMNS}, m.user_id FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id WHERE m.user_id = ANY($1) AND g.removed_at IS NULL ORDER BY g.name`, [userIds.map(toUuid)],
      );
      return rows.map((row) => ({ ...toGroup(row), userId: fromUuid('user', row.user_id) }));
    },
  };
}

/** The groups of those whose membership `changed`, at a version of their own each. */
const WITH_GROUPS = `SELECT u.id AS user_id, u.groups_version AS version, (SELECT coalesce(array_agg(m.group_id ORDER BY m.group_id), '{}') FROM customer_group_member m WHERE m.user_id = u.id) AS group_ids
  FROM user_account u WHERE u.id = ANY($1)`;

export function createGroupStore(manager: EntityManager): GroupStore {
  const changed = async (rows: readonly { user_id: string }[]): Promise<readonly GroupsOfUser[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ user_id }) => user_id);
    await manager.query('UPDATE user_account SET groups_version = groups_version + 1 WHERE id = ANY($1)', [ids]);
    const users = await manager.query<{ user_id: string; version: number; group_ids: string[] }[]>(WITH_GROUPS, [ids]);
    return users.map(({ user_id, version, group_ids }) => ({ userId: fromUuid('user', user_id), version, groupIds: group_ids.map((id) => fromUuid('cgroup', id)) }));
  };

  return {
    async add({ id, name, createdAt }) {
      const added = await manager.query<unknown[]>('INSERT INTO customer_group (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING RETURNING 1', [toUuid(id), name, createdAt]);
      return added.length === 1;
    },

    exists: async (id) => (await manager.query<unknown[]>('SELECT 1 FROM customer_group WHERE id = $1 AND removed_at IS NULL FOR SHARE', [toUuid(id)])).length === 1,

    async rename(id, name) {
      const [row] = await manager.query<[{ is_there: boolean; is_taken: boolean }]>(
        `SELECT EXISTS (SELECT FROM customer_group WHERE id = $1 AND removed_at IS NULL) AS is_there, EXISTS (SELECT FROM customer_group WHERE name = $2 AND id <> $1) AS is_taken`, [toUuid(id), name],
      );
      if (!row.is_there) return 'NOT_FOUND';
      if (row.is_taken) return 'NAME_TAKEN';
      try {
        await manager.query('UPDATE customer_group SET name = $2 WHERE id = $1 AND removed_at IS NULL', [toUuid(id), name]);
        return 'DONE';
      } catch (error) {
        // Somebody else took it in this moment.
        if ((error as { code?: string }).code === '23505') return 'NAME_TAKEN';
        throw error;
      }
    },

    async remove(id, at) {
      // Its id is a name that nobody gives.
      const [, count] = await manager.query<[unknown[], number]>('UPDATE customer_group SET removed_at = $2, name = id::text WHERE id = $1 AND removed_at IS NULL', [toUuid(id), at]);
      return count === 1;
    },

    isNamed: async (id, at) => (await manager.query<unknown[]>('SELECT 1 FROM group_promotion WHERE group_ids @> ARRAY[$1::uuid] AND (ends_at IS NULL OR ends_at > $2) LIMIT 1', [toUuid(id), at])).length > 0,

    async notePromotion({ promotionId, version, groupIds, endsAt }) {
      await manager.query(
        `INSERT INTO group_promotion (promotion_id, version, group_ids, ends_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (promotion_id) DO UPDATE SET version = excluded.version, group_ids = excluded.group_ids, ends_at = excluded.ends_at WHERE group_promotion.version < excluded.version`,
        [toUuid(promotionId), version, groupIds.map(toUuid), endsAt],
      );
    },

    async leftIn(limit) {
      const [group] = await manager.query<{ id: string }[]>('/* regular work */ SELECT id FROM customer_group WHERE removed_at IS NOT NULL ORDER BY removed_at LIMIT 1 FOR UPDATE SKIP LOCKED');
      if (!group) return undefined;
      const members = await manager.query<{ user_id: string }[]>('/* regular work */ SELECT user_id FROM customer_group_member WHERE group_id = $1 ORDER BY user_id LIMIT $2', [group.id, limit]);
      return { id: fromUuid('cgroup', group.id), userIds: members.map(({ user_id }) => fromUuid('user', user_id)) };
    },

    async drop(id) {
      await manager.query('DELETE FROM customer_group WHERE id = $1', [toUuid(id)]);
    },

    async lockUsers(ids) {
      const rows = await manager.query<{ id: string }[]>('SELECT id FROM user_account WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids.map(toUuid)]);
      return new Set(rows.map(({ id }) => fromUuid('user', id)));
    },

    putIn: async (id, userIds) => changed(await manager.query<{ user_id: string }[]>(
      'INSERT INTO customer_group_member (group_id, user_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING RETURNING user_id', [toUuid(id), userIds.map(toUuid)],
    )),

    async takeOut(id, userIds) {
      const [rows] = await manager.query<[{ user_id: string }[], number]>('DELETE FROM customer_group_member WHERE group_id = $1 AND user_id = ANY($2) RETURNING user_id', [toUuid(id), userIds.map(toUuid)]);
      return changed(rows);
    },
  };
}
