import { describe, expect, it } from '@jest/globals';
import type { Id } from '@storegraph/kernel/ids';
import { allocate, takeByPriority } from './allocate.ts';
import type { LockedStock } from '../ports.ts';

const LAMP: Id<'var'> = 'var_lamp';
const CHAIR: Id<'var'> = 'var_chair';
const BERLIN: Id<'wh'> = 'wh_1_berlin';
const OHIO: Id<'wh'> = 'wh_2_ohio';
const TOKYO: Id<'wh'> = 'wh_3_tokyo';

/** So many pieces in Berlin, in Ohio and in Tokyo, of which orders are served in this order. */
function stock(variantId: Id<'var'>, free: readonly [number, number, number], { promised = 0, isSellable = true } = {}): LockedStock {
  const levels = [BERLIN, OHIO, TOKYO].map((warehouseId, index) => ({ variantId, warehouseId, onHand: (free[index] ?? 0) + promised, allocated: promised, reserved: 0, mayOwe: false }));
  const onHand = levels.reduce((sum, level) => sum + level.onHand, 0);
  return { variantId, onHand, allocated: promised * 3, reserved: 0, version: 1, lowThreshold: 0, backorderLimit: 0, expectedAt: null, isSellable, levels };
}

describe('who serves an order', () => {
  it.each<[string, [number, number, number], [number, number, number], Record<string, [number, number, number]>]>([
    ['the first that has everything', [3, 3, 3], [2, 2, 2], { lamp: [3, 0, 0], chair: [2, 0, 0] }],
    ['one alone, though an earlier one has a part', [3, 3, 9], [0, 1, 9], { lamp: [0, 0, 3], chair: [0, 0, 2] }],
    ['for each variant one, when none has both', [3, 0, 0], [0, 0, 2], { lamp: [3, 0, 0], chair: [0, 0, 2] }],
    ['for a variant the first that has all of it, when none has both', [1, 3, 0], [0, 1, 2], { lamp: [0, 3, 0], chair: [0, 0, 2] }],
    ['several, first from the first, when none has all of a variant', [2, 0, 2], [2, 0, 0], { lamp: [2, 0, 1], chair: [2, 0, 0] }],
  ])('%s', (_who, lamps, chairs, served) => {
    const allocation = allocate([{ variantId: CHAIR, quantity: 2 }, { variantId: LAMP, quantity: 3 }], [stock(LAMP, lamps, { promised: 5 }), stock(CHAIR, chairs)]);
    const shares = 'shares' in allocation ? allocation.shares : [];
    const given = (variantId: Id<'var'>) => [BERLIN, OHIO, TOKYO].map((warehouseId) => shares.find((share) => share.variantId === variantId && share.warehouseId === warehouseId)?.quantity ?? 0);
    expect({ lamp: given(LAMP), chair: given(CHAIR) }).toEqual(served);
  });

  it('one alone also of a single variant, though an earlier one has a part', () => {
    expect(allocate([{ variantId: LAMP, quantity: 2 }], [stock(LAMP, [1, 2, 2])])).toEqual({ shares: [{ variantId: LAMP, quantity: 2, warehouseId: OHIO }] });
  });

  it.each<[string, readonly LockedStock[], readonly [Id<'var'>, number][]]>([
    ['too few in all warehouses together', [stock(LAMP, [1, 1, 0]), stock(CHAIR, [9, 0, 0])], [[LAMP, 2]]],
    ['what is not published', [stock(LAMP, [9, 9, 9], { isSellable: false }), stock(CHAIR, [9, 0, 0])], [[LAMP, 0]]],
    ['what nobody knows', [], [[CHAIR, 0], [LAMP, 0]]],
  ])('nobody, when one variant is short: %s', (_why, stocks, short) => {
    expect(allocate([{ variantId: CHAIR, quantity: 2 }, { variantId: LAMP, quantity: 3 }], stocks)).toEqual({
      short: short.map(([variantId, available]) => ({ variantId, requested: variantId === LAMP ? 3 : 2, available })),
    });
  });

  it('gives in every case exactly what was asked for, and no warehouse more than it has', () => {
    const counts = [0, 1, 2, 3];
    for (const a of counts) for (const b of counts) for (const c of counts) for (const chairs of counts) {
      const stocks = [stock(LAMP, [a, b, c]), stock(CHAIR, [0, chairs, 1])];
      const allocation = allocate([{ variantId: CHAIR, quantity: 1 }, { variantId: LAMP, quantity: 3 }], stocks);
      if ('short' in allocation) {
        expect(a + b + c).toBeLessThan(3);
        continue;
      }
      expect(allocation.shares.filter(({ variantId }) => variantId === LAMP).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3);
      for (const share of allocation.shares) {
        const level = stocks.find(({ variantId }) => variantId === share.variantId)?.levels.find(({ warehouseId }) => warehouseId === share.warehouseId);
        expect(level?.onHand).toBeGreaterThanOrEqual(share.quantity);
      }
    }
  });
});

describe('what is missing', () => {
  /** So many free pieces in Berlin and Ohio; Ohio may owe more. */
  const levels = (berlin: number, ohio: number) => stock(LAMP, [berlin, ohio, 0]).levels.map((level) => ({ ...level, mayOwe: level.warehouseId === OHIO }));
  const taken = (...[quantity, from, atMost]: Parameters<typeof takeByPriority>) => takeByPriority(quantity, from, atMost).map((share) => [share.warehouseId, share.quantity]);

  it('is owed by the one that may, after all that is there', () => expect(taken(6, levels(2, 1))).toEqual([[BERLIN, 2], [OHIO, 4]]));
  it('is owed by it also when it has nothing', () => expect(taken(3, levels(2, 0))).toEqual([[BERLIN, 2], [OHIO, 1]]));
  it('is owed up to what it may owe in all, its own pieces included', () => {
    expect(taken(9, levels(2, 1), () => 4)).toEqual([[BERLIN, 2], [OHIO, 4]]);
    expect(taken(9, levels(2, 3), () => 2)).toEqual([[BERLIN, 2], [OHIO, 3]]);
  });
  it('is owed once, though several may', () => expect(taken(5, levels(1, 1).map((level) => ({ ...level, mayOwe: true })))).toEqual([[BERLIN, 4], [OHIO, 1]]));
  it('is not taken where nothing is missing', () => expect(taken(2, levels(2, 1))).toEqual([[BERLIN, 2]]));
  it('stays missing where nobody may owe it', () => expect(taken(5, levels(2, 1).map((level) => ({ ...level, mayOwe: false })))).toEqual([[BERLIN, 2], [OHIO, 1]]));
  it('does not become less by pieces that were promised before', () => expect(taken(2, [{ ...levels(0, 0)[0]!, onHand: 1, allocated: 3 }, levels(0, 5)[1]!])).toEqual([[OHIO, 2]]));
});
