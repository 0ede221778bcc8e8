import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Operation } from '../../domain/partners/partner.ts';
import type { UsageReads, UsageStore } from '../../domain/partners/ports.ts';
import type { OperationUsage } from '../../domain/partners/usage.ts';
import { pagesByPartner } from './pages-by-partner.ts';

interface Row extends Operation {
  partner_id: string;
  count: string;
  errors: string;
  latency: string[];
  last_used_at: Date;
}

const toUsage = ({ partner_id, id, name, type, body, count, errors, latency, last_used_at }: Row): OperationUsage => ({
  partnerId: fromUuid('partner', partner_id), operation: { id, name, type, body },
  count: Number(count), errors: Number(errors), latency: latency.map(Number), lastUsedAt: last_used_at,
});

export function createUsageReads(manager: EntityManager): UsageReads {
  return {
    async byPartners(ids, page) {
      const rows = await manager.query<Row[]>(
        `SELECT u.* FROM unnest($1::uuid[]) AS asked(partner_id) CROSS JOIN LATERAL (
           SELECT o.partner_id, o.id, o.name, o.type, o.body, s.* FROM operation o CROSS JOIN LATERAL (
             SELECT sum(hourly.count) AS count, sum(hourly.errors) AS errors, max(hourly.last_used_at) AS last_used_at,
               ARRAY(SELECT sum(one.latency[place]) FROM operation_usage one, generate_series(1, 11) AS place
                 WHERE (one.partner_id, one.operation_id) = (o.partner_id, o.id) AND one.hour >= date_trunc('hour', $2::timestamptz) GROUP BY place ORDER BY place) AS latency
             FROM operation_usage hourly WHERE (hourly.partner_id, hourly.operation_id) = (o.partner_id, o.id) AND hourly.hour >= date_trunc('hour', $2::timestamptz)
           ) s WHERE o.partner_id = asked.partner_id AND s.count IS NOT NULL AND ($3::text IS NULL OR o.id > $3) ORDER BY o.id LIMIT $4
         ) u`,
        [ids.map(toUuid), page.since, page.after ?? null, page.first + 1],
      );
      return pagesByPartner(rows.map(toUsage), page);
    },
  };
}

export function createUsageStore(manager: EntityManager): UsageStore {
  return {
    async add(flushId, notes) {
      const isNew = await manager.query<unknown[]>(`INSERT INTO inbox (publisher, event_id) VALUES ('gateway', $1) ON CONFLICT DO NOTHING RETURNING 1`, [flushId]);
      if (isNew.length === 0) return false;
      const known = await manager.query<{ partner_id: string; id: string }[]>(
        'SELECT o.partner_id, o.id FROM operation o JOIN (SELECT DISTINCT * FROM unnest($1::uuid[], $2::text[])) AS asked(partner_id, id) USING (partner_id, id)',
        [notes.map(({ partnerId }) => toUuid(partnerId)), notes.map(({ operationId }) => operationId)],
      );
      const keys = new Set(known.map(({ partner_id, id }) => `${partner_id} ${id}`));
      // In one order, so that two flushes at once wait for each other instead of locking each other out.
      const ordered = notes.map((note) => ({ ...note, key: `${toUuid(note.partnerId)} ${note.operationId}` })).filter(({ key }) => keys.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const { partnerId, operationId, count, errors, latency, lastUsedAt } of ordered) {
        await manager.query(
          `INSERT INTO operation_usage AS known (partner_id, operation_id, hour, count, errors, latency, last_used_at)
           VALUES ($1, $2, date_trunc('hour', $6::timestamptz), $3, $4, $5::bigint[], $6)
           ON CONFLICT (partner_id, operation_id, hour) DO UPDATE SET
             count = known.count + excluded.count, errors = known.errors + excluded.errors, last_used_at = greatest(known.last_used_at, excluded.last_used_at),
             latency = ARRAY(SELECT a + b FROM unnest(known.latency, excluded.latency) WITH ORDINALITY AS each(a, b, place) ORDER BY place)`,
          [toUuid(partnerId), operationId, count, errors, latency, lastUsedAt],
        );
      }
      return true;
    },

    async keysUsed(keys) {
      await manager.query(
        `UPDATE api_key SET last_used_at = greatest(api_key.last_used_at, used.at) FROM unnest($1::text[], $2::timestamptz[]) AS used(hash, at) WHERE api_key.hash = used.hash`,
        [keys.map(({ hash }) => hash), keys.map(({ lastUsedAt }) => lastUsedAt)],
      );
    },
  };
}
