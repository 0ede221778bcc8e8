import { describe, expect, it } from '@jest/globals';
import type { Id } from '@storegraph/kernel/ids';
import { onHandIn, planCount } from './count-plan.ts';
import type { LockedStock } from '../ports.ts';

const [BERLIN, OHIO]: readonly [Id<'wh'>, Id<'wh'>] = ['wh_1_berlin', 'wh_2_ohio'];

/** So many pieces on hand in Berlin and in Ohio, of each of which so many are promised. */
function stock(onHand: readonly [number, number], promised: readonly [number, number] = [0, 0], backorderLimit: number | null = 0): LockedStock {
  const levels = [BERLIN, OHIO].map((warehouseId, index) => ({ variantId: 'var_lamp' as const, warehouseId, onHand: onHand[index] ?? 0, allocated: promised[index] ?? 0, reserved: 0, mayOwe: false }));
  return { variantId: 'var_lamp', onHand: onHand[0] + onHand[1], allocated: promised[0] + promised[1], reserved: 0, version: 1, lowThreshold: 0, backorderLimit, expectedAt: null, isSellable: true, levels };
}

describe('a difference of a count', () => {
  it.each<[string, LockedStock, number, Id<'wh'> | undefined, readonly [Id<'wh'>, number][] | undefined]>([
    ['that comes in goes to the first warehouse', stock([1, 1]), 5, undefined, [[BERLIN, 5]]],
    ['of nothing is booked at the first', stock([1, 1]), 0, undefined, [[BERLIN, 0]]],
    ['goes to the warehouse that is named', stock([1, 1]), 5, OHIO, [[OHIO, 5]]],
    ['leaves the warehouse that is named', stock([1, 4]), -3, OHIO, [[OHIO, -3]]],
    ['that goes out leaves one after the other', stock([2, 4]), -3, undefined, [[BERLIN, -2], [OHIO, -1]]],
    ['leaves what is promised where it is', stock([2, 4], [2, 0]), -3, undefined, [[OHIO, -3]]],
    ['may take all that is not promised', stock([2, 4], [1, 1]), -4, undefined, [[BERLIN, -1], [OHIO, -3]]],
    ['cannot take a piece more', stock([2, 4], [1, 1]), -5, undefined, undefined],
    ['cannot take a piece more of the warehouse that is named either', stock([2, 4], [1, 1]), -5, OHIO, undefined],
    ['may take what is promised as far as it may be owed', stock([2, 4], [1, 4], 3), -4, OHIO, [[OHIO, -4]]],
    ['cannot take a piece more than may be owed', stock([2, 4], [1, 4], 2), -4, OHIO, undefined],
    ['may take what is promised where any number may be owed', stock([2, 4], [1, 4], null), -4, OHIO, [[OHIO, -4]]],
    ['cannot take, though it may be owed, what no warehouse has free', stock([2, 4], [2, 4], null), -1, undefined, undefined],
  ])('%s', (_what, counted, by, warehouseId, changes) => {
    expect(planCount(counted, by, warehouseId)).toEqual(changes?.map(([id, pieces]) => ({ warehouseId: id, by: pieces })));
  });

  it('has nowhere to come in where there is no warehouse', () => {
    expect(planCount({ ...stock([0, 0]), levels: [] }, 5, undefined)).toBeUndefined();
  });
});

it('is counted in the warehouse that is named, or in all together', () => {
  expect([onHandIn(stock([2, 4]), OHIO), onHandIn(stock([2, 4]), undefined)]).toEqual([4, 6]);
  expect(() => onHandIn(stock([2, 4]), 'wh_3_tokyo')).toThrow(expect.objectContaining({ code: 'WAREHOUSE_NOT_FOUND' }));
});
