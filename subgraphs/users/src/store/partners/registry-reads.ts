import type { EntityManager } from 'typeorm';
import { fromUuid } from '@storegraph/kernel/ids';
import type { ManifestState, Operation, Partner } from '../../domain/partners/partner.ts';
import type { RegistryReads } from '../../domain/partners/ports.ts';

/** One statement sees one state of the database: version, partners and operations belong together. */
const READ = `
  SELECT (SELECT version FROM operation_registry) AS version,
    coalesce((SELECT json_agg(p ORDER BY p.id) FROM (
      SELECT id, name, contract, status, cost_per_second AS "costPerSecond", cost_burst AS "costBurst",
        coalesce((SELECT json_agg(k.hash ORDER BY k.id) FROM api_key k WHERE k.partner_id = partner.id AND k.revoked_at IS NULL), '[]') AS "keyHashes"
      FROM partner
    ) p), '[]') AS partners,
    coalesce((SELECT json_agg(o ORDER BY o."clientId", o.name, o.id) FROM (
      SELECT operation.partner_id AS "clientId", operation.id, operation.name, operation.type, operation.body,
        CASE WHEN bool_or(m.state = 'ACTIVE') THEN 'ACTIVE' WHEN bool_or(m.state = 'RETIRED') THEN 'RETIRED' ELSE 'PENDING' END AS state
      FROM operation
      JOIN manifest_operation mo ON (mo.partner_id, mo.operation_id) = (operation.partner_id, operation.id)
      JOIN operation_manifest m ON m.id = mo.manifest_id
      GROUP BY operation.partner_id, operation.id
    ) o), '[]') AS operations`;

interface Row {
  version: string;
  partners: (Omit<Partner, 'id' | 'version' | 'createdAt'> & { id: string; keyHashes: string[] })[];
  operations: (Operation & { clientId: string; state: ManifestState })[];
}

/** An operation that stands in several manifests has the state of the one that lets it be answered, else of the one that is retired. */
export function createRegistryReads(manager: EntityManager): RegistryReads {
  return {
    async version() {
      const [{ version }] = await manager.query<[{ version: string }]>('SELECT version FROM operation_registry');
      return version;
    },
    async read() {
      const [{ version, partners, operations }] = await manager.query<[Row]>(READ);
      return {
        version,
        partners: partners.map((partner) => ({ ...partner, id: fromUuid('partner', partner.id) })),
        operations: operations.map((operation) => ({ ...operation, clientId: fromUuid('partner', operation.clientId) })),
      };
    },
  };
}
