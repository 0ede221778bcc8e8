import { describe, expect, it } from '@jest/globals';
import type { Outbox, Told } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { StockStore, WatchedStock } from '../ports.ts';
import { tellStock } from './tell-stock.ts';

const LAMP: Id<'var'> = 'var_lamp';
const BERLIN: Id<'wh'> = 'wh_berlin';

/** What is told when the lamps that can be sold become fewer or more. */
async function told(from: number, to: number, lowThreshold = 5): Promise<readonly Told[]> {
  const events: Told[] = [];
  const outbox: Outbox = { tell: async (event) => void events.push(event), tellAll: async (all) => void events.push(...all) };
  const stock: Pick<StockStore, 'raiseStock'> = { raiseStock: async (ids) => new Map(ids.map((id) => [id, 8])) };
  const before: WatchedStock = { variantId: LAMP, onHand: from + 3, allocated: 1, reserved: 2, version: 7, lowThreshold, backorderLimit: 0, expectedAt: null };
  await tellStock({ stock: stock as StockStore, outbox }, [before], [{ variantId: LAMP, warehouseId: BERLIN, onHand: to - from, allocated: 0, reserved: 0 }]);
  return events;
}
const names = async (...args: Parameters<typeof told>) => (await told(...args)).map(({ name }) => name.replace('products.', ''));

describe('of a variant is told', () => {
  it.each<[number, number, string[]]>([
    [200, 100, []], [100, 10, []], [10, 9, ['availability-changed']], [11, 10, []],
    [6, 5, ['availability-changed', 'stock-ran-low']], [9, 0, ['availability-changed', 'stock-ran-low']],
    [5, 4, ['availability-changed']], [4, 0, ['availability-changed']],
    [0, 3, ['availability-changed', 'stock-came-back']], [0, 500, ['availability-changed', 'stock-came-back']],
    [3, 500, ['availability-changed']], [500, 500, []], [0, 0, []], [0, 1, ['availability-changed', 'stock-came-back']],
  ])('when %i can be sold and then %i: %j', async (from, to, expected) => {
    expect(await names(from, to)).toEqual(expected);
  });

  it('that it runs low by its own threshold, not at each piece below', async () => {
    expect(await names(51, 50, 50)).toEqual(['stock-ran-low']);
    expect(await names(50, 49, 50)).toEqual([]);
    expect(await names(1, 0, 0)).toEqual(['availability-changed', 'stock-ran-low']);
  });

  it('to shoppers no more than they may know, under the next version of its stock', async () => {
    expect((await told(0, 500))[0]).toEqual({
      name: 'products.availability-changed', aggregateId: LAMP, aggregateVersion: 8, payload: { variantId: LAMP, status: 'IN_STOCK', orderableQuantity: 10 },
    });
  });
});

describe('a change', () => {
  const DESK: Id<'var'> = 'var_desk';
  const before = (variantId: Id<'var'>): WatchedStock => ({ variantId, onHand: 4, allocated: 0, reserved: 0, version: 1, lowThreshold: 0, backorderLimit: 0, expectedAt: null });
  const changed = async (change: object) => {
    const events: Told[] = [];
    const outbox: Outbox = { tell: async (event) => void events.push(event), tellAll: async (all) => void events.push(...all) };
    await tellStock({ outbox, stock: { raiseStock: async (ids: readonly Id<'var'>[]) => new Map(ids.map((id) => [id, 2])) } as unknown as StockStore }, [before(LAMP), before(DESK)], [{ variantId: LAMP, warehouseId: BERLIN, onHand: 0, allocated: 0, reserved: 0, ...change }]);
    return events.map(({ aggregateId, payload }) => [aggregateId, (payload as { orderableQuantity?: number }).orderableQuantity]);
  };

  it.each([[{ onHand: -1 }, 3], [{ reserved: 1 }, 3], [{ allocated: 2 }, 2], [{ onHand: 2, reserved: 1 }, 5]])('of %j leaves %i to be ordered, and is told of its variant alone', async (change, left) => {
    expect(await changed(change)).toEqual([[LAMP, left]]);
  });
});
