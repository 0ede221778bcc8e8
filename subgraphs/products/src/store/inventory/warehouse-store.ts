import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { WarehouseReads, WarehouseStore } from '../../domain/inventory/ports.ts';
import type { Warehouse } from '../../domain/inventory/warehouses/warehouse.ts';

interface WarehouseRow extends Omit<Warehouse, 'id' | 'isActive'> {
  id: string;
  is_active: boolean;
}

const SELECT = 'SELECT id, code, name, country, priority, is_active FROM warehouse';
const IN_ORDER = 'ORDER BY priority, id';

const toWarehouse = ({ id, is_active, ...row }: WarehouseRow): Warehouse => ({ ...row, id: fromUuid('wh', id), isActive: is_active });

export function createWarehouseReads(manager: EntityManager): WarehouseReads {
  return {
    all: async () => (await manager.query<WarehouseRow[]>(`${SELECT} ${IN_ORDER}`)).map(toWarehouse),
    byIds: async (ids) => (await manager.query<WarehouseRow[]>(`${SELECT} WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toWarehouse),
  };
}

export function createWarehouseStore(manager: EntityManager): WarehouseStore {
  return {
    async open({ id, code, name, country, priority, isActive }) {
      const opened = await manager.query<unknown[]>(
        `INSERT INTO warehouse (id, code, name, country, priority, is_active) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (code) DO NOTHING RETURNING 1`,
        [toUuid(id), code, name, country, priority, isActive],
      );
      return opened.length === 1;
    },

    lockAll: async () => (await manager.query<WarehouseRow[]>(`${SELECT} ORDER BY id FOR UPDATE`)).map(toWarehouse),

    async keepOpen(ids) {
      const kept = await manager.query<unknown[]>('SELECT 1 FROM warehouse WHERE id = ANY($1) AND is_active ORDER BY id FOR SHARE', [ids.map(toUuid)]);
      return kept.length === ids.length;
    },

    async isEmpty(id) {
      const found = await manager.query<unknown[]>(
        'SELECT 1 FROM stock_level WHERE warehouse_id = $1 AND (may_owe OR (on_hand, allocated, reserved) <> (0, 0, 0)) LIMIT 1', [toUuid(id)],
      );
      return found.length === 0;
    },

    async change({ id, name, country, priority, isActive }) {
      await manager.query('UPDATE warehouse SET name = $2, country = $3, priority = $4, is_active = $5 WHERE id = $1', [toUuid(id), name, country, priority, isActive]);
    },
  };
}
