import { describe, expect, it } from '@jest/globals';
import type { Outbox, Told } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import { createHoldStock } from './hold-stock.ts';
import type { Pieces } from '../pieces.ts';
import type { LockedStock, StockStore } from '../ports.ts';
import { releaseStock } from './release-stock.ts';

const orderId: Id<'order'> = 'order_1';
const LAMP: Id<'var'> = 'var_lamp';
const CHAIR: Id<'var'> = 'var_chair';

const BERLIN: Id<'wh'> = 'wh_berlin';

/** A warehouse where so many pieces can be sold. */
function warehouse(sellable: Readonly<Record<Id<'var'>, number>>) {
  const told: Told[] = [];
  const held: { shares: readonly Pieces[]; expiresAt: Date }[] = [];
  const counted = (variantId: Id<'var'>): LockedStock => {
    const level = { variantId, onHand: sellable[variantId] ?? 0, allocated: 0, reserved: 0 };
    return { ...level, version: 1, lowThreshold: 0, backorderLimit: 0, expectedAt: null, isSellable: true, levels: [{ ...level, warehouseId: BERLIN, mayOwe: false }] };
  };
  const decided = new Set<string>();
  const locked: (readonly Id<'var'>[])[] = [];
  const stock: Pick<StockStore, 'decide' | 'lock' | 'hold' | 'lockHeldFor' | 'raiseStock'> = {
    decide: async (order) => !decided.has(order) && Boolean(decided.add(order)),
    lock: async (ids) => {
      locked.push(ids);
      return ids.filter((id) => id in sellable).map(counted);
    },
    hold: async (_, shares, expiresAt) => void held.push({ shares, expiresAt }),
    lockHeldFor: async () => [],
    raiseStock: async (ids) => new Map(ids.map((id) => [id, 2])),
  };
  const variants: unknown[] = [];
  const outbox: Outbox = { tell: async (event) => void told.push(event), tellAll: async (events) => void variants.push(...events.map(({ name, payload }) => [name, payload])) };
  return { stores: { stock: stock as StockStore, outbox }, told, held, locked, variants };
}

const holdStock = createHoldStock({ now: () => new Date('2026-11-21T10:00:00Z'), holdMs: 600_000 });

describe('holding stock', () => {
  it('takes the pieces of a variant together, in one order for all', async () => {
    const { stores, held, locked, told, variants } = warehouse({ [LAMP]: 4, [CHAIR]: 9 });
    await holdStock(stores, { orderId, lines: [{ variantId: LAMP, quantity: 1 }, { variantId: CHAIR, quantity: 1 }, { variantId: LAMP, quantity: 2 }] });
    expect(locked).toEqual([[CHAIR, LAMP]]);
    expect(held).toEqual([{ shares: [{ variantId: CHAIR, warehouseId: BERLIN, quantity: 1 }, { variantId: LAMP, warehouseId: BERLIN, quantity: 3 }], expiresAt: new Date('2026-11-21T10:10:00Z') }]);
    expect(told).toEqual([{ name: 'products.stock-held', aggregateId: orderId, aggregateVersion: 1, payload: { orderId } }]);
    expect(variants).toEqual([[CHAIR, 8], [LAMP, 1]].map(([variantId, orderableQuantity]) => ['products.availability-changed', { variantId, orderableQuantity, status: orderableQuantity === 1 ? 'LOW_STOCK' : 'IN_STOCK' }]));
  });

  it('takes nothing when one variant is short, and tells of those that are', async () => {
    const { stores, held, told } = warehouse({ [LAMP]: 2 });
    await holdStock(stores, { orderId, lines: [{ variantId: LAMP, quantity: 2 }, { variantId: CHAIR, quantity: 1 }] });
    expect(held).toEqual([]);
    expect(told).toMatchObject([{ name: 'products.stock-refused', aggregateVersion: 1, payload: { orderId, lines: [{ variantId: CHAIR, requested: 1, available: 0 }] } }]);
  });

  it('is decided once', async () => {
    const { stores, told } = warehouse({ [LAMP]: 9 });
    const order = { orderId, lines: [{ variantId: LAMP, quantity: 1 }] };
    await holdStock(stores, order);
    await holdStock(stores, order);
    expect(told).toHaveLength(1);
  });

  it('gives nothing to an order that ended before', async () => {
    const { stores, held, told } = warehouse({ [LAMP]: 9 });
    await releaseStock(stores, orderId);
    await holdStock(stores, { orderId, lines: [{ variantId: LAMP, quantity: 1 }] });
    expect([held, told]).toEqual([[], []]);
  });
});
