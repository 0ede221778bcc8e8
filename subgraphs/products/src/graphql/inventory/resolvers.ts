import { hasRole, isUser } from '@storegraph/kernel/caller';
import { isId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { availabilityOf } from '../../domain/inventory/availability/availability.ts';
import { backorderModeOf } from '../../domain/inventory/availability/backorder.ts';
import { availableOf } from '../../domain/inventory/stock-level.ts';
import type {
  AdjustStockErrorCode, CancelNoticeErrorCode, CreateWarehouseErrorCode, NotifyMeErrorCode, Resolvers, SetBackorderErrorCode, SetLowStockThresholdErrorCode, SetStockErrorCode, TransferStockErrorCode, UpdateWarehouseErrorCode,
} from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import type { Context } from '../context.ts';
import { readMovementNumber } from './cursors.ts';

/** Translation between the graph and the inventory, a line a field. */
export const inventoryResolvers = {
  Query: {
    warehouses: (_, _args, { warehouses }) => warehouses.all(),
    myStockNotices: (_, _args, { caller, notices }) => (caller.userId ? notices.waitingOf(caller.userId) : []),
  },
  Mutation: {
    setStock: (_, { input }, context) =>
      answer<object, SetStockErrorCode>(async () => {
        const id = await change(context, ({ setStock }) => setStock(input));
        return { variant: await context.load.variant(id) };
      }),
    adjustStock: (_, { input }, context) =>
      answer<object, AdjustStockErrorCode>(async () => {
        const id = await change(context, ({ adjustStock }) => adjustStock(input));
        return { variant: await context.load.variant(id) };
      }),
    transferStock: (_, { input }, context) =>
      answer<object, TransferStockErrorCode>(async () => {
        const id = await change(context, ({ transferStock }) => transferStock(context.caller, input));
        return { variant: await context.load.variant(id) };
      }),
    setBackorder: (_, { input }, context) =>
      answer<object, SetBackorderErrorCode>(async () => {
        const id = await change(context, ({ setBackorder }) => setBackorder(input));
        return { variant: await context.load.variant(id) };
      }),
    setLowStockThreshold: (_, { input }, context) =>
      answer<object, SetLowStockThresholdErrorCode>(async () => {
        const id = await change(context, ({ setLowStockThreshold }) => setLowStockThreshold(input));
        return { variant: await context.load.variant(id) };
      }),
    notifyMe: (_, { input }, context) =>
      answer<object, NotifyMeErrorCode>(async () => {
        const id = await change(context, ({ notifyMe }) => notifyMe(context.caller, input));
        return { notice: await context.load.notice(id) };
      }),
    cancelNotice: (_, { input }, context) =>
      answer<object, CancelNoticeErrorCode>(async () => {
        const id = await change(context, ({ cancelNotice }) => cancelNotice(context.caller, input));
        return { notice: await context.load.notice(id) };
      }),
    createWarehouse: (_, { input }, context) =>
      answer<object, CreateWarehouseErrorCode>(async () => {
        const id = await change(context, ({ createWarehouse }) => createWarehouse(context.caller, input));
        return { warehouse: await context.load.warehouse(id) };
      }),
    updateWarehouse: (_, { input }, context) =>
      answer<object, UpdateWarehouseErrorCode>(async () => {
        const id = await change(context, ({ updateWarehouse }) => updateWarehouse(input));
        return { warehouse: await context.load.warehouse(id) };
      }),
  },
  StockNotice: {
    __resolveReference: async ({ id }, { caller, load }) => {
      const notice = isId('notice', id) ? await load.notice(id) : null;
      return notice && (isUser(caller, notice.userId) || hasRole(caller, 'SUPPORT')) ? notice : null;
    },
    variant: ({ variantId }, _, { load }) => load.variant(variantId),
  },
  ProductVariant: {
    availability: async ({ id }, _, { load }) => availabilityOf(await load.stockLevel(id)),
    stock: ({ id }, _, { load }) => load.stockLevel(id),
    lowStockThreshold: async ({ id }, _, { load }) => (await load.stockLevel(id))?.lowThreshold ?? null,
    backorder: async ({ id }, _, { load }) => {
      const stock = await load.stockLevel(id);
      return stock && { mode: backorderModeOf(stock), limit: backorderModeOf(stock) === 'LIMITED' ? stock.backorderLimit : null, expectedAt: stock.expectedAt };
    },
    stockLevels: ({ id }, _, { load }) => load.warehouseLevels(id),
    stockMovements: async ({ id }, { first, after }, { load }) => {
      const page = await load.movementsOf(id, { first: parseFirst(first), after: readMovementNumber(after) });
      return toConnection(page, ({ number }) => [number], async () => (await load.movementCount(id))?.count ?? 0);
    },
  },
  StockLevel: {
    available: availableOf,
  },
  WarehouseStock: {
    available: availableOf,
    warehouse: warehouseOf,
  },
  StockMovement: {
    warehouse: warehouseOf,
  },
} satisfies Resolvers;

async function warehouseOf({ warehouseId }: { readonly warehouseId: Parameters<Context['load']['warehouse']>[0] }, _args: object, { load }: Context) {
  const warehouse = await load.warehouse(warehouseId);
  if (!warehouse) throw new Error(`${warehouseId} is gone`);
  return warehouse;
}
