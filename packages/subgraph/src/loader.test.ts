import { describe, expect, it } from '@jest/globals';
import { createLoad, createLoadMany, createLoadWith, onceLoaded } from './loader.ts';

const things = [{ id: 'a', shelf: 'x' }, { id: 'b', shelf: 'x' }, { id: 'c', shelf: 'y' }];

describe('loading', () => {
  it('reads what one wave asks for in one go, each to its key, null where there is none', async () => {
    const reads: (readonly string[])[] = [];
    const load = createLoad(async (ids: readonly string[]) => { reads.push(ids); return things.filter(({ id }) => ids.includes(id)).toReversed(); }, ({ id }) => id);
    expect(await Promise.all(['c', 'nothing', 'a', 'c'].map(load))).toEqual([things[2], null, things[0], things[2]]);
    expect(reads).toEqual([['c', 'nothing', 'a']]);
  });

  it('groups lists by their key', async () => {
    const load = createLoadMany(async () => things, ({ shelf }) => shelf);
    expect(await Promise.all(['x', 'empty'].map(load))).toEqual([[things[0], things[1]], []]);
  });

  it('keeps apart what is asked with other arguments', async () => {
    const reads: unknown[] = [];
    const load = createLoadWith<string, { first: number }, number>(async (keys, args) => { reads.push([keys, args]); return new Map(keys.map((key) => [key, args.first])); }, 0);
    expect(await Promise.all([load('a', { first: 1 }), load('b', { first: 1 }), load('a', { first: 2 })])).toEqual([1, 1, 2]);
    expect(reads).toEqual([[['a', 'b'], { first: 1 }], [['a'], { first: 2 }]]);
  });

  it('goes on at once with what was loaded before, also when that is nothing', async () => {
    let reads = 0;
    const load = createLoadWith<string, string, number | null>(async () => { reads += 1; return new Map([['a', 1]]); }, null);
    const double = (value: number | null) => (value === null ? 'none' : value * 2);
    const first = onceLoaded(load, 'a', 'EUR', double);
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toBe(2);
    expect(onceLoaded(load, 'a', 'EUR', double)).toBe(2);
    expect(await onceLoaded(load, 'b', 'EUR', double)).toBe('none');
    expect(onceLoaded(load, 'b', 'EUR', double)).toBe('none');
    expect(reads).toBe(2);
    expect(onceLoaded(load, 'a', 'JPY', double)).toBeInstanceOf(Promise);
  });

  it('reads anew what could not be read', async () => {
    let isBroken = true;
    const load = createLoadWith<string, string, number>(async (keys) => {
      if (isBroken) throw new Error('away');
      return new Map(keys.map((key) => [key, 7]));
    }, 0);
    await expect(load('a', 'EUR')).rejects.toThrow('away');
    isBroken = false;
    expect(load.loaded('a', 'EUR')).toBeUndefined();
    expect(await load('a', 'EUR')).toBe(7);
  });
});
