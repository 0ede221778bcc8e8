import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { StockReads } from '../../domain/inventory/ports.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';

/** A row of `SELECT ${STOCK_COLUMNS} FROM stock s`. */
export interface StockRow {
  variant_id: string;
  on_hand: number;
  allocated: number;
  reserved: number;
}

export const STOCK_COLUMNS = 's.variant_id, s.on_hand, s.allocated, s.reserved';

export const toStockLevel = ({ variant_id, on_hand, allocated, reserved }: StockRow): StockLevel => ({
  variantId: fromUuid('var', variant_id), onHand: on_hand, allocated, reserved,
});

export function createStockReads(manager: EntityManager): StockReads {
  return {
    levels: async (variantIds) =>
      (await manager.query<StockRow[]>(`SELECT ${STOCK_COLUMNS} FROM stock s WHERE s.variant_id = ANY($1)`, [variantIds.map(toUuid)])).map(toStockLevel),
  };
}
