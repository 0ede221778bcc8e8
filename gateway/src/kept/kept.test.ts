import { describe, expect, it } from '@jest/globals';
import { createKept } from './kept.ts';
import type { KeptUntil } from './kept.ts';

const PAGE = 'page';
const until = (ids: readonly string[], changedBy: readonly string[] = [], maxAgeMs = 10_000): KeptUntil => ({ ids: new Set(ids), changedBy: new Set(changedBy), maxAgeMs });
const event = (name: string, aggregateId: string, payload: object = {}) => ({ name, aggregateId, payload }) as never;

describe('what is kept', () => {
  it('is given no longer than it may be', () => {
    let now = 0;
    const kept = createKept<string>(10_000, () => now);
    kept.keep('page', PAGE, 100, until(['a'], [], 2_000), kept.mark());
    now = 1_999;
    expect(kept.find('page')).toBeDefined();
    now = 2_000;
    expect(kept.find('page')).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('takes no more room than there is: what was not asked for longest goes first', () => {
    const kept = createKept<string>(16_000);
    for (let page = 0; page < 40; page++) {
      kept.keep(`page ${page}`, PAGE, 800, until([`${page}`]), kept.mark());
      kept.find('page 0');
    }
    expect(kept.size).toBeLessThanOrEqual(16_000);
    expect(kept.find('page 0')).toBeDefined();
    expect(kept.find('page 1')).toBeUndefined();
    expect(kept.find('page 39')).toBeDefined();
  });

  it('is nothing that would push out all others', () => {
    const kept = createKept<string>(16_000);
    kept.keep('long', PAGE, 1_001, until(['a']), kept.mark());
    expect(kept.find('long')).toBeUndefined();
  });

  it('ends with what it shows, and leaves nothing behind', () => {
    const kept = createKept<string>(10_000);
    kept.keep('one', PAGE, 100, until(['a', 'b']), kept.mark());
    kept.keep('other', PAGE, 100, until(['b', 'c'], ['list.changed']), kept.mark());
    kept.see(event('renamed', 'a'));
    expect([kept.find('one'), kept.find('other')].map(Boolean)).toEqual([false, true]);
    kept.see(event('list.changed', 'z'));
    expect(kept.find('other')).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('is not from before a change, from before the broker was away, or from longer ago than is remembered', () => {
    const kept = createKept<string>(10_000);
    const before = kept.mark();
    kept.see(event('renamed', 'a'));
    kept.keep('changed', PAGE, 100, until(['a']), before);
    kept.keep('unchanged', PAGE, 100, until(['b']), before);
    expect([kept.find('changed'), kept.find('unchanged')].map(Boolean)).toEqual([false, true]);
    const away = kept.mark();
    kept.clear();
    kept.keep('page', PAGE, 100, until(['b']), away);
    expect(kept.find('page')).toBeUndefined();
    const longAgo = kept.mark();
    for (let n = 0; n < 9_000; n++) kept.see(event('renamed', 'z'));
    kept.keep('page', PAGE, 100, until(['b']), longAgo);
    expect(kept.find('page')).toBeUndefined();
  });
});
