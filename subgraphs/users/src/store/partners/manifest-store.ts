import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Finding, Manifest, ManifestState, Operation } from '../../domain/partners/partner.ts';
import type { ManifestReads, ManifestStore } from '../../domain/partners/ports.ts';
import { pagesByPartner } from './pages-by-partner.ts';

/** A row of `SELECT ${COLUMNS} FROM operation_manifest`. */
interface Row {
  id: string;
  partner_id: string;
  version: number;
  label: string;
  format: Manifest['format'];
  state: ManifestState;
  findings: Finding[];
  created_at: Date;
  activated_at: Date | null;
  retired_at: Date | null;
}

const COLUMNS = 'id, partner_id, version, label, format, state, findings, created_at, activated_at, retired_at';

const toManifest = ({ id, partner_id, version, label, format, state, findings, created_at, activated_at, retired_at }: Row): Manifest => ({
  id: fromUuid('manifest', id), partnerId: fromUuid('partner', partner_id),
  version, label, format, state, findings, createdAt: created_at, activatedAt: activated_at, retiredAt: retired_at,
});

export function createManifestReads(manager: EntityManager): ManifestReads {
  return {
    byIds: async (ids) => (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM operation_manifest WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toManifest),

    async byPartners(ids, page) {
      const rows = await manager.query<Row[]>(
        `SELECT m.* FROM unnest($1::uuid[]) AS asked(partner_id) CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM operation_manifest WHERE partner_id = asked.partner_id AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
         ) m`,
        [ids.map(toUuid), page.after ? toUuid(page.after) : null, page.first + 1],
      );
      return pagesByPartner(rows.map(toManifest), page);
    },

    async operations(ids) {
      const rows = await manager.query<(Operation & { manifest_id: string })[]>(
        `SELECT m.manifest_id, o.id, o.name, o.type, o.body FROM manifest_operation m
         JOIN operation o ON (o.partner_id, o.id) = (m.partner_id, m.operation_id)
         WHERE m.manifest_id = ANY($1) ORDER BY o.name, o.id`,
        [ids.map(toUuid)],
      );
      return rows.map(({ manifest_id, id, name, type, body }) => ({ manifestId: fromUuid('manifest', manifest_id), id, name, type, body }));
    },
  };
}

export function createManifestStore(manager: EntityManager): ManifestStore {
  return {
    ...createManifestReads(manager),

    async conflicts(partnerId, operations) {
      const rows = await manager.query<{ id: string }[]>(
        `SELECT o.id FROM operation o JOIN unnest($2::text[], $3::text[]) AS asked(id, body) ON asked.id = o.id AND asked.body <> o.body WHERE o.partner_id = $1`,
        [toUuid(partnerId), operations.map(({ id }) => id), operations.map(({ body }) => body)],
      );
      const taken = new Set(rows.map(({ id }) => id));
      return operations.filter(({ id }) => taken.has(id));
    },

    async add({ id, partnerId, label, format, state, findings, createdAt }, operations) {
      await manager.query(
        `INSERT INTO operation_manifest (id, partner_id, version, label, format, state, findings, created_at)
         SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7 FROM operation_manifest WHERE partner_id = $2`,
        [toUuid(id), toUuid(partnerId), label, format, state, JSON.stringify(findings), createdAt],
      );
      await manager.query(
        `WITH kept AS (
           INSERT INTO operation (partner_id, id, name, type, body) SELECT $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) ON CONFLICT DO NOTHING
         ) INSERT INTO manifest_operation (manifest_id, partner_id, operation_id) SELECT $1, $2, unnest($3::text[])`,
        [toUuid(id), toUuid(partnerId), operations.map((one) => one.id), operations.map(({ name }) => name), operations.map(({ type }) => type), operations.map(({ body }) => body)],
      );
    },

    async move(id, from, to, now) {
      const [, moved] = await manager.query<[unknown[], number]>(
        `UPDATE operation_manifest SET state = $3,
           activated_at = CASE WHEN $3 = 'ACTIVE' THEN $4::timestamptz ELSE activated_at END, retired_at = CASE WHEN $3 = 'RETIRED' THEN $4::timestamptz ELSE retired_at END
         WHERE id = $1 AND state = ANY($2)`,
        [toUuid(id), from, to, now],
      );
      return moved === 1;
    },

    active: (partnerId) => manager.query<Operation[]>(
      `SELECT o.id, o.name, o.type, o.body FROM operation o WHERE o.partner_id = $1 AND EXISTS (
         SELECT FROM manifest_operation m JOIN operation_manifest a ON a.id = m.manifest_id AND a.state = 'ACTIVE' WHERE (m.partner_id, m.operation_id) = (o.partner_id, o.id)
       ) ORDER BY o.name, o.id`,
      [toUuid(partnerId)],
    ),
  };
}
