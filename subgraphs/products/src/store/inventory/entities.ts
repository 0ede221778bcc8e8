import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { idColumn } from '@storegraph/postgres/columns';
import type { Change, HoldState } from '../../domain/inventory/holds/hold.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';

export const stockEntity = new EntitySchema<StockLevel>({
  name: 'stock',
  columns: {
    variantId: idColumn('var', { primary: true, name: 'variant_id' }),
    onHand: { type: 'integer', name: 'on_hand' },
    allocated: { type: 'integer' },
    reserved: { type: 'integer' },
  },
});

/** An order whose stock is decided on: held, refused, or never to be held. */
export const decidedOrderEntity = new EntitySchema<{ orderId: Id<'order'>; decidedAt: Date }>({
  name: 'decided_order',
  columns: {
    orderId: idColumn('order', { primary: true, name: 'order_id' }),
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
});

/** The pieces of a variant that an order asked for, as their table keeps them. */
export interface HoldRow {
  orderId: Id<'order'>;
  variantId: Id<'var'>;
  quantity: number;
  state: HoldState;
  expiresAt: Date;
}

export const holdEntity = new EntitySchema<HoldRow>({
  name: 'hold',
  columns: {
    orderId: idColumn('order', { primary: true, name: 'order_id' }),
    variantId: idColumn('var', { primary: true, name: 'variant_id' }),
    quantity: { type: 'integer' },
    state: { type: 'text' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
});

/** A change of a count and what led to it, as its table keeps it. */
export interface MovementRow extends Change {
  id: string;
  variantId: Id<'var'>;
  orderId: Id<'order'> | null;
  kind: HoldState | 'COUNTED' | 'TRANSFERRED' | 'RETURNED';
  movedAt: Date;
}

export const movementEntity = new EntitySchema<MovementRow>({
  name: 'stock_movement',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    variantId: idColumn('var', { name: 'variant_id' }),
    orderId: idColumn('order', { name: 'order_id', nullable: true }),
    kind: { type: 'text' },
    onHand: { type: 'integer', name: 'on_hand' },
    allocated: { type: 'integer' },
    reserved: { type: 'integer' },
    movedAt: { type: 'timestamptz', name: 'moved_at' },
  },
});

export const inventoryEntities = [stockEntity, decidedOrderEntity, holdEntity, movementEntity];
