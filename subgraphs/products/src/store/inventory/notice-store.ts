import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { NoticeReads, NoticeStore } from '../../domain/inventory/ports.ts';
import type { StockNotice } from '../../domain/inventory/notices/stock-notice.ts';

interface NoticeRow {
  id: string;
  user_id: string;
  variant_id: string;
  state: StockNotice['status'];
  requested_at: Date;
  ended_at: Date | null;
}

const SELECT = 'SELECT id, user_id, variant_id, state, requested_at, ended_at FROM stock_notice';

const toNotice = (row: NoticeRow): StockNotice => ({
  id: fromUuid('notice', row.id), userId: fromUuid('user', row.user_id), variantId: fromUuid('var', row.variant_id),
  status: row.state, requestedAt: row.requested_at, endedAt: row.ended_at,
});

export function createNoticeReads(manager: EntityManager): NoticeReads {
  return {
    byIds: async (ids) => (await manager.query<NoticeRow[]>(`${SELECT} WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toNotice),
    waitingOf: async (userId) => (await manager.query<NoticeRow[]>(`${SELECT} WHERE user_id = $1 AND state = 'WAITING' ORDER BY number DESC`, [toUuid(userId)])).map(toNotice),
  };
}

export function createNoticeStore(manager: EntityManager): NoticeStore {
  return {
    ...createNoticeReads(manager),

    async add({ id, userId, variantId, stockVersion, requestedAt }) {
      await manager.query(
        `INSERT INTO stock_notice (id, user_id, variant_id, state, stock_version, requested_at) VALUES ($1, $2, $3, 'WAITING', $4, $5)`,
        [toUuid(id), toUuid(userId), toUuid(variantId), stockVersion, requestedAt],
      );
      return id;
    },

    async cancel(userId, variantId, at) {
      const [[cancelled]] = await manager.query<[{ id: string }[], number]>(
        `UPDATE stock_notice SET state = 'CANCELLED', ended_at = $3 WHERE user_id = $1 AND variant_id = $2 AND state = 'WAITING' RETURNING id`,
        [toUuid(userId), toUuid(variantId), at],
      );
      return cancelled && fromUuid('notice', cancelled.id);
    },

    async end(variantId, stockVersion, at) {
      const [rows] = await manager.query<[{ id: string; user_id: string; number: string }[], number]>(
        `UPDATE stock_notice SET state = 'DUE', ended_at = $3 WHERE variant_id = $1 AND state = 'WAITING' AND stock_version < $2 RETURNING id, user_id, number`,
        [toUuid(variantId), stockVersion, at],
      );
      return rows.map(({ id, user_id, number }) => ({ id: fromUuid('notice', id), userId: fromUuid('user', user_id), number: Number(number) }));
    },
  };
}
