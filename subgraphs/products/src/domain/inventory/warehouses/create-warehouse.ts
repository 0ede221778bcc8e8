import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { checkWarehouse } from './parse-warehouse.ts';
import type { WarehouseParts } from './parse-warehouse.ts';
import { warehouseCodeTaken } from '../refusals.ts';

/** A warehouse to open. */
export interface CreateWarehouseInput extends WarehouseParts {
  readonly idempotencyKey?: string | null | undefined;
}

/** Opens a warehouse. Answers its id. Refuses with what `checkWarehouse` refuses, CODE_TAKEN, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreateWarehouse = (caller: Caller, input: CreateWarehouseInput) => Promise<Id<'wh'>>;

/** Makes `CreateWarehouse`. */
export function createCreateWarehouse(deps: { transact: Transact<Pick<Stores, 'warehouses' | 'idempotency'>>; newId: () => Id<'wh'> }): CreateWarehouse {
  return async ({ userId: actor = 'nobody' }, { idempotencyKey, code, name, country, priority }) => {
    const parts = { code, name, country, priority };
    checkWarehouse(parts);
    return deps.transact(({ warehouses, idempotency }) =>
      idempotency.once({ actor, operation: 'createWarehouse', key: idempotencyKey ?? undefined, input: parts }, async () => {
        const id = deps.newId();
        if (!(await warehouses.open({ id, ...parts, isActive: true }))) throw warehouseCodeTaken();
        return id;
      }));
  };
}
