import { expect, it } from '@jest/globals';
import { parseIdempotencyKey } from './idempotency-key.ts';

it.each(['', 'x'.repeat(101), 'a\0b'])('refuses the key %j', (key) => {
  expect(() => parseIdempotencyKey(key)).toThrow(expect.objectContaining({ code: 'INVALID_IDEMPOTENCY_KEY', field: ['idempotencyKey'] }));
});

it.each(['x', 'x'.repeat(100)])('takes the key %j', (key) => {
  expect(parseIdempotencyKey(key)).toBe(key);
});
