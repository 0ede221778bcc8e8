import type { EntityManager } from 'typeorm';
import { fromUuid } from '@storegraph/kernel/ids';
import type { HoldReads } from '../../domain/inventory/ports.ts';

export function createHoldReads(manager: EntityManager): HoldReads {
  return {
    async due(by, limit) {
      const rows = await manager.query<{ order_id: string }[]>(
        `/* regular work */ SELECT order_id FROM hold WHERE state = 'HELD' AND expires_at <= $1 GROUP BY order_id ORDER BY min(expires_at) LIMIT $2`, [by, limit],
      );
      return rows.map(({ order_id }) => fromUuid('order', order_id));
    },
  };
}
