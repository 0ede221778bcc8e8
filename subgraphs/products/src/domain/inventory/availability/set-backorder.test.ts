import { describe, expect, it } from '@jest/globals';
import type { Told } from '@storegraph/events/envelope';
import type { LockedLevel, LockedStock, StockStore } from '../ports.ts';
import { createSetBackorder } from './set-backorder.ts';
import type { SetBackorderInput } from './set-backorder.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const [LATER, LAMP] = ['2026-11-21T10:00:00.001Z', 'var_01h455vb4pex5vsknk084sn02q'] as const;
const level = (name: string, onHand: number, more: Partial<LockedLevel> = {}): LockedLevel => ({ variantId: LAMP, warehouseId: `wh_${name}`, onHand, allocated: 0, reserved: 0, mayOwe: false, ...more });

/** A variant of which nothing can be sold; what is set is noted. */
async function set(input: Partial<SetBackorderInput>, levels: readonly LockedLevel[] = [level('berlin', 0), level('ohio', 0)], isAllowed = true) {
  const done: unknown[] = [];
  const told: Told[] = [];
  const locked: LockedStock = { variantId: LAMP, onHand: 0, allocated: 0, reserved: 0, version: 1, lowThreshold: 0, backorderLimit: 0, expectedAt: null, isSellable: true, levels };
  const stock: Partial<StockStore> = {
    lock: async () => (levels.length > 0 ? [locked] : []), raiseStock: async (ids) => new Map(ids.map((id) => [id, 2])),
    setBackorder: async (_, { backorderLimit, expectedAt }, warehouseId) => (done.push([backorderLimit, expectedAt?.toISOString() ?? null, warehouseId]), isAllowed),
  };
  const outbox = { tell: async (event: Told) => void told.push(event), tellAll: async (events: readonly Told[]) => void told.push(...events) };
  const answer = await createSetBackorder({ now: () => NOW, transact: (work) => work({ stock: stock as StockStore, outbox }) })({ variantId: LAMP, mode: 'NONE', ...input });
  return { answer, done, told: told.map(({ name, payload }) => [name, (payload as { status?: string }).status]) };
}

describe('what may be owed of a variant', () => {
  it.each<[string, Partial<SetBackorderInput>, number | null, string | null, boolean]>([
    ['nothing', {}, 0, null, false], ['so many', { mode: 'LIMITED', limit: 3 }, 3, null, true], ['one', { mode: 'LIMITED', limit: 1 }, 1, null, true], ['as many as can be counted', { mode: 'LIMITED', limit: 1_000_000 }, 1_000_000, null, true],
    ['any number, which come in then', { mode: 'UNLIMITED', expectedAt: LATER }, null, LATER, true],
  ])('is %s', async (_what, input, limit, expectedAt, isNews) => {
    expect(await set(input)).toEqual({ answer: LAMP, done: [[limit, expectedAt, 'wh_berlin']], told: isNews ? [['products.availability-changed', 'BACKORDER'], ['products.stock-came-back', undefined]] : [] });
  });

  it.each<[string, readonly LockedLevel[], string]>([
    ['the first warehouse', [level('berlin', 0), level('ohio', 0)], 'wh_berlin'], ['the one that is to', [level('berlin', 0), level('ohio', 0, { mayOwe: true })], 'wh_ohio'],
    ['the one that does', [level('berlin', 0, { mayOwe: true }), level('ohio', 0, { allocated: 1 })], 'wh_ohio'], ['not one that has nothing to spare', [level('berlin', 1, { allocated: 1 }), level('ohio', 0, { mayOwe: true })], 'wh_ohio'],
  ])('is owed by %s', async (_who, levels, warehouseId) => {
    expect((await set({}, levels)).done).toEqual([[0, null, warehouseId]]);
  });

  it.each<[string, Partial<SetBackorderInput>, string]>([
    ['no limit', { mode: 'LIMITED' }, 'LIMIT_OUT_OF_RANGE'], ['a limit of none', { mode: 'LIMITED', limit: 0 }, 'LIMIT_OUT_OF_RANGE'], ['half a piece', { mode: 'LIMITED', limit: 1.5 }, 'LIMIT_OUT_OF_RANGE'], ['more than can be counted', { mode: 'LIMITED', limit: 1_000_001 }, 'LIMIT_OUT_OF_RANGE'],
    ['a limit where there is none', { mode: 'UNLIMITED', limit: 3 }, 'LIMIT_OUT_OF_RANGE'], ['a limit where nothing is owed', { limit: 0 }, 'LIMIT_OUT_OF_RANGE'],
    ['now', { mode: 'UNLIMITED', expectedAt: NOW }, 'EXPECTED_AT_NOT_AHEAD'], ['a time where nothing is owed', { expectedAt: LATER }, 'EXPECTED_AT_NOT_AHEAD'], ['no id', { variantId: 'x' }, 'INVALID_ID'],
  ])('cannot be said by %s', async (_what, input, code) => {
    await expect(set(input)).rejects.toMatchObject({ code });
  });

  it('cannot be less than is owed already, nor of what is not there', async () => {
    await expect(set({}, [level('berlin', 0)], false)).rejects.toMatchObject({ code: 'BACKORDERS_OPEN' });
    await expect(set({}, [])).rejects.toMatchObject({ code: 'VARIANT_NOT_FOUND' });
    await expect(set({ variantId: 'x' })).rejects.toMatchObject({ field: ['variantId'] });
  });
});
