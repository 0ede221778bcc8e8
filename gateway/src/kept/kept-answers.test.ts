import { describe, expect, it } from '@jest/globals';
import { openBody } from '../http/write-body.ts';
import { createKeptAnswers } from './kept-answers.ts';
import type { KeptUntil } from './kept-answers.ts';

const answer = (text = '{"data":{}}', hasErrors = false) => ({ status: 200, headers: [], body: openBody(text, false), hasErrors, counted: undefined, operation: undefined });
const until = (ids: readonly string[], changedBy: readonly string[] = [], maxAgeMs = 10_000): KeptUntil => ({ ids: new Set(ids), changedBy: new Set(changedBy), maxAgeMs });
const event = (name: string, aggregateId: string, payload: object = {}) => ({ name, aggregateId, payload }) as never;

describe('kept answers', () => {
  it('are given no longer than they may be kept', () => {
    let now = 0;
    const kept = createKeptAnswers(10_000, () => now);
    kept.keep('page', answer(), until(['a'], [], 2_000), kept.mark());
    now = 1_999;
    expect(kept.find('page')).toBeDefined();
    now = 2_000;
    expect(kept.find('page')).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('take no more room than there is: what was not asked for longest goes first', () => {
    const kept = createKeptAnswers(16_000);
    for (let page = 0; page < 40; page++) {
      kept.keep(`page ${page}`, answer(`{"data":"${'x'.repeat(400)}"}`), until([`${page}`]), kept.mark());
      kept.find('page 0');
    }
    expect(kept.size).toBeLessThanOrEqual(16_000);
    expect(kept.find('page 0')).toBeDefined();
    expect(kept.find('page 1')).toBeUndefined();
    expect(kept.find('page 39')).toBeDefined();
  });

  it('are none of errors, nor one that would push out all others', () => {
    const kept = createKeptAnswers(16_000);
    kept.keep('wrong', answer('{}', true), until(['a']), kept.mark());
    kept.keep('long', answer('x'.repeat(1_000)), until(['a']), kept.mark());
    expect([kept.find('wrong'), kept.find('long')]).toEqual([undefined, undefined]);
  });

  it('end with what they show, and leave nothing behind', () => {
    const kept = createKeptAnswers(10_000);
    kept.keep('one', answer(), until(['a', 'b']), kept.mark());
    kept.keep('other', answer(), until(['b', 'c'], ['list.changed']), kept.mark());
    kept.see(event('renamed', 'a'));
    expect([kept.find('one'), kept.find('other')].map(Boolean)).toEqual([false, true]);
    kept.see(event('list.changed', 'z'));
    expect(kept.find('other')).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('are not kept from before a change, from before the broker was away, or from longer ago than is remembered', () => {
    const kept = createKeptAnswers(10_000);
    const before = kept.mark();
    kept.see(event('renamed', 'a'));
    kept.keep('changed', answer(), until(['a']), before);
    kept.keep('unchanged', answer(), until(['b']), before);
    expect([kept.find('changed'), kept.find('unchanged')].map(Boolean)).toEqual([false, true]);
    const away = kept.mark();
    kept.clear();
    kept.keep('page', answer(), until(['b']), away);
    expect(kept.find('page')).toBeUndefined();
    const longAgo = kept.mark();
    for (let n = 0; n < 9_000; n++) kept.see(event('renamed', 'z'));
    kept.keep('page', answer(), until(['b']), longAgo);
    expect(kept.find('page')).toBeUndefined();
  });
});
