import { describe, expect, it } from '@jest/globals';
import { createCache } from './cache.ts';
import type { Expiry } from './cache.ts';

const PAGE = 'page';
const expiry = (ids: readonly string[], changedBy: readonly string[] = [], maxAgeMs = 10_000): Expiry => ({ ids: new Set(ids), changedBy: new Set(changedBy), maxAgeMs });
const event = (name: string, aggregateId: string, payload: object = {}) => ({ name, aggregateId, payload }) as never;

describe('what is cached', () => {
  it('is given no longer than it may be', () => {
    let now = 0;
    const cache = createCache<string>(10_000, () => now);
    cache.set('page', PAGE, 100, expiry(['a'], [], 2_000), cache.mark());
    now = 1_999;
    expect(cache.get('page')).toBeDefined();
    now = 2_000;
    expect(cache.get('page')).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('takes no more room than there is: what was not asked for longest goes first', () => {
    const cache = createCache<string>(16_000);
    for (let page = 0; page < 40; page++) {
      cache.set(`page ${page}`, PAGE, 800, expiry([`${page}`]), cache.mark());
      cache.get('page 0');
    }
    expect(cache.size).toBeLessThanOrEqual(16_000);
    expect(cache.get('page 0')).toBeDefined();
    expect(cache.get('page 1')).toBeUndefined();
    expect(cache.get('page 39')).toBeDefined();
  });

  it('is nothing that would push out all others', () => {
    const cache = createCache<string>(16_000);
    cache.set('long', PAGE, 1_001, expiry(['a']), cache.mark());
    expect(cache.get('long')).toBeUndefined();
  });

  it('ends with what it shows, and leaves nothing behind', () => {
    const cache = createCache<string>(10_000);
    cache.set('one', PAGE, 100, expiry(['a', 'b']), cache.mark());
    cache.set('other', PAGE, 100, expiry(['b', 'c'], ['list.changed']), cache.mark());
    cache.invalidate(event('renamed', 'a'));
    expect([cache.get('one'), cache.get('other')].map(Boolean)).toEqual([false, true]);
    cache.invalidate(event('list.changed', 'z'));
    expect(cache.get('other')).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('is not from before a change, from before the broker was away, or from longer ago than is remembered', () => {
    const cache = createCache<string>(10_000);
    const before = cache.mark();
    cache.invalidate(event('renamed', 'a'));
    cache.set('changed', PAGE, 100, expiry(['a']), before);
    cache.set('unchanged', PAGE, 100, expiry(['b']), before);
    expect([cache.get('changed'), cache.get('unchanged')].map(Boolean)).toEqual([false, true]);
    const away = cache.mark();
    cache.clear();
    cache.set('page', PAGE, 100, expiry(['b']), away);
    expect(cache.get('page')).toBeUndefined();
    const longAgo = cache.mark();
    for (let n = 0; n < 9_000; n++) cache.invalidate(event('renamed', 'z'));
    cache.set('page', PAGE, 100, expiry(['b']), longAgo);
    expect(cache.get('page')).toBeUndefined();
  });
});
