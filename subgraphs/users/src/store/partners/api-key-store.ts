import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { ApiKey } from '../../domain/partners/partner.ts';
import type { ApiKeyReads, ApiKeyStore } from '../../domain/partners/ports.ts';
import { pagesByPartner } from './pages-by-partner.ts';

/** A row of `SELECT ${COLUMNS} FROM api_key`. */
interface Row {
  id: string;
  partner_id: string;
  prefix: string;
  label: string;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

// The hash is no part of it: it is read by the registry, and nowhere else.
const COLUMNS = 'id, partner_id, prefix, label, created_at, last_used_at, revoked_at';

const toApiKey = ({ id, partner_id, prefix, label, created_at, last_used_at, revoked_at }: Row): ApiKey =>
  ({ id: fromUuid('key', id), partnerId: fromUuid('partner', partner_id), prefix, label, createdAt: created_at, lastUsedAt: last_used_at, revokedAt: revoked_at });

export function createApiKeyReads(manager: EntityManager): ApiKeyReads {
  return {
    byIds: async (ids) => (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM api_key WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toApiKey),

    async byPartners(ids, page) {
      const rows = await manager.query<Row[]>(
        `SELECT k.* FROM unnest($1::uuid[]) AS asked(partner_id) CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM api_key WHERE partner_id = asked.partner_id AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
         ) k`,
        [ids.map(toUuid), page.after ? toUuid(page.after) : null, page.first + 1],
      );
      return pagesByPartner(rows.map(toApiKey), page);
    },
  };
}

export function createApiKeyStore(manager: EntityManager): ApiKeyStore {
  return {
    byIds: createApiKeyReads(manager).byIds,

    async add({ id, partnerId, hash, prefix, label, createdAt }, max) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO api_key (id, partner_id, hash, prefix, label, created_at) SELECT $1, $2, $3, $4, $5, $6
         WHERE (SELECT count(*) FROM api_key WHERE partner_id = $2 AND revoked_at IS NULL) < $7 RETURNING 1`,
        [toUuid(id), toUuid(partnerId), hash, prefix, label, createdAt, max],
      );
      return added.length === 1;
    },

    async revoke(id, now) {
      const [, revoked] = await manager.query<[unknown[], number]>('UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [toUuid(id), now]);
      return revoked === 1;
    },
  };
}
