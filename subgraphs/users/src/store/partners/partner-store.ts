import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Partner, PartnerStatus } from '../../domain/partners/partner.ts';
import type { PartnerReads, PartnerStore } from '../../domain/partners/ports.ts';

/** A row of `SELECT ${COLUMNS} FROM partner`. */
interface Row {
  id: string;
  name: string;
  contract: string;
  status: PartnerStatus;
  cost_per_second: number;
  cost_burst: number;
  version: number;
  created_at: Date;
}

const COLUMNS = 'id, name, contract, status, cost_per_second, cost_burst, version, created_at';

const toPartner = ({ id, name, contract, status, cost_per_second, cost_burst, version, created_at }: Row): Partner =>
  ({ id: fromUuid('partner', id), name, contract, status, costPerSecond: cost_per_second, costBurst: cost_burst, version, createdAt: created_at });

export function createPartnerReads(manager: EntityManager): PartnerReads {
  const select = async (rest: string, parameters: unknown[]): Promise<Partner[]> =>
    (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM partner ${rest}`, parameters)).map(toPartner);
  return {
    byIds: (ids) => select('WHERE id = ANY($1)', [ids.map(toUuid)]),
    page: async (page) => pageOf(await select('WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2', [page.after ? toUuid(page.after) : null, page.first + 1]), page),
    async count() {
      const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM partner');
      return row?.count ?? 0;
    },
  };
}

export function createPartnerStore(manager: EntityManager): PartnerStore {
  return {
    async add({ id, name, contract, status, costPerSecond, costBurst, version, createdAt }) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO partner (id, name, contract, status, cost_per_second, cost_burst, version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (name) DO NOTHING RETURNING 1`,
        [toUuid(id), name, contract, status, costPerSecond, costBurst, version, createdAt],
      );
      return added.length === 1;
    },

    // NO KEY: usage refers to the row, and need not wait.
    async lock(id) {
      const [row] = await manager.query<Row[]>(`SELECT ${COLUMNS} FROM partner WHERE id = $1 FOR NO KEY UPDATE`, [toUuid(id)]);
      return row && toPartner(row);
    },

    async change({ id, name, contract, status, costPerSecond, costBurst }) {
      const [, changed] = await manager.query<[unknown[], number]>(
        `UPDATE partner SET name = $2, contract = $3, status = $4, cost_per_second = $5, cost_burst = $6
         WHERE id = $1 AND NOT EXISTS (SELECT FROM partner other WHERE other.name = $2 AND other.id <> $1)`,
        [toUuid(id), name, contract, status, costPerSecond, costBurst],
      );
      return changed === 1;
    },

    async raise(id) {
      await manager.query('UPDATE operation_registry SET version = gen_random_uuid()');
      const [rows] = await manager.query<[{ version: number }[], number]>('UPDATE partner SET version = version + 1 WHERE id = $1 RETURNING version', [toUuid(id)]);
      const [row] = rows;
      if (!row) throw new Error(`there is no partner ${id}`);
      return row.version;
    },
  };
}
