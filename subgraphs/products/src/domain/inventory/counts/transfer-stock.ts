import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../../catalogue/refusals.ts';
import type { Stores } from '../../ports.ts';
import { insufficientStock, sameWarehouse, transferOutOfRange, transferWarehouseNotFound } from '../refusals.ts';
import { availableOf, isCount } from '../stock-level.ts';

/** Pieces of a variant and where they go, as a client sends them. */
export interface TransferStockInput {
  readonly variantId: string;
  readonly fromWarehouseId: string;
  readonly toWarehouseId: string;
  readonly quantity: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Brings pieces that nobody was promised from one warehouse to another. Answers the variant's id. Refuses with
 * INVALID_ID, SAME_WAREHOUSE, QUANTITY_OUT_OF_RANGE, VARIANT_NOT_FOUND, WAREHOUSE_NOT_FOUND, INSUFFICIENT_STOCK,
 * INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type TransferStock = (caller: Caller, input: TransferStockInput) => Promise<Id<'var'>>;

/** Makes `TransferStock`. */
export function createTransferStock(deps: { transact: Transact<Pick<Stores, 'stock' | 'warehouses' | 'idempotency'>> }): TransferStock {
  return async ({ userId: actor = 'nobody' }, { idempotencyKey, ...input }) => {
    const variantId = parseId('var', input.variantId, ['variantId']);
    const [from, to] = [parseId('wh', input.fromWarehouseId, ['fromWarehouseId']), parseId('wh', input.toWarehouseId, ['toWarehouseId'])];
    const { quantity } = input;
    if (from === to) throw sameWarehouse();
    if (quantity < 1 || !isCount(quantity)) throw transferOutOfRange();
    return deps.transact(({ stock, warehouses, idempotency }) =>
      idempotency.once({ actor, operation: 'transferStock', key: idempotencyKey ?? undefined, input }, async () => {
        const [locked] = await stock.lock([variantId]);
        if (!locked) throw variantNotFound();
        for (const [field, id] of [['fromWarehouseId', from], ['toWarehouseId', to]] as const) {
          if (!locked.levels.some(({ warehouseId }) => warehouseId === id)) throw transferWarehouseNotFound(field);
        }
        const source = locked.levels.find(({ warehouseId }) => warehouseId === from);
        if (!source || availableOf(source) < quantity) throw insufficientStock();
        // Whoever closes a warehouse waits for this, or was first.
        if (!(await warehouses.keepOpen([from, to]))) throw transferWarehouseNotFound('toWarehouseId');
        const isMoved = await stock.book(variantId, 'TRANSFERRED', [{ warehouseId: from, by: -quantity }, { warehouseId: to, by: quantity }]);
        if (!isMoved) throw insufficientStock();
        return variantId;
      }));
  };
}
