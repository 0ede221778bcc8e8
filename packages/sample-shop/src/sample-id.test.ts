import { describe, expect, it } from '@jest/globals';
import { isId, toUuid } from '@storegraph/kernel/ids';
import { createRandom } from './random.ts';
import { sampleId } from './sample-id.ts';

const at = (text: string, seed = 'ids') => sampleId('order', new Date(text), createRandom(seed));

describe('a sample id', () => {
  it('is an id like any other, around a UUID of version 7', () => {
    const id = at('2026-11-01T00:00:00Z');
    expect(isId('order', id)).toBe(true);
    expect(toUuid(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells the millisecond it was made', () => {
    expect(parseInt(toUuid(at('2025-02-03T04:05:06.789Z')).replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2025-02-03T04:05:06.789Z'));
  });

  it('is the same for the same moment and seed, another for another', () => {
    const moment = '2026-01-01T00:00:00Z';
    expect(at(moment)).toBe(at(moment));
    expect(at(moment)).not.toBe(at(moment, 'others'));
    expect(at('2026-01-01T00:00:00.001Z') > at(moment, 'others')).toBe(true);
  });
});
